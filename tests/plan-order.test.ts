import fc from "fast-check";
import { expect, test } from "vitest";

import type { InterventionId } from "../src-shared/ids.ts";
import { circleAmong, mayBegin, type Step, tracksOf, waitedFor, within, workedOut } from "../src-shared/plan/order.ts";
import { noTiming } from "../src-shared/plan/plan.ts";
import { addDays, type Day } from "../src-shared/time.ts";
import { inDays, numbered } from "./case-files.ts";
import { seed, times } from "./arbitraries/seed.ts";

const today = inDays(0);
const named = (number: number) => numbered<InterventionId>(number);
type More = Partial<Omit<Step, "timing">> & { timing?: Partial<Step["timing"]> };
const aStep = (number: number, { timing, ...more }: More = {}): Step => ({
  id: named(number),
  after: [],
  dueBy: null,
  state: "planned",
  began: null,
  ended: null,
  ...more,
  timing: { ...noTiming, ...timing },
});
const onDays = (steps: readonly Step[], on: Day = today) =>
  [...workedOut(steps, on)].map(([, { starts, ends }]) => [starts, ends]);

test("a home on trial for eight weeks, school when it has lasted two, treatment when school is done", () => {
  const steps = [
    aStep(3, { after: [named(2)] }),
    aStep(2, { timing: { lasted: [{ of: named(1), days: 14 }], days: 60 } }),
    aStep(1, { timing: { days: 56, trialWeeks: 8 } }),
  ];

  expect(Object.fromEntries(workedOut(steps, today))).toEqual({
    [named(1)]: { starts: today, ends: inDays(56), weighedOn: inDays(56), waitsFor: null },
    [named(2)]: { starts: inDays(14), ends: inDays(74), weighedOn: null, waitsFor: named(1) },
    [named(3)]: { starts: inDays(74), ends: null, weighedOn: null, waitsFor: named(2) },
  });
});

test("what is late to begin, or goes on past its day, moves all that waits for it", () => {
  const chain = (first: More) => [
    aStep(1, { timing: { days: 10 }, ...first }),
    aStep(2, { after: [named(1)], timing: { days: 5 } }),
    aStep(3, { after: [named(2)] }),
  ];

  expect(onDays(chain({}))).toEqual([
    [today, inDays(10)],
    [inDays(10), inDays(15)],
    [inDays(15), null],
  ]);
  expect(onDays(chain({ state: "ongoing", began: today }), inDays(20)).slice(1)).toEqual([
    [inDays(20), inDays(25)],
    [inDays(25), null],
  ]);
  expect(onDays(chain({ state: "done", began: today, ended: inDays(2) }), inDays(3)).slice(1)).toEqual([
    [inDays(3), inDays(8)],
    [inDays(8), null],
  ]);
});

test("nothing is foreseen of what waits for something that has no day, or came to an end without being done", () => {
  expect(onDays([aStep(1), aStep(2, { after: [named(1)] })])).toEqual([
    [today, null],
    [null, null],
  ]);
  const ended = aStep(1, { state: "ended", began: inDays(-3), ended: today });
  expect(onDays([ended, aStep(2, { after: [named(1)] })])[1]).toEqual([null, null]);
  expect(onDays([ended, aStep(2, { timing: { lasted: [{ of: named(1), days: 7 }] } })])[1]).toEqual([null, null]);
});

test("something begins on its day, when another has gone on for long enough, or beside the others", () => {
  const other = aStep(1, { state: "ongoing", began: inDays(-13) });
  const waits = aStep(2, { timing: { lasted: [{ of: named(1), days: 14 }] } });

  expect([waitedFor(waits, [other], today), mayBegin(waits, [other], today)]).toEqual([[named(1)], false]);
  expect(mayBegin(waits, [other], inDays(1))).toBe(true);
  expect(mayBegin(waits, [{ ...other, state: "done", ended: inDays(-5) }], today)).toBe(true);
  expect(mayBegin(aStep(3, { timing: { notBefore: inDays(1) } }), [other], today)).toBe(false);
  expect(mayBegin(aStep(3), [other], today)).toBe(true);
});

