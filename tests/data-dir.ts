import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { configFrom } from "../src-bot/config.ts";
import { masterKeyFrom } from "../src-bot/master-key.ts";
import { openStore } from "../src-bot/store/store.ts";
import { certificateIn } from "../src-sandbox/certificate.ts";
import { planFrom } from "../src-sandbox/environment.ts";
import { openKeys } from "../src-sandbox/keys.ts";

/** Where the tests of one run keep their model; the run takes it away. */
export const modelVariable = "SAMLA_TEST_MODEL";

/** A directory of its own, as a start of product and sandbox leaves it: making one from nothing costs four seconds, a copy none. */
export async function aDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), "samla-world-"));
  const place = process.env[modelVariable];
  if (place) cpSync(await modelIn(place), dataDir, { recursive: true });
  return dataDir;
}

/** Of several who ask at the same time one makes it, and the others wait. */
async function modelIn(place: string): Promise<string> {
  const model = join(place, "model");
  try {
    mkdirSync(join(place, "taken"));
  } catch {
    while (!existsSync(model)) {
      if (existsSync(join(place, "failed"))) throw new Error("The model of a data directory could not be made.");
      await sleep(50);
    }
    return model;
  }
  try {
    await made(join(place, "making"));
    await rename(join(place, "making"), model);
    return model;
  } catch (error) {
    writeFileSync(join(place, "failed"), "");
    throw error;
  }
}

async function made(dataDir: string): Promise<void> {
  const sandbox = join(dataDir, "sandbox");
  const [store] = await Promise.all([
    openStore({ dataDir, masterKey: masterKeyFrom(configFrom(planFrom({ DATA_DIR: dataDir }).env)) }),
    certificateIn(sandbox),
    openKeys(join(sandbox, "keys.json")),
  ]);
  await store.close();
}
