import { startApp } from "../../../src-bot/app.ts";
import { configFrom } from "../../../src-bot/config.ts";
import type { Moment } from "../../../src-shared/time.ts";

/** The product as a process of its own, held at the time its cases were made for; WORKERS=on carries out effects too. */
const { BENCH_NOW, WORKERS } = process.env;
const app = await startApp(configFrom(process.env), { now: () => BENCH_NOW as Moment, hasWorkers: WORKERS === "on" });
process.send?.("ready");
process.on("message", (question) => {
  if (question === "memory") {
    globalThis.gc?.();
    process.send?.({ heap: process.memoryUsage().heapUsed });
  }
});
process.once("SIGTERM", () => void app.close().finally(() => process.exit(0)));