test("those in a circle are named, each before the next", () => {
  const ring = [
    aStep(1, { after: [named(3)] }),
    aStep(2, { after: [named(1)] }),
    aStep(3, { timing: { lasted: [{ of: named(2), days: 3 }] } }),
    aStep(4, { after: [named(1)] }),
  ];

  const circle = circleAmong(ring)!;
  expect(circle.toSorted()).toEqual([named(1), named(2), named(3)]);
  circle.forEach((id, at) => {
    const next = ring.find((one) => one.id === circle[(at + 1) % circle.length])!;
    expect([...next.after, ...next.timing.lasted.map(({ of }) => of)]).toContain(id);
  });
  expect(circleAmong(ring.slice(1))).toBeNull();
  expect(circleAmong([aStep(1, { after: [named(1)] })])).toEqual([named(1)]);
});

test("what follows goes on in the same track, what runs beside it has one of its own", () => {
  const steps = [aStep(1), aStep(2, { after: [named(1)] }), aStep(3, { after: [named(1)] }), aStep(4)];
  const tracks = tracksOf(steps);

  expect(tracks.get(named(2))).toBe(tracks.get(named(1)));
  expect(new Set(tracks.values()).size).toBe(3);
});

const anyStep = (at: number, many: number) =>
  fc.record({
    after: fc.subarray(Array.from({ length: many }, (_, one) => named(one)).filter((one) => one !== named(at))),
    lasted: fc.subarray(Array.from({ length: many }, (_, one) => named(one))),
    notBefore: fc.option(fc.integer({ min: -10, max: 40 }).map(inDays)),
    days: fc.option(fc.integer({ min: 1, max: 60 })),
    dueBy: fc.option(fc.integer({ min: -10, max: 90 }).map(inDays)),
    state: fc.constantFrom(
      "planned" as const,
      "planned" as const,
      "ongoing" as const,
      "done" as const,
      "ended" as const,
    ),
    began: fc.integer({ min: -30, max: 0 }),
    lasts: fc.integer({ min: 1, max: 30 }),
  });
const anySteps = () =>
  fc.integer({ min: 1, max: 7 }).chain((many) =>
    fc.tuple(...Array.from({ length: many }, (_, at) => anyStep(at, many))).map((drawn) =>
      drawn.map(({ after, lasted, notBefore, days, dueBy, state, began, lasts }, at): Step => {
        const isOver = state === "done" || state === "ended";
        return aStep(at, {
          after,
          dueBy,
          state,
          began: state === "planned" ? null : inDays(began),
          ended: isOver ? inDays(Math.min(0, began + lasts)) : null,
          timing: { lasted: lasted.map((of) => ({ of, days: lasts })), notBefore, days },
        });
      }),
    ),
  );

test("whatever waits for whatever: nothing is foreseen before what it waits for, and no circle goes unseen", () => {
  let rings = 0;
  fc.assert(
    fc.property(anySteps(), (steps) => {
      const found = workedOut(steps, today);
      const circle = circleAmong(steps);
      expect(found.size === steps.length).toBe(circle === null);
      if (circle) rings += 1;
      for (const step of steps) {
        const starts = found.get(step.id)?.starts;
        if (step.state !== "planned" || !starts) continue;
        expect(starts >= today && starts >= (step.timing.notBefore ?? today)).toBe(true);
        for (const id of step.after) {
          const other = steps.find((one) => one.id === id)!;
          const ends = other.state === "done" ? other.ended : found.get(id)!.ends;
          expect(other.state !== "ended" && ends !== null && ends <= starts).toBe(true);
        }
        for (const { of, days } of step.timing.lasted) {
          const other = steps.find((one) => one.id === of)!;
          const began = found.get(of)!.starts!;
          const isLong = addDays(began, days) <= starts;
          expect(isLong || other.state === "done").toBe(true);
        }
      }
    }),
    { seed, numRuns: times(300) },
  );
  expect(rings).toBeGreaterThan(times(20));
});

test("what is kept from somebody leaves no trace in what is worked out for them", () => {
  fc.assert(
    fc.property(anySteps(), fc.nat(6), (steps, hidden) => {
      const known = new Set(steps.map(({ id }) => id).filter((id) => id !== named(hidden)));
      const without = steps
        .filter(({ id }) => known.has(id))
        .map((step) => ({
          ...step,
          after: step.after.filter((id) => known.has(id)),
          timing: { ...step.timing, lasted: step.timing.lasted.filter(({ of }) => known.has(of)) },
        }));

      expect([...workedOut(within(steps, known), today)]).toEqual([...workedOut(without, today)]);
    }),
    { seed, numRuns: times(100) },
  );
});
