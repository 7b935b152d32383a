import type { InterventionId } from "../../src-shared/ids.ts";
import { circleAmong, type Step, tracksOf, workedOut } from "../../src-shared/plan/order.ts";
import { noTiming } from "../../src-shared/plan/plan.ts";
import { inDays, numbered } from "../case-files.ts";
import type { Row } from "./run.ts";

const [many, runs, most] = [200, 200, 5];

/** Each waits for three before it, and for a fourth to have gone on for two weeks. */
const steps = Array.from({ length: many }, (_, at): Step => {
  const before = [1, 7, 30].flatMap((back) => (at >= back ? [numbered<InterventionId>(at - back)] : []));
  const fourth = at >= 3 ? [{ of: numbered<InterventionId>(at - 3), days: 14 }] : [];
  return {
    id: numbered<InterventionId>(at),
    after: before,
    timing: { ...noTiming, lasted: fourth, days: 10, trialWeeks: 2 },
    dueBy: null,
    state: "planned",
    began: null,
    ended: null,
  };
});

/** A circle looked for, every day worked out, and the tracks it is drawn in: what a change of the order asks for. */
export function secondsOfOrdering(): Row[] {
  const work = () => [circleAmong(steps), workedOut(steps, inDays(0)), tracksOf(steps)];
  for (let warming = 0; warming < runs; warming += 1) work();
  const taken = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  const value = Number(taken.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!.toFixed(2));
  return [
    {
      name: `ordering ${many} interventions`,
      value,
      unit: "ms",
      reference: null,
      ratio: null,
      goal: `< ${most} ms`,
      met: value < most,
    },
  ];
}
