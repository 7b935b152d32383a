import { flushCompileCache } from "node:module";

import { startApp } from "../../src-bot/app.ts";
import { configFrom } from "../../src-bot/config.ts";
import { sweep } from "../../src-bot/jobs/clockwork.ts";
import type { Moment } from "../../src-shared/time.ts";

/** The product as a process of its own, to be killed; tells on asking what it has left to do and how much it has done. */
const { PRODUCT_NOW } = process.env;
let jobsDone = 0;
const logTo = {
  write(line: string) {
    if (line.includes('"a job is done"')) jobsDone += 1;
  },
};
const app = await startApp(configFrom(process.env), { now: () => PRODUCT_NOW as Moment, logTo });
process.on("message", (what) => void answer(what));
async function answer(what: unknown) {
  if (what === "sweep") await sweep(app.deps);
  const depth = await app.deps.store.jobs.depth().catch(() => null);
  process.send?.({ depth, jobsDone });
}
process.once("disconnect", () => process.exit(1));
process.once("SIGTERM", () => void app.close().finally(() => process.exit(0)));
// Whoever is killed keeps nothing for the next.
flushCompileCache();
process.send?.("ready");
