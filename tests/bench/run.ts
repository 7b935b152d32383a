import { parseArgs } from "node:util";

import { answersASecond } from "./answers.ts";
import { secondsOfTheCore } from "./core.ts";
import { answersInACrowd, memoryAfterManyTurns } from "./crowd.ts";
import { recipientsOfOneChange } from "./recipients.ts";
import { roundTripsOfACardAnswer } from "./round-trips.ts";
import { timesToChooseFrom } from "./slots.ts";
import { secondsToFirstAnswer } from "./start.ts";

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

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const rows: Row[] = [
  ...secondsOfTheCore(),
  ...timesToChooseFrom(),
  await roundTripsOfACardAnswer(),
  await secondsToFirstAnswer(),
  ...(await answersASecond()),
  ...(await answersInACrowd()),
  await memoryAfterManyTurns(),
  ...(await recipientsOfOneChange()),
];
if (values.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
else console.table(rows);
process.exitCode = rows.every((row) => row.met) ? 0 : 1;
