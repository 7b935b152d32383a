import { spawn } from "node:child_process";
import { once } from "node:events";
import { parseArgs } from "node:util";

import { answersASecond } from "./answers.ts";
import { secondsOfTheCore } from "./core.ts";
import { secondsToDocuments } from "./documents.ts";
import { bytesOfTheFamilysScript, secondsToAQuestion } from "./family.ts";
import { answersOfTheLists } from "./lists.ts";
import { changesInOutlook } from "./drift.ts";
import { answersInACrowd, memoryAfterManyTurns } from "./crowd.ts";
import { millisecondsOfTheAlert, secondsToThePane } from "./outlook.ts";
import { secondsOfOrdering } from "./ordering.ts";
import { recipientsOfOneChange } from "./recipients.ts";
import { roundTripsOfACardAnswer } from "./round-trips.ts";
import { timesToChooseFrom } from "./slots.ts";
import { secondsToFirstAnswer } from "./start.ts";
import { bytesOfFirstLoads, secondsToEachScreen } from "./tab.ts";

/** One measurement. `reference` and `ratio` where something else was measured in the same run to compare with. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  reference: number | null;
  ratio: number | null;
  goal: string;
  met: boolean;
}

const measurements: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  core: secondsOfTheCore,
  ordering: secondsOfOrdering,
  slots: timesToChooseFrom,
  roundTrips: async () => [await roundTripsOfACardAnswer()],
  start: async () => [await secondsToFirstAnswer()],
  answers: answersASecond,
  crowd: answersInACrowd,
  memory: async () => [await memoryAfterManyTurns()],
  recipients: recipientsOfOneChange,
  drift: changesInOutlook,
  documents: secondsToDocuments,
  lists: answersOfTheLists,
  loads: bytesOfFirstLoads,
  screens: secondsToEachScreen,
  family: async () => [bytesOfTheFamilysScript(), ...(await secondsToAQuestion())],
  outlook: async () => [...(await millisecondsOfTheAlert()), ...(await secondsToThePane())],
};

/** Each in a process of its own: none is warmed up, or burdened, by the one before. */
async function measuredApart(name: string): Promise<Row[]> {
  const child = spawn(process.execPath, [import.meta.filename, "--json", "--only", name], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (part: Buffer) => (said += part.toString()));
  await once(child, "exit");
  const rows = JSON.parse(said) as Row[];
  if (!values.json) console.table(rows);
  return rows;
}

const { values } = parseArgs({ options: { json: { type: "boolean", default: false }, only: { type: "string" } } });
const rows: Row[] = [];
if (values.only) {
  rows.push(...((await measurements[values.only]?.()) ?? []));
  if (!values.json) console.table(rows);
} else for (const name of Object.keys(measurements)) rows.push(...(await measuredApart(name)));
if (values.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.every((row) => row.met) ? 0 : 1;
