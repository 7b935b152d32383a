import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { strToU8, zipSync } from "fflate";

import { faultsIn } from "./faults.ts";
import { filled, type Package } from "./filled.ts";
import { outlookXml } from "./outlook-xml.ts";
import { faultsInXml } from "./outlook-xml-faults.ts";
import { wantedIn, WrongUse } from "./wanted.ts";

const isFaulty = 1;
const isWrongUse = 2;

/** The same bytes for the same package, whenever and wherever it is made. */
function zipped({ manifest, languages, icons }: Package): Uint8Array {
  const json = (value: object) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const own = [manifest.icons.color, manifest.icons.outline];
  const files = {
    "manifest.json": json(manifest),
    ...Object.fromEntries(languages.map(({ file, words }) => [file, json(words)])),
    ...Object.fromEntries(own.map((file) => [file, icons.get(file)!])),
  };
  // The date is written as the clock on the wall shows it: this is the same everywhere.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 9 });
}

function write(folder: string, files: Record<string, Uint8Array | string>): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new WrongUse(`--out is wrong: nothing can be written to "${folder}" (${code}).`, { cause: error });
  }
}

const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);

async function packaged(args: string[]): Promise<number> {
  const wanted = wantedIn(args);
  const made = filled(wanted);
  const xml = outlookXml(made);
  const faults = [...(await faultsIn(made)), ...faultsInXml(xml, made)];
  if (faults.length > 0) {
    for (const fault of faults) complain(fault);
    complain(`Nothing was written: the package has ${faults.length} faults.`);
    return isFaulty;
  }
  const { out } = wanted;
  write(out, { "samla.zip": zipped(made), "samla-outlook-mac.xml": xml });
  say(`Samla ${made.manifest.version} for ${wanted.host}, checked and written:`);
  say(`  ${join(out, "samla.zip")}              upload in the Teams admin center, Manage apps`);
  say(
    `  ${join(out, "samla-outlook-mac.xml")}  upload in the Microsoft 365 admin center, Integrated apps, for Outlook on Mac`,
  );
  if (!wanted.privacyUrl || !wanted.termsUrl)
    say(
      `Teams links to Samla's own pages on privacy and terms, ${made.manifest.developer.privacyUrl}; others are given with --privacy-url and --terms-url.`,
    );
  return 0;
}

try {
  process.exitCode = await packaged(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongUse)) throw error;
  complain(error.message);
  process.exitCode = isWrongUse;
}
