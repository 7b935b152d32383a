import { exec } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Runs every script called `check:…` at once, and tells of each when it is done. Exits with 1 where one fails. */
const root = join(import.meta.dirname, "..");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
const checks = Object.keys(scripts).filter((name) => name.startsWith("check:"));

const failed: string[] = [];
await Promise.all(
  checks.map(async (name) => {
    const begun = performance.now();
    const { isSound, said } = await ended(name);
    const seconds = Math.round((performance.now() - begun) / 1000);
    process.stdout.write(`${isSound ? "passed" : "FAILED"}  ${name}  ${seconds} s\n${isSound ? "" : `${said}\n\n`}`);
    if (!isSound) failed.push(name);
  }),
);
process.stdout.write(failed.length === 0 ? "\nAll checks pass.\n" : `\nFailed: ${failed.join(", ")}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

function ended(name: string): Promise<{ isSound: boolean; said: string }> {
  return new Promise((resolve) => {
    exec(`node --run ${name}`, { cwd: root, maxBuffer: Infinity }, (fault, output, faults) =>
      resolve({ isSound: fault === null, said: `${output}${faults}`.trim() }),
    );
  });
}
