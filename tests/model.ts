import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildTab } from "./built-tab.ts";
import { chromiumReady } from "./chromium.ts";
import { modelVariable } from "./data-dir.ts";

/** What the tests of a few minutes write no disk need be waited for with, where the machine has memory to spare. */
const memory = "/dev/shm";
const roomNeeded = 2 * 2 ** 30;
const isRoomy = (where: string) => {
  if (!existsSync(where)) return false;
  const { bavail, bsize } = statfsSync(where);
  return bavail * bsize > roomNeeded;
};
const where = isRoomy(memory) ? memory : tmpdir();
const named = "samla-model-";
const place = mkdtempSync(join(where, `${named}${process.pid}-`));

/** A place for what tests copy, the tab as its sources are now, and the browser, unpacked. */
export async function setup(): Promise<void> {
  // A server that runs as another user has its own in there.
  chmodSync(place, 0o711);
  for (const left of readdirSync(where))
    if (left.startsWith(named) && !isAlive(Number(left.slice(named.length).split("-")[0]))) remove(join(where, left));
  process.env[modelVariable] = place;
  buildTab();
  await chromiumReady();
}

export function teardown(): void {
  remove(place);
}

/** A process that is just ending may still write there. */
const remove = (what: string) => rmSync(what, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

/** What a run left that was cut off is nobody's. */
function isAlive(run: number): boolean {
  try {
    return process.kill(run, 0);
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
}
