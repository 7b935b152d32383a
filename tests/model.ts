import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildTab } from "./built-tab.ts";
import { modelVariable } from "./data-dir.ts";

const place = mkdtempSync(join(tmpdir(), "samla-model-"));

/** A place for what tests copy, and the tab as its sources are now. */
export function setup(): void {
  process.env[modelVariable] = place;
  buildTab();
}

export function teardown(): void {
  // A process that is just ending may still write there.
  rmSync(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
