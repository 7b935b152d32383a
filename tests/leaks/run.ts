import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { leaks } from "./planted.ts";

/** Plants each leak in a copy of the house, one at a time, and sees that the laws find it. Exits with 1 where one is missed. */
const root = resolve(import.meta.dirname, "../..");
const copied = [
  "src-shared",
  "src-bot",
  "src-tab",
  "src-sandbox",
  "tests",
  "manifest",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vitest.config.ts",
];
const wanted = process.argv[2];

const house = mkdtempSync(join(tmpdir(), "samla-leaks-"));
try {
  for (const name of copied) cpSync(join(root, name), join(house, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
  const missed: string[] = [];
  for (const { name, file, find, replace, law } of leaks.filter((leak) => !wanted || leak.name.includes(wanted))) {
    const path = join(house, file);
    const sound = readFileSync(path, "utf8");
    if (sound.split(find).length !== 2) throw new Error(`"${name}" no longer fits ${file}`);
    writeFileSync(path, sound.replace(find, replace));
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    const run = spawnSync(process.execPath, [vitest, "run", "--bail=1", ...law], { cwd: house, encoding: "utf8" });
    writeFileSync(path, sound);
    const isFound = run.status === 1 && /AssertionError/.test(run.stdout + run.stderr);
    if (!isFound) missed.push(name);
    process.stdout.write(`${isFound ? "found " : "MISSED"}  ${name}\n`);
  }
  process.stdout.write(`\n${missed.length === 0 ? "Every leak is found." : `Missed: ${missed.join(", ")}`}\n`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  rmSync(house, { recursive: true, force: true });
}
