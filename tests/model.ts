import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { modelVariable } from "./data-dir.ts";

const place = mkdtempSync(join(tmpdir(), "samla-model-"));

export function setup(): void {
  process.env[modelVariable] = place;
}

export function teardown(): void {
  rmSync(place, { recursive: true, force: true });
}
