import { parseArgs } from "node:util";

import { startHouse } from "./house.ts";
import { Difference, worldAt } from "./world.ts";
import { samba } from "./samba.ts";
import { tour } from "./tour.ts";

/** Plays a scenario through public doors only: signed bot activities, the HTTP API and the calendars people see. */
const scenarios: Readonly<Record<string, typeof tour>> = { tour, samba };

const usage = `usage: npm run scenario NAME [-- --url http://… --sandbox http://…]
NAME: ${Object.keys(scenarios).join(", ")}
Without addresses it starts Samla and the sandbox itself, on fresh data.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: "string" }, sandbox: { type: "string" } },
});
const scenario = scenarios[positionals[0] ?? ""];
if (!scenario || positionals.length !== 1 || !values.url !== !values.sandbox) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

const house =
  values.url && values.sandbox
    ? { url: values.url, sandbox: values.sandbox, stop: async () => {} }
    : await startHouse();
try {
  const started = performance.now();
  await scenario(worldAt(house.url, house.sandbox));
  process.stdout.write(`\nThe scenario went as told, in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
} catch (error) {
  if (!(error instanceof Difference)) throw error;
  process.stdout.write(`\nDifference: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  await house.stop();
}
