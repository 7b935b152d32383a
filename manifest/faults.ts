import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { AppManifestUtils, type TeamsManifest } from "@microsoft/app-manifest";

import { macAddInId } from "../src-shared/mac-add-in.ts";
import { iconsOf, type Manifest, type Package, type Words } from "./filled.ts";
import { permissions } from "./permissions.ts";

/** The published pattern leaves a bracket unescaped, which a strict reader of patterns refuses. */
const languageSchema = JSON.parse(
  readFileSync(
    createRequire(import.meta.url)
      .resolve("@microsoft/app-manifest/package.json")
      .replace("package.json", "build/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json"),
    "utf8",
  ).replaceAll("\\\\b]", "\\\\b\\\\]"),
) as { properties: object; patternProperties: object };

/** What is wrong with a package, a sentence each; nothing where it can be uploaded. */
export async function faultsIn(made: Package): Promise<string[]> {
  const { manifest, languages } = made;
  const schema = await againstSchema(manifest, "manifest.json");
  const words = await Promise.all(languages.map((language) => faultsInWords(manifest, language)));
  return [
    ...schema,
    ...words.flat(),
    ...unknownLines(manifest),
    ...faultsInIcons(made),
    ...faultsInIds(made),
    ...faultsInActions(manifest),
    ...faultsInPermissions(manifest),
  ];
}

const againstSchema = async (manifest: object, what: string) =>
  (await AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest)).map((fault) => `${what}: ${fault}`);

/** Nobody reads a line in another language than their own, and no translation is longer than its place. */
async function faultsInWords(manifest: Manifest, { file, words }: { file: string; words: Words }): Promise<string[]> {
  const { $schema: _schema, ...said } = words;
  const shown = pathsIn(manifest).filter(isReadByPeople);
  const missing = shown.filter((path) => !said[path]?.trim());
  const leftOver = Object.keys(said).filter((path) => !shown.includes(path));
  const translated = structuredClone(manifest);
  for (const path of shown) if (said[path]) put(translated, path, said[path]);
  const schema = await AppManifestUtils.validateAgainstSchema(words as never, languageSchema as never);
  return [
    ...schema.map((fault) => `${file}: ${fault}`),
    ...missing.map((path) => `${file} has no words for ${path}.`),
    ...leftOver.map((path) => `${file} has words for ${path}, which the manifest has not.`),
    ...(await againstSchema(translated, `manifest.json in the words of ${file}`)),
  ];
}

const unknownLines = (manifest: Manifest) =>
  pathsIn(manifest)
    .filter((path) => !isReadByPeople(path) && !isForMachines.test(path))
    .map((path) => `It is not known whether people read ${path}.`);

function faultsInIcons({ manifest, icons }: Package): string[] {
  return iconsOf(manifest).flatMap(({ file, side }) => {
    const png = icons.get(file);
    if (png?.subarray(1, 4).toString() !== "PNG") return [`The icon ${file} is not there as a PNG.`];
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    return width === side && height === side
      ? []
      : [`The icon ${file} is ${width} by ${height}, and must be ${side} by ${side}.`];
  });
}

/** One registration, on one host: whatever names another is a slip. */
function faultsInIds({ manifest, host, appId }: Package): string[] {
  const { privacyUrl: _privacy, termsOfUseUrl: _terms, ...developer } = manifest.developer;
  const text = JSON.stringify({ ...manifest, developer, $schema: "" });
  const ids = new Set(text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/gi));
  const hosts = new Set(
    text.match(/(?<=(https|api|brk-multihub):\/\/)[^/"]+/g)?.map((name) => name.replace(/^botid-.*/, "")),
  );
  const { webApplicationInfo, validDomains } = manifest;
  const ours = [appId, macAddInId(appId)];
  return [
    ...[...ids]
      .filter((id) => !ours.includes(id))
      .map((id) => `The id ${id} is neither the app's nor the one for Mac.`),
    ...[...hosts].filter((name) => name !== host).map((name) => `The host ${name} is not ${host}.`),
    ...(manifest.id === appId ? [] : ["The manifest's id is not the app registration's."]),
    ...(validDomains.join() === host ? [] : [`validDomains must be ${host} alone.`]),
    ...(webApplicationInfo.resource === `api://${host}/botid-${appId}`
      ? []
      : [`webApplicationInfo.resource must be api://${host}/botid-${appId}.`]),
  ];
}

/** Every button and event leads to an action that some runtime has, and no action waits in vain. */
function faultsInActions({ extensions }: Manifest): string[] {
  const has = extensions.flatMap(({ runtimes }) => runtimes.flatMap(({ actions }) => actions.map(({ id }) => id)));
  const wanted = extensions.flatMap(({ ribbons, autoRunEvents }) => [
    ...ribbons.flatMap(({ tabs }) => tabs.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls))),
    ...autoRunEvents.flatMap(({ events }) => events),
  ]);
  const ids = new Set(wanted.map(({ actionId }) => actionId));
  return [
    ...[...ids].filter((id) => !has.includes(id)).map((id) => `No runtime has the action ${id}.`),
    ...has.filter((id) => !ids.has(id)).map((id) => `Nothing uses the action ${id}.`),
  ];
}

/** What the package asks for is what there is a reason for, and nothing else. */
function faultsInPermissions({ authorization }: Manifest): string[] {
  const asked = authorization.permissions.resourceSpecific.map(({ name, type }) => `${name} (${type})`);
  const reasoned = permissions.flatMap(({ name, kind }) =>
    kind === "perMeeting" ? [`${name} (Application)`] : kind === "perMail" ? [`${name} (Delegated)`] : [],
  );
  return [
    ...asked.filter((one) => !reasoned.includes(one)).map((one) => `There is no reason for the permission ${one}.`),
    ...reasoned.filter((one) => !asked.includes(one)).map((one) => `The permission ${one} is not asked for.`),
  ];
}

/** The path of every string, in the form that a language file's keys have. */
function pathsIn(value: unknown, path = ""): string[] {
  if (typeof value === "string") return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsIn(item, `${path}[${index}]`));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, item]) => pathsIn(item, path === "" ? key : `${path}.${key}`));
}

function put(into: object, path: string, words: string): void {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  const last = steps.pop() ?? "";
  const owner = steps.reduce((inner, step) => inner[step] as Record<string, unknown>, into as Record<string, unknown>);
  owner[last] = words;
}

const isForMachines =
  /^(\$schema|manifestVersion|version|id|localizationInfo\.|developer\.|icons\.|accentColor|defaultInstallScope|validDomains|showLoadingIndicator|defaultGroupCapability\.|webApplicationInfo\.|authorization\.)|^extensions\[0\]\..*(\.|^)(id|type|lifetime|page|script|view|builtInTabId|actionId|url|sendMode|officeAddinId|contexts\[\d+\]|(scopes|formFactors)\[\d+\]|capabilities\[\d+\]\.\w+)$|\.(botId|entityId|contentUrl|websiteUrl|context\[\d+\]|scopes\[\d+\])$|^composeExtensions\[0\]\.commands\[\d\]\.(id|type)$/;

const translatable = Object.keys(languageSchema.patternProperties)
  .filter((pattern) => !/(url|page|script)\$?$/i.test(pattern))
  .map((pattern) => new RegExp(pattern));

const isReadByPeople = (path: string) =>
  path !== "$schema" && (path in languageSchema.properties || translatable.some((pattern) => pattern.test(path)));
