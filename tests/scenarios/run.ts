import { parseArgs } from "node:util";

import { startHouse } from "./house.ts";
import { playedInTrouble } from "./trouble.ts";
import { Difference, type World, worldAt } from "./world.ts";
import { adults } from "./adults/adults.ts";
import { samba } from "./samba.ts";
import { samba2 } from "./samba2/samba2.ts";
import { separation } from "./separation.ts";
import { tour } from "./tour.ts";

/** Plays a scenario through public doors only: signed bot activities, the HTTP API and the calendars people see. */
const scenarios: Readonly<Record<string, typeof tour>> = { tour, samba, samba2, adults, separation };

const usage = `usage: npm run scenario NAME [-- --url http://… --sandbox http://… | --faults [--seed N]]
NAME: ${Object.keys(scenarios).join(", ")}
Without addresses it starts Samla and the sandbox itself, on fresh data. With --faults it plays the scenario twice, the
second time with every third call outside going wrong and the product killed twice, and compares how both end.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: "string" },
    sandbox: { type: "string" },
    faults: { type: "boolean" },
    seed: { type: "string", default: "1" },
  },
});
const scenario = scenarios[positionals[0] ?? ""];
if (!scenario || positionals.length !== 1 || !values.url !== !values.sandbox || (values.faults && values.url)) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

const { url, sandbox, faults, seed } = values;
try {
  if (faults) await playedInTrouble(scenario, Number(seed));
  else if (url && sandbox) await played(scenario, worldAt(url, sandbox));
  else {
    const house = await startHouse();
    try {
      await played(scenario, worldAt(house.url, house.sandbox));
    } finally {
      await house.stop();
    }
  }
} catch (error) {
  if (!(error instanceof Difference)) throw error;
  process.stdout.write(`\nDifference: ${error.message}\n`);
  process.exitCode = 1;
}

async function played(what: typeof tour, world: World): Promise<void> {
  const started = performance.now();
  await what(world);
  process.stdout.write(`\nThe scenario went as told, in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
}
