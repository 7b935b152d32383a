import { aBench, type Press } from "./bed.ts";
import type { Row } from "./run.ts";

const cases = 200;
const secondsEach = 4;
const inFlight = [1, 8, 32, 128];
const leastRatio = 0.5;
const slowestAt32 = 200;

interface Load {
  perSecond: number;
  p99: number;
}
/** Card answers a second, as Teams sends them: beside a bot that does nothing but what every durable answer must. */
export async function answersASecond(): Promise<Row[]> {
  const bench = await aBench();
  try {
    const ids = await bench.fill(cases);
    const rows: Row[] = [];
    const samla = await bench.start("product");
    const bare = await bench.start("bare-bot");
    const samlas = await bench.presses(samla);
    const bares = await bench.presses(bare);
    await loaded(samlas, ids, 8, 2);
    await loaded(bares, ids, 8, 2);
    for (const many of inFlight) {
      const theirs = await loaded(bares, ids, many, secondsEach);
      const ours = await loaded(samlas, ids, many, secondsEach);
      rows.push(...rowsOf(many, ours, theirs));
    }
    await samla.stop();
    const working = await bench.start("product", { WORKERS: "on" });
    const withWorkers = await loaded(await bench.presses(working), ids, 32, secondsEach);
    rows.push(row("card answers a second, 32 in flight, workers on", withWorkers.perSecond, "/s", "reported", true));
    await Promise.all([working.stop(), bare.stop()]);
    return rows;
  } finally {
    await bench.close();
  }
}

const rowsOf = (many: number, ours: Load, theirs: Load): Row[] => {
  const ratio = Number((ours.perSecond / theirs.perSecond).toFixed(2));
  return [
    {
      ...row(
        `card answers a second, ${many} in flight`,
        ours.perSecond,
        "/s",
        `ratio ≥ ${leastRatio}`,
        ratio >= leastRatio,
      ),
      reference: theirs.perSecond,
      ratio,
    },
    ...(many === 32
      ? [
          row(
            "slowest of a hundred card answers, 32 in flight",
            ours.p99,
            "ms",
            `< ${slowestAt32}`,
            ours.p99 < slowestAt32,
          ),
        ]
      : []),
  ];
};
const row = (name: string, value: number, unit: string, goal: string, met: boolean): Row => ({
  name,
  value,
  unit,
  reference: null,
  ratio: null,
  goal,
  met,
});

/** Each of those in flight presses on a case of its own share, one after the other. */
async function loaded(press: Press, ids: readonly string[], many: number, seconds: number): Promise<Load> {
  const taken: number[] = [];
  const end = performance.now() + seconds * 1000;
  const one = async (first: number) => {
    for (let at = first; performance.now() < end; at = at + many < ids.length ? at + many : first) {
      const began = performance.now();
      await press(ids[at]!);
      taken.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: many }, (_, at) => one(at)));
  const elapsed = (performance.now() - began) / 1000;
  const sorted = taken.toSorted((a, b) => a - b);
  return {
    perSecond: Math.round(taken.length / elapsed),
    p99: Number(sorted[Math.floor(sorted.length * 0.99)]!.toFixed(1)),
  };
}
