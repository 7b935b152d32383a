import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";

import type { Proposal, Venue } from "../src-shared/meeting/meeting.ts";
import { commonFreeSlots, type SlotSearch } from "../src-shared/meeting/planning/slots.ts";
import {
  addDays,
  addMinutes,
  clockOf,
  type Day,
  dayOf,
  type Interval,
  momentAt,
  type Moment,
} from "../src-shared/time.ts";
import { seed, times } from "./arbitraries/seed.ts";

vi.setConfig({ testTimeout: times(20_000) });

const venue = (id: string, neutral: boolean) => ({ id, neutral }) as Venue;

/** Around both switches of the clock, around New Year, and an ordinary week. */
const beginnings = ["2026-03-24", "2026-10-20", "2026-12-29", "2026-05-11"] as Day[];

/** In quarters of an hour from the search's beginning. */
const aBusyTime = (from: Moment) =>
  fc
    .tuple(fc.integer({ min: -20, max: 1100 }), fc.integer({ min: 1, max: 40 }))
    .map(([at, long]): Interval => ({ start: addMinutes(from, at * 15), end: addMinutes(from, (at + long) * 15) }));

/** Half a day or more that somebody without a calendar has said they can. */
const aFreeTime = (from: Moment) =>
  fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 20, max: 60 }), fc.integer({ min: 8, max: 40 }))
    .map(([on, at, long]): Interval => {
      const start = addMinutes(from, (on * 96 + at) * 15);
      return { start, end: addMinutes(start, long * 15) };
    });

const aSearch = () =>
  fc.constantFrom(...beginnings).chain((on): fc.Arbitrary<SlotSearch> => {
    const opens = momentAt(on, "00:00");
    const busy = fc.array(aBusyTime(opens), { maxLength: 40 });
    return fc.record({
      window: fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1000 })).map(([wait, long]) => ({
        start: addMinutes(opens, wait * 13),
        end: addMinutes(opens, wait * 13 + long * 15),
      })),
      minutes: fc.constantFrom(15, 30, 45, 60, 75, 90, 240),
      workingHours: fc.constantFrom({ from: "08:30", to: "16:30" }, { from: "08:00", to: "12:00" }),
      holidays: fc.subarray([addDays(on, 1), addDays(on, 3), addDays(on, 9), "2027-01-01" as Day]),
      people: fc.array(busy, { maxLength: 4 }),
      stated: fc.oneof(
        { weight: 2, arbitrary: fc.constant<Interval[][]>([]) },
        fc.array(fc.array(aFreeTime(opens), { minLength: 4, maxLength: 30 }), { minLength: 1, maxLength: 2 }),
      ),
      venues: fc.tuple(busy, busy).map(([own, neutral]) => [
        { venue: venue("skolan", false), busy: own },
        { venue: venue("ekrummet", true), busy: neutral },
      ]),
    });
  });

/** Looks at every half-hour there is, one by one. */
function byHand({ window, minutes, workingHours, holidays, people, stated, venues }: SlotSearch): Proposal[] {
  const touches = (start: number, other: Interval) =>
    start < Date.parse(other.end) && Date.parse(other.start) < start + minutes * 60_000;
  const all: Proposal[] = [];
  for (let on = dayOf(window.start); on <= dayOf(window.end); on = addDays(on, 1)) {
    const weekday = new Date(`${on}T12:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6 || holidays.includes(on)) continue;
    const ofDay: Proposal[] = [];
    for (let half = 0; half < 48; half += 1) {
      const start = addMinutes(momentAt(on, workingHours.from), half * 30);
      const at = Date.parse(start);
      const end = addMinutes(start, minutes);
      const free = venues.filter(({ busy }) => !busy.some((other) => touches(at, other)));
      const isTooClose = ofDay.some((other) => at < Date.parse(other.end) + 30 * 60_000);
      if (
        !isTooClose &&
        ofDay.length < 2 &&
        Date.parse(end) <= Date.parse(momentAt(on, workingHours.to)) &&
        at >= Date.parse(window.start) &&
        Date.parse(end) <= Date.parse(window.end) &&
        free.length > 0 &&
        !people.flat().some((other) => touches(at, other)) &&
        stated.every((told) =>
          told.some((one) => Date.parse(one.start) <= at && Date.parse(end) <= Date.parse(one.end)),
        )
      )
        ofDay.push({ start, end, venues: free.map((one) => one.venue.id).toSorted() });
    }
    all.push(...ofDay);
  }
  return all.slice(0, 6);
}

test("the times found are those that looking at every half-hour finds, neutral rooms first", () => {
  let found = 0;
  let asStated = 0;
  fc.assert(
    fc.property(aSearch(), (search) => {
      const slots = commonFreeSlots(search);

      expect(slots.map((slot) => ({ ...slot, venues: slot.venues.toSorted() }))).toEqual(byHand(search));
      for (const { venues } of slots) expect(venues.length === 1 || venues[0] === "ekrummet").toBe(true);
      found += slots.length;
      if (search.stated.length > 0) asStated += slots.length;
    }),
    { seed, numRuns: times(300) },
  );
  expect(found).toBeGreaterThan(times(100));
  expect(asStated).toBeGreaterThan(times(20));
});

describe("every time that is found", () => {
  test("begins on the half-hour, on a working day, within working hours", () => {
    fc.assert(
      fc.property(aSearch(), (search) => {
        for (const { start, end } of commonFreeSlots(search)) {
          const { from, to } = search.workingHours;
          expect(clockOf(start)).toMatch(/:(00|30)$/);
          expect([clockOf(start) >= from, clockOf(end) <= to, dayOf(start) === dayOf(end)]).toEqual([true, true, true]);
          expect(new Date(`${dayOf(start)}T12:00:00Z`).getUTCDay() % 6).not.toBe(0);
          expect(search.holidays).not.toContain(dayOf(start));
        }
      }),
      { seed, numRuns: times(200) },
    );
  });

  test.each([
    ["the clock goes forward", "2026-03-27", ["2026-03-27T07:30", "2026-03-30T06:30"]],
    ["the clock goes back", "2026-10-23", ["2026-10-23T06:30", "2026-10-26T07:30"]],
  ])("is at the same time of day when %s over the weekend", (_, on, expected) => {
    const window = { start: momentAt(on as Day, "00:00"), end: momentAt(addDays(on as Day, 3), "23:59") };
    const hours = { workingHours: { from: "08:30", to: "16:30" }, holidays: [] };
    const venues = [{ venue: venue("ekrummet", true), busy: [] }];

    const slots = commonFreeSlots({ ...hours, window, minutes: 240, people: [], stated: [], venues });

    expect(slots.map((slot) => slot.start.slice(0, 16))).toEqual(expected);
  });
});
