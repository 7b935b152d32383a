import { parseArgs } from "node:util";

import type { Place } from "./filled.ts";

const usage = "npm run package -- --host samla.example.se --app-id 00000000-0000-0000-0000-000000000000";

/** What somebody who installs did wrong, in one sentence they can act on. */
export class WrongUse extends Error {}

interface Wanted extends Place {
  out: string;
}

/** What was asked for on the command line. @throws WrongUse */
export function wantedIn(args: string[]): Wanted {
  const text = { type: "string" } as const;
  const options = { host: text, "app-id": text, out: text, "privacy-url": text, "terms-url": text };
  const { values } = parsed(() => parseArgs({ args, options }));
  const { host, "app-id": appId, out = "dist/package", "privacy-url": privacyUrl, "terms-url": termsUrl } = values;
  if (!host) throw new WrongUse(`--host is missing: the name that Samla is reached at, as in ${usage}`);
  if (!/^(?=.{4,253}$)([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]+$/.test(host))
    throw new WrongUse(
      `--host is wrong: "${host}" must be a host's name alone, in small letters and without https:// or a path.`,
    );
  if (!appId) throw new WrongUse(`--app-id is missing: the app registration's Application (client) ID, as in ${usage}`);
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(appId))
    throw new WrongUse(
      `--app-id is wrong: "${appId}" is no id; copy Application (client) ID from the app registration.`,
    );
  for (const [name, url] of Object.entries({ "privacy-url": privacyUrl, "terms-url": termsUrl }))
    if (url !== undefined && !(URL.canParse(url) && url.startsWith("https://")))
      throw new WrongUse(`--${name} is wrong: "${url}" must be an address that begins with https://.`);
  return { host, appId: appId.toLowerCase(), out, privacyUrl, termsUrl };
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\.(?= |$)/);
    throw new WrongUse(`${sentence}: it is used as ${usage}`, { cause: error });
  }
}
