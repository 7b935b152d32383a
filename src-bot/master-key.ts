import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Config } from "./config.ts";

/** The key that wraps each case's own. Outside production one is made and kept beside the data. */
export function masterKeyFrom({ MASTER_KEY: given, DATA_DIR: directory }: Config): Buffer {
  if (given) return Buffer.from(given, "base64");
  const path = join(directory, "master.key");
  mkdirSync(directory, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString("base64"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return Buffer.from(readFileSync(path, "utf8"), "base64");
}
