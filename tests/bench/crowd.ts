import { aBench, type Bench, type Press } from "./bed.ts";
import type { Row } from "./run.ts";

const sizes = [1_000, 10_000, 100_000];
const presses = 300;
const mostSlower = 1.5;

/** A card answer where the municipality has few cases and many: what it costs must not grow with them. */
export async function answersInACrowd(): Promise<Row[]> {
  const bench = await aBench();
  try {
    const ids = await bench.fill(100);
    const samla = await bench.start("product");
    const press = await bench.presses(samla);
    await medianOf(press, ids);
    const rows: Row[] = [];
    let before = ids.length;
    for (const size of sizes) {
      await bench.crowd(size - before);
      before = size;
      const value = await medianOf(press, ids);
      const first = rows[0]?.value ?? value;
      const ratio = Number((value / first).toFixed(2));
      rows.push({
        name: `a card answer among ${size.toLocaleString("en")} cases`,
        value,
        unit: "ms",
        reference: first,
        ratio,
        goal: `≤ ${mostSlower} of the first`,
        met: ratio <= mostSlower,
      });
    }
    return rows;
  } finally {
    await bench.close();
  }
}

async function medianOf(press: Press, ids: readonly string[]): Promise<number> {
  const taken: number[] = [];
  for (let done = 0; done < presses; done += 1) {
    const began = performance.now();
    await press(ids[done % ids.length]!);
    taken.push(performance.now() - began);
  }
  return Number(taken.toSorted((a, b) => a - b)[Math.floor(presses / 2)]!.toFixed(2));
}

const turns = 20_000;
const warm = 4_000;
const inFlight = 8;
const mostGrowth = 1.1;

/** What the process holds after many turns, beside what it held when it was warm. */
export async function memoryAfterManyTurns(): Promise<Row> {
  const bench = await aBench();
  try {
    const ids = await bench.fill(400);
    const samla = await bench.start("product");
    const press = await bench.presses(samla);
    await pressed(press, ids, warm);
    const first = await heldBy(samla);
    await pressed(press, ids, turns);
    const last = await heldBy(samla);
    const ratio = Number((last / first).toFixed(2));
    const inMegabytes = (bytes: number) => Number((bytes / 1e6).toFixed(1));
    return {
      name: `heap after ${turns.toLocaleString("en")} turns`,
      value: inMegabytes(last),
      unit: "MB",
      reference: inMegabytes(first),
      ratio,
      goal: `≤ ${mostGrowth} of when it was warm`,
      met: ratio <= mostGrowth,
    };
  } finally {
    await bench.close();
  }
}

async function pressed(press: Press, ids: readonly string[], count: number): Promise<void> {
  const one = async (first: number) => {
    for (let done = first; done < count; done += inFlight) await press(ids[done % ids.length]!);
  };
  await Promise.all(Array.from({ length: inFlight }, (_, at) => one(at)));
}

const heldBy = ({ process }: Awaited<ReturnType<Bench["start"]>>) =>
  new Promise<number>((resolve) => {
    process.once("message", (answer) => resolve((answer as { heap: number }).heap));
    process.send("memory");
  });
