import { appendFileSync, cpSync, existsSync, linkSync, mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { openDatabase } from "../src-bot/store/database.ts";
import { certificateIn } from "../src-sandbox/certificate.ts";
import { openKeys } from "../src-sandbox/keys.ts";

/** Where the tests of one run keep their models and their directories; the run takes it away. */
export const modelVariable = "SAMLA_TEST_MODEL";

/**
 * A directory of its own with a database that nobody has written in, and the sandbox's keys: making one from nothing
 * costs five seconds, a copy none.
 */
export async function aDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(home(), "data-"));
  await copied("database", anEmptyDatabase, dataDir);
  await copied("sandbox", keysIn, join(dataDir, "sandbox"));
  return dataDir;
}

/** A test's database is small: to lay out memory for a large one is a quarter of what it costs to open. */
async function anEmptyDatabase(model: string): Promise<void> {
  await (await openDatabase({ dataDir: model })).close();
  appendFileSync(join(model, "database", "postgresql.conf"), "shared_buffers = 16MB\n");
}

/** What a process of the product has compiled the next one of this run need not. */
export const compiled = (): NodeJS.ProcessEnv => ({ NODE_COMPILE_CACHE: join(home(), "compiled") });

/** For a sandbox with no product behind it. */
export async function aSandboxDir(): Promise<string> {
  const dataDir = await mkdtemp(join(home(), "sandbox-"));
  await copied("sandbox", keysIn, join(dataDir, "sandbox"));
  return dataDir;
}

/** Outside a run there is no model, and whoever needs what it holds makes it. */
async function copied(name: string, make: (model: string) => Promise<unknown>, to: string): Promise<void> {
  const place = process.env[modelVariable];
  if (place) cpSync(await modelOf(join(place, name), make), to, { recursive: true, filter: isCopied });
}

/** What PostgreSQL makes new databases from is two thirds of all files and never written: one serves all. */
function isCopied(from: string, to: string): boolean {
  if (!/[/\\]base[/\\][14][/\\]/.test(from)) return true;
  linkSync(from, to);
  return false;
}

/** Of several who ask at the same time one makes it, and the others wait. */
async function modelOf(model: string, make: (model: string) => Promise<unknown>): Promise<string> {
  try {
    mkdirSync(`${model}-taken`);
  } catch {
    while (!existsSync(model)) {
      if (existsSync(`${model}-failed`)) throw new Error(`The model ${model} could not be made.`);
      await sleep(50);
    }
    return model;
  }
  try {
    await make(`${model}-making`);
    await rename(`${model}-making`, model);
    return model;
  } catch (error) {
    writeFileSync(`${model}-failed`, "");
    throw error;
  }
}

export const home = () => process.env[modelVariable] ?? tmpdir();
const keysIn = (sandbox: string) => Promise.all([certificateIn(sandbox), openKeys(join(sandbox, "keys.json"))]);
