import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startHouse } from "../scenarios/house.ts";
import { wordsOf } from "../scenarios/world.ts";
import type { Row } from "./run.ts";

const most = 5;
const runs = 3;

/** From `npm start` on data that exists to the bot's first answer to a greeting. */
export async function secondsToFirstAnswer(): Promise<Row> {
  const dataDir = await mkdtemp(join(tmpdir(), "samla-bench-"));
  try {
    await (await startHouse({ DATA_DIR: dataDir })).stop();
    const seconds: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const started = performance.now();
      const house = await startHouse({ DATA_DIR: dataDir });
      await greeted(house.sandbox);
      seconds.push((performance.now() - started) / 1000);
      await house.stop();
    }
    const value = Number(seconds.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!.toFixed(2));
    return {
      name: "npm start to first answer",
      value,
      unit: "s",
      reference: null,
      ratio: null,
      goal: `< ${most}`,
      met: value < most,
    };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function greeted(sandbox: string): Promise<void> {
  const teams = `${sandbox}/sandbox/teams/kurator`;
  const headers = { "content-type": "application/json" };
  await fetch(`${teams}/say`, { method: "POST", headers, body: JSON.stringify({ text: "hej" }) });
  const { messages } = (await (await fetch(`${teams}/chat`)).json()) as { messages: { card?: unknown }[] };
  if (!/Samla/.test(wordsOf(messages.at(-1)?.card))) throw new Error("the bot did not answer a greeting");
}
