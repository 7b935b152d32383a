import { existsSync } from "node:fs";
import { join } from "node:path";

import { configFrom } from "./config.ts";
import { masterKeyFrom } from "./master-key.ts";
import { DatabaseInUse } from "./store/faults.ts";
import { openStore } from "./store/store.ts";
import type { VerifiedLogs } from "./store/verify-logs.ts";

const isWhole = 0;
const isBroken = 1;
const cannotOpen = 2;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Tells of each municipality whether its logs are as they were written. */
async function verify(): Promise<number> {
  const config = configFrom(process.env);
  // Opening would make an empty one, and find it whole.
  if (!config.DATABASE_URL && !existsSync(join(config.DATA_DIR, "database"))) {
    say(`There is no database in ${config.DATA_DIR}: set DATA_DIR or DATABASE_URL.`);
    return cannotOpen;
  }
  const store = await openStore({
    dataDir: config.DATA_DIR,
    databaseUrl: config.DATABASE_URL,
    masterKey: masterKeyFrom(config),
  });
  try {
    const found = await store.verifyLogs();
    for (const logs of found) tell(logs);
    if (found.length === 0) say("There are no logs yet.");
    return found.some(({ broken }) => broken.length > 0) ? isBroken : isWhole;
  } finally {
    await store.close();
  }
}

function tell({ municipality, cases, disposals, lines, broken }: VerifiedLogs) {
  const counts = `${counted(cases, "case")}, ${disposals} of them disposed of, ${counted(lines, "line")}`;
  say(`${municipality}: ${counts}: ${broken.length === 0 ? "whole" : `${counted(broken.length, "log")} broken`}`);
  for (const { log, caseId, line } of broken) {
    const whose = {
      case: `the log of case ${caseId}`,
      municipality: "the log of its settings",
      disposals: "the log of disposals",
    }[log];
    const where = line === null ? "what remembers its end is gone" : `line ${line} is changed, moved or missing`;
    say(`  ${whose}: ${where}`);
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

try {
  process.exitCode = await verify();
} catch (error) {
  process.exitCode = cannotOpen;
  const isRunning = error instanceof DatabaseInUse;
  say(
    isRunning
      ? "Samla is running and has its database to itself: stop it before the logs are verified."
      : wordsOf(error),
  );
}
