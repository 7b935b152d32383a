import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Builds the tab, where its sources are newer than what is there. */
export function buildTab(): void {
  const built = spawnSync(process.execPath, [join(import.meta.dirname, "../src-tab/build.ts")], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(`The tab was not built: ${built.stderr}`);
}
