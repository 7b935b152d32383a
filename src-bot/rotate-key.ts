import { existsSync } from "node:fs";
import { join } from "node:path";

import { configFrom, ConfigurationProblem } from "./config.ts";
import { openDatabase } from "./store/database.ts";
import { DatabaseInUse, WrongMasterKey } from "./store/faults.ts";
import { isServed, rotateKey } from "./store/rotate-key.ts";

const isDone = 0;
const cannot = 2;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const stopFirst = "Samla is running: stop it before its master key is exchanged.";

/** Exchanges the master key. Interrupted anywhere it has changed nothing, and is run again. */
async function rotate(): Promise<number> {
  const config = configFrom(process.env);
  const { MASTER_KEY: from, NEW_MASTER_KEY: to, DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = config;
  if (!from) throw new ConfigurationProblem("MASTER_KEY is missing: the key that the database opens with now.");
  if (!to) throw new ConfigurationProblem("NEW_MASTER_KEY is missing: the key that it is to open with from now on.");
  if (from === to) throw new ConfigurationProblem("NEW_MASTER_KEY is the same as MASTER_KEY.");
  // Opening would make an empty one.
  if (!databaseUrl && !existsSync(join(dataDir, "database")))
    throw new ConfigurationProblem(`There is no database in ${dataDir}: set DATA_DIR or DATABASE_URL.`);
  if (databaseUrl && (await isServed(databaseUrl))) {
    say(stopFirst);
    return cannot;
  }
  const database = await openDatabase({ dataDir, databaseUrl });
  try {
    const rotated = await rotateKey(database.db, Buffer.from(from, "base64"), Buffer.from(to, "base64"));
    if (rotated === "alreadyDone") say("The database already opens with NEW_MASTER_KEY.");
    else say(`The keys of ${rotated} cases are under NEW_MASTER_KEY.`);
    say("Give Samla that key as MASTER_KEY, and keep the old one as long as backups from before are kept.");
    return isDone;
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await rotate();
} catch (error) {
  process.exitCode = cannot;
  if (error instanceof DatabaseInUse) say(stopFirst);
  else if (error instanceof WrongMasterKey) say("The database opens neither with MASTER_KEY nor with NEW_MASTER_KEY.");
  else say(error instanceof Error ? error.message : String(error));
}
