import { readFileSync } from "node:fs";
import { join } from "node:path";

import { macAddInId } from "../src-shared/mac-add-in.ts";
import english from "./en-us.json" with { type: "json" };
import manifest from "./manifest.json" with { type: "json" };

export type Manifest = typeof manifest;
/** A language's words by where in the manifest they stand. */
export type Words = Record<string, string>;

/** All that a package is made of. */
export interface Package {
  host: string;
  appId: string;
  manifest: Manifest;
  languages: { languageTag: string; file: string; words: Words }[];
  /** Icons, by the name they are drawn under. */
  icons: Map<string, Buffer>;
}

export interface Place {
  /** The host that the product is reached at. */
  host: string;
  /** The app registration's id. */
  appId: string;
  /** The municipality's own pages, where it has them. */
  privacyUrl?: string | undefined;
  termsUrl?: string | undefined;
}

/** As they stand in the repository, which is how the sandbox's own registration has them. */
const sandboxHost = new URL(manifest.developer.websiteUrl).host;
const sandboxAppId = manifest.id;

/** The manifest, its words and its icons for one installation. */
export function filled({ host, appId, privacyUrl, termsUrl }: Place): Package {
  const text = JSON.stringify({ ...manifest, version: versionOf("../package.json") })
    .replaceAll(sandboxHost, host)
    .replaceAll(macAddInId(sandboxAppId), macAddInId(appId))
    .replaceAll(sandboxAppId, appId);
  const made = JSON.parse(text) as Manifest;
  const { developer } = made;
  return {
    host,
    appId,
    manifest: {
      ...made,
      developer: {
        ...developer,
        privacyUrl: privacyUrl ?? developer.privacyUrl,
        termsOfUseUrl: termsUrl ?? developer.termsOfUseUrl,
      },
    },
    languages: manifest.localizationInfo.additionalLanguages.map((language) => ({ ...language, words: english })),
    icons: new Map(iconsOf(made).map(({ file }) => [file, bytesOf(file)])),
  };
}

/** Every icon that is named, with the size that its place asks for. The ribbon's are served by the product. */
export function iconsOf({ icons, extensions }: Manifest): { file: string; side: number }[] {
  const onRibbon = extensions
    .flatMap(({ ribbons }) => ribbons)
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ groups }) => groups)
    .flatMap((group) => [...group.icons, ...group.controls.flatMap((control) => control.icons)])
    .map(({ url, size }) => ({ file: url.slice(url.lastIndexOf("/") + 1), side: size }));
  // Outlook on Mac shows two more in its list of add-ins.
  const forMac = [64, 128].map((side) => ({ file: `icon-${side}.png`, side }));
  return [{ file: icons.color, side: 192 }, { file: icons.outline, side: 32 }, ...onRibbon, ...forMac];
}

const bytesOf = (file: string) => readFileSync(join(import.meta.dirname, file));
const versionOf = (path: string) => (JSON.parse(bytesOf(path).toString()) as { version: string }).version;
