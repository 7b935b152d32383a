import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { promisify } from "node:util";

import Chromium from "@sparticuz/chromium";

const run = promisify(execFile);

/**
 * Unpacks the browser before any worker asks for it: the library takes the file for ready as soon as it is there, so
 * two that begin at once start a half-written one (ETXTBSY), and one that was cut off would stay so.
 */
export async function chromiumReady(): Promise<void> {
  const path = await Chromium.executablePath();
  const isWhole = await run(path, ["--version"]).then(
    () => true,
    () => false,
  );
  if (isWhole) return;
  rmSync(path, { force: true });
  await Chromium.executablePath();
}
