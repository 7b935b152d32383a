import { expect, test } from "vitest";

import type { InterventionId } from "../src-shared/ids.ts";
import type { Day } from "../src-shared/time.ts";
import { chosenIn, rowOf, stepFrom } from "../src-tab/app/plan/order/order-rows.ts";

const named = (number: number) => `00000000-0000-4000-8000-00000000000${number}` as InterventionId;
const isThere = (id: string) => [named(1), named(2), named(3)].includes(id as InterventionId);
/** Waits for three others to have gone on for a while, one of them for a time that is no whole number of weeks. */
const one = {
  after: [named(3)],
  timing: {
    lasted: [
      { of: named(1), days: 14 },
      { of: named(2), days: 10 },
    ],
    notBefore: "2026-09-07" as Day,
    days: 45,
    trialWeeks: 8,
  },
};

test("what nobody touches in the form of the order is proposed as it stood, every condition and every day of it", () => {
  expect(stepFrom(one, undefined, isThere)).toEqual(one);
  expect(stepFrom(one, { ...rowOf(one), notBefore: "" }, isThere)).toEqual({
    ...one,
    timing: { ...one.timing, notBefore: null },
  });
});

test("of several that are to have gone on for a while each has its own time, and one that is chosen anew leaves the others", () => {
  const row = rowOf(one);
  const [first, ...others] = row.lasted;
  const changed = { ...row, lasted: [{ ...first!, weeks: "3" }, ...others] };

  expect(stepFrom(one, changed, isThere).timing.lasted).toEqual([
    { of: named(1), days: 21 },
    { of: named(2), days: 10 },
  ]);
  expect(chosenIn(row.lasted, [named(1), named(2), named(3)])).toEqual([...row.lasted, { of: named(3), weeks: "2" }]);
  expect(chosenIn(row.lasted, [named(2)])).toEqual([{ of: named(2), weeks: "2" }]);
});

test("what is not in the plan any more is waited for no longer", () => {
  const isLeft = (id: string) => isThere(id) && id !== named(1);

  expect(stepFrom(one, undefined, isLeft).timing.lasted).toEqual([{ of: named(2), days: 10 }]);
});
