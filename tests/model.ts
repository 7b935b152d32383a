import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { modelVariable } from "./data-dir.ts";

const place = mkdtempSync(join(tmpdir(), "samla-model-"));

/** A place for what tests copy, and the tab as its sources are now. */
export function setup(): void {
  process.env[modelVariable] = place;
  const built = spawnSync(process.execPath, [join(import.meta.dirname, "../src-tab/build.ts")], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(`The tab was not built: ${built.stderr}`);
}

export function teardown(): void {
  rmSync(place, { recursive: true, force: true });
}
