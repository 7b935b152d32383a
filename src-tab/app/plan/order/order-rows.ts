import type { Intervention } from "../life-areas.ts";

/** What is typed of one support's place in the order: lengths in weeks, days as YYYY-MM-DD, empty where nothing is said. */
export interface Row {
  after: string[];
  lasted: { of: string; weeks: string }[];
  notBefore: string;
  weeks: string;
  trialWeeks: string;
}
type Placed = Pick<Intervention, "after" | "timing">;

const weeksOf = (days: number | null | undefined) => (days ? String(Math.ceil(days / 7)) : "");

export const rowOf = ({ after, timing }: Placed): Row => ({
  after,
  lasted: timing.lasted.map(({ of, days }) => ({ of, weeks: weeksOf(days) })),
  notBefore: timing.notBefore ?? "",
  weeks: weeksOf(timing.days),
  trialWeeks: timing.trialWeeks === null ? "" : String(timing.trialWeeks),
});

/** Of those that are chosen now, how long each is to have gone on; two weeks until something else is said. */
export const chosenIn = (before: Row["lasted"], chosen: readonly string[]): Row["lasted"] =>
  chosen.map((of) => before.find((one) => one.of === of) ?? { of, weeks: "2" });

/** As the command takes it: what nobody has touched keeps the days it had, though a form shows whole weeks. */
export function stepFrom({ after, timing }: Placed, row: Row | undefined, isThere: (id: string) => boolean) {
  const { lasted, notBefore, weeks, trialWeeks, ...said } = row ?? rowOf({ after, timing });
  const before = (id: string) => timing.lasted.find(({ of }) => of === id)?.days;
  return {
    after: said.after.filter(isThere),
    timing: {
      lasted: lasted
        .filter(({ of }) => isThere(of))
        .map((one) => ({ of: one.of, days: daysOf(one.weeks, before(one.of)) ?? 7 })),
      notBefore: notBefore || null,
      days: daysOf(weeks, timing.days),
      trialWeeks: Number(trialWeeks) > 0 ? Number(trialWeeks) : null,
    },
  };
}

function daysOf(weeks: string, before: number | null | undefined): number | null {
  if (before && weeks === weeksOf(before)) return before;
  return Number(weeks) > 0 ? Number(weeks) * 7 : null;
}
