import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";

import type { PartyId } from "../src-shared/ids.ts";
import type { Asked, Booking, Hours } from "../src-shared/meeting/planning/coming.ts";
import { type Blocker, slots, type SlotSearch } from "../src-shared/meeting/planning/slots.ts";
import { fits } from "../src-shared/meeting/poll.ts";
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
import { byHand } from "./slots-by-hand.ts";

vi.setConfig({ testTimeout: times(20_000) });

/** Around both switches of the clock, around New Year, and an ordinary week. */
const beginnings = ["2026-03-26", "2026-10-22", "2026-12-29", "2026-05-11"] as Day[];
const places = ["ekrummet", "skolan", "biblioteket"];
const days = 6;

const part = (low: number, high: number, step = 5) =>
  fc.integer({ min: low / step, max: high / step }).map((count) => count * step);

/** Some of them in the evening or at night. */
const aTime = (from: Moment, longest = 300) =>
  fc
    .tuple(fc.integer({ min: -1, max: days }), part(6 * 60, 18 * 60), part(5, longest))
    .map(([on, at, long]): Interval => {
      const start = addMinutes(momentAt(addDays(dayOf(from), on), "00:00"), at);
      return { start, end: addMinutes(start, long) };
    });
const aBooking = (from: Moment): fc.Arbitrary<Booking> =>
  fc.tuple(aTime(from), fc.oneof(fc.constant([]), fc.subarray(places, { minLength: 1 }))).map(([time, near]) => ({
    ...time,
    near,
  }));

const nothing = fc.constant(null);
const longTaken = (from: Moment): Interval => ({ start: addMinutes(from, -1440), end: addMinutes(from, 1440 * 10) });

const someHours = fc.constantFrom<Hours>(
  { from: "08:30", to: "16:30" },
  { from: "08:10", to: "12:00" },
  { from: "13:00", to: "17:20" },
);

const aPerson = (from: Moment, minutes: number, number: number): fc.Arbitrary<Asked> =>
  fc
    .record({
      known: fc.oneof(
        { weight: 5, arbitrary: fc.record({ busy: fc.array(aBooking(from), { maxLength: 14 }), free: nothing }) },
        {
          weight: 1,
          arbitrary: fc.record({ busy: nothing, free: fc.array(aTime(from, 540), { minLength: 4, maxLength: 25 }) }),
        },
        { weight: 1, arbitrary: fc.record({ busy: nothing, free: nothing }) },
      ),
      hours: fc.option(someHours, { freq: 4 }),
      part: fc.oneof(
        { weight: 3, arbitrary: fc.constant({ from: 0, to: minutes }) },
        { weight: 1, arbitrary: part(0, minutes - 5).map((at) => ({ from: at, to: Math.min(minutes, at + 20) })) },
      ),
      isOptional: fc.boolean(),
    })
    .map(({ known, ...rest }) => ({ ...known, ...rest, id: `person-${number}` as PartyId }));

const aSearch = fc
  .tuple(fc.constantFrom(...beginnings), fc.constantFrom(15, 30, 45, 60, 75, 90, 240))
  .chain(([on, minutes]): fc.Arbitrary<SlotSearch> => {
    const opens = momentAt(on, "00:00");
    return fc.record({
      window: fc.tuple(part(0, 780), part(0, days * 24 * 60)).map(([wait, long]) => ({
        start: addMinutes(opens, wait),
        end: addMinutes(opens, wait + long),
      })),
      minutes: fc.constant(minutes),
      workingHours: someHours,
      holidays: fc.subarray([addDays(on, 1), addDays(on, 3), addDays(on, 4), "2027-01-01", "2026-05-14"] as Day[]),
      people: fc
        .integer({ min: 1, max: 4 })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => aPerson(opens, minutes, at)))),
      family: fc.array(aBooking(opens), { maxLength: 2 }),
      rooms: fc.subarray(places, { minLength: 1 }).chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            fc.record({
              venue: fc.boolean().map((neutral) => ({ id, neutral })),
              busy: fc.oneof(
                { weight: 4, arbitrary: fc.array(aTime(opens), { maxLength: 12 }) },
                { weight: 1, arbitrary: fc.constant([longTaken(opens)]) },
              ),
              apart: fc.array(aTime(opens, 90), { maxLength: 2 }),
            }),
          ),
        ),
      ),
      travelMinutes: fc.constantFrom(0, 15, 25, 40),
      pauseMinutes: fc.constantFrom(0, 5),
      bufferMinutes: fc.constantFrom(0, 60),
      schoolHours: fc.subarray<Hours>([
        { from: "08:10", to: "13:40" },
        { from: "09:00", to: "15:00" },
      ]),
      said: fc
        .array(
          fc.record({
            at: fc.oneof(
              { weight: 9, arbitrary: aTime(opens) },
              { weight: 1, arbitrary: fc.constant({ start: opens, end: addMinutes(opens, days * 24 * 60) }) },
            ),
            party: fc.constantFrom("parent", "child"),
            fit: fc.constantFrom(...fits),
          }),
          { maxLength: 10 },
        )
        .map((all) => all.map(({ at, party, fit }) => ({ ...at, party: party as PartyId, fit }))),
      preparedFrom: fc.integer({ min: 0, max: 5 }).map((count) => addDays(on, count)),
    });
  });

test("the times found, their order and reasons, and who is in the way, are those that looking everywhere finds", () => {
  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  fc.assert(
    fc.property(aSearch, (search) => {
      const found = slots(search);

      expect(found).toEqual(byHand(search));
      for (const { reasons } of found.proposals) for (const { kind } of reasons) count(kind);
      count(found.blocker?.kind ?? (found.proposals.length > 0 ? "times" : "nobody"));
    }),
    { seed, numRuns: times(200) },
  );
  const everything = [
    "everybodyCan",
    "withoutOptional",
    "notKnown",
    "saidNot",
    "saidIfNeedBe",
    "neutralVenue",
    "noNeutralVenue",
    "schoolTime",
    "shortNotice",
    "times",
    "person",
    "room",
    "nobody",
  ];
  expect(everything.filter((what) => (seen.get(what) ?? 0) < times(3))).toEqual([]);
});

const free = (id: string, more: Partial<Asked> = {}): Asked => ({
  id: id as PartyId,
  busy: [],
  free: null,
  hours: null,
  part: { from: 0, to: 60 },
  isOptional: false,
  ...more,
});
const room = (id: string, neutral = true, busy: Interval[] = []) => ({ venue: { id, neutral }, busy, apart: [] });
const monday = "2026-09-07" as Day;
const between = (on: Day, from: string, to: string, ...near: string[]): Booking => ({
  start: momentAt(on, from),
  end: momentAt(on, to),
  near,
});
const onMonday = (from: string, to: string, ...near: string[]) => between(monday, from, to, ...near);
const aSearchFor = (more: Partial<SlotSearch> = {}): SlotSearch => ({
  window: onMonday("00:00", "23:59"),
  minutes: 60,
  workingHours: { from: "08:30", to: "16:30" },
  holidays: [],
  people: [free("kurator")],
  family: [],
  rooms: [room("ekrummet")],
  travelMinutes: 15,
  pauseMinutes: 0,
  bufferMinutes: 60,
  schoolHours: [],
  said: [],
  preparedFrom: monday,
  ...more,
});
const startsOf = (more: Partial<SlotSearch>) => slots(aSearchFor(more)).proposals.map(({ start }) => clockOf(start));
const blockerOf = (more: Partial<SlotSearch>): Blocker | null => slots(aSearchFor(more)).blocker;

describe("every time that is found", () => {
  test("begins on the quarter, on a working day, within working hours", () => {
    fc.assert(
      fc.property(aSearch, (search) => {
        for (const { start, end } of slots(search).proposals) {
          const { from, to } = search.workingHours;
          expect(clockOf(start)).toMatch(/:(00|15|30|45)$/);
          expect([clockOf(start) >= from, clockOf(end) <= to, dayOf(start) === dayOf(end)]).toEqual([true, true, true]);
          expect(new Date(`${dayOf(start)}T12:00:00Z`).getUTCDay() % 6).not.toBe(0);
          expect(search.holidays).not.toContain(dayOf(start));
        }
      }),
      { seed, numRuns: times(100) },
    );
  });

  test.each([
    ["the clock goes forward", "2026-03-27", ["2026-03-27T07:30", "2026-03-30T06:30"]],
    ["the clock goes back", "2026-10-23", ["2026-10-23T06:30", "2026-10-26T07:30"]],
  ])("is at the same time of day when %s over the weekend", (_, on, expected) => {
    const window = { start: momentAt(on as Day, "00:00"), end: momentAt(addDays(on as Day, 3), "23:59") };

    const { proposals } = slots(aSearchFor({ window, minutes: 240 }));

    expect(proposals.map(({ start }) => start.slice(0, 16))).toEqual(expected);
  });
});

describe("between what somebody else is at and the meeting", () => {
  test("there is time to travel, and a pause; none is needed in the same room but the pause", () => {
    const after = (near: string[], pauseMinutes: number) => {
      const busy = [onMonday("08:00", "09:00", ...near), onMonday("10:30", "17:00", ...near)];
      return startsOf({ people: [free("kurator", { busy })], pauseMinutes });
    };

    expect(after([], 0)).toEqual(["09:15"]);
    expect(after(["ekrummet"], 0)).toEqual(["09:00"]);
    expect(after(["ekrummet"], 5)).toEqual(["09:15"]);
    expect(after([], 5)).toEqual([]);
  });

  test("it is a room one can get to in time that is offered, and the same goes for the family", () => {
    const busy = [onMonday("08:00", "09:00", "skolan"), onMonday("10:00", "17:00", "skolan")];
    const both = { rooms: [room("ekrummet"), room("skolan", false)] };
    const placesOf = (more: Partial<SlotSearch>) =>
      slots(aSearchFor({ ...both, ...more })).proposals.map(({ start, venues }) => [clockOf(start), ...venues]);

    expect(placesOf({ people: [free("kurator", { busy })] })).toEqual([["09:00", "skolan"]]);
    expect(placesOf({ family: busy })).toEqual([["09:00", "skolan"]]);
  });

  test("two who must not meet do not come to the same room before or after each other", () => {
    const apart = [onMonday("11:00", "12:00")];
    const rooms = [{ ...room("ekrummet"), apart }];

    expect(startsOf({ rooms })).toEqual(["08:30", "13:00"]);
    const { proposals } = slots(aSearchFor({ rooms: [...rooms, room("biblioteket")] }));
    expect(proposals.map(({ start, venues }) => [clockOf(start), ...venues])).toEqual([
      ["08:30", "ekrummet", "biblioteket"],
      ["09:45", "biblioteket"],
    ]);
  });
});

describe("whoever attends only their item", () => {
  const seen = { from: 40, to: 60 };

  test("need only be free for that part, and be there in time", () => {
    const busy = [onMonday("07:00", "09:25"), onMonday("10:30", "17:00")];

    expect(startsOf({ people: [free("kurator", { busy })] })).toEqual([]);
    expect(startsOf({ people: [free("kurator", { busy, part: seen })] })).toEqual(["09:00"]);
  });

  test("by their word too", () => {
    const told = { busy: null, free: [onMonday("09:40", "10:00")] };

    expect(startsOf({ people: [free("kurator", told)] })).toEqual([]);
    expect(startsOf({ people: [free("kurator", { ...told, part: seen })] })).toEqual(["09:00"]);
  });
});

describe("the best times come first", () => {
  const week = { start: momentAt(monday, "00:00"), end: momentAt(addDays(monday, 4), "23:59") };
  const dayAndReasons = (more: Partial<SlotSearch>) =>
    slots(aSearchFor({ window: week, ...more })).proposals.map(({ start, reasons }) => [
      dayOf(start),
      ...reasons.map(({ kind }) => kind),
    ]);

  test("where nothing differs those are the soonest, two a day", () => {
    const found = dayAndReasons({});

    expect(found.map(([on]) => on)).toEqual([0, 0, 1, 1, 2, 2].map((count) => addDays(monday, count)));
    expect(found[0]!.slice(1)).toEqual(["everybodyCan", "neutralVenue"]);
  });

  test("a day when those come whom it would be good to have there comes before a sooner one, and they are named", () => {
    const busy = [onMonday("00:00", "23:00"), between(addDays(monday, 1), "00:00", "23:00")];
    const people = [free("kurator"), free("rektor", { busy, isOptional: true })];

    const { proposals } = slots(aSearchFor({ window: week, people }));

    expect(dayOf(proposals[0]!.start)).toBe(addDays(monday, 2));
    expect(proposals.filter(({ start }) => dayOf(start) === monday)[0]?.reasons[0]).toEqual({
      kind: "withoutOptional",
      people: ["rektor"],
    });
  });

  test("nobody waits for one whose calendar nobody can read, where they are not needed, and it says so", () => {
    const people = [free("kurator"), free("rektor", { busy: null, isOptional: true })];

    const { proposals } = slots(aSearchFor({ people }));

    expect(proposals[0]!.reasons[0]).toEqual({ kind: "notKnown", people: ["rektor"] });
  });

  test("a neutral room is worth some days of waiting, and lessons are worth a few", () => {
    const busy = [0, 1].map((count) => between(addDays(monday, count), "00:00", "23:00"));
    const rooms = [room("skolan", false), room("ekrummet", true, busy)];

    const found = dayAndReasons({ rooms, window: { ...week, end: momentAt(addDays(monday, 3), "00:00") } });
    const ofSchool = startsOf({ window: week, schoolHours: [{ from: "08:00", to: "14:40" }] });

    expect(found[0]).toEqual([addDays(monday, 2), "everybodyCan", "neutralVenue"]);
    expect(found[2]).toEqual([monday, "everybodyCan", "noNeutralVenue"]);
    expect(ofSchool).toEqual(["14:45", "14:45", "08:30", "14:45", "08:30", "14:45"]);
  });

  test("what leaves too little time to prepare is said, and is no worse: the family decides what cannot wait", () => {
    const found = dayAndReasons({ preparedFrom: addDays(monday, 1) });

    expect(found[0]).toEqual([monday, "everybodyCan", "neutralVenue", "shortNotice"]);
    expect(found[2]).toEqual([addDays(monday, 1), "everybodyCan", "neutralVenue"]);
  });
});

describe("where there is no time", () => {
  const always = [onMonday("00:00", "23:00")];

  test("the one without whom there would be the most is named", () => {
    const people = [
      free("kurator", { busy: [onMonday("08:00", "12:00")] }),
      free("rektor", { busy: [onMonday("11:00", "17:00")] }),
    ];

    // Without the head 12.15–15.30, without the counsellor 08.30–09.45.
    expect(blockerOf({ people })).toEqual({ kind: "person", party: "rektor", starts: 14 });
  });

  test("or the room, and of several the neutral one", () => {
    const rooms = [room("skolan", false, always), room("ekrummet", true, always)];

    expect(blockerOf({ rooms })).toMatchObject({ kind: "room", venue: "ekrummet" });
  });

  test("but nobody where no single one would help, nor the family, nor one who is not needed", () => {
    const busy = always;
    const rooms = [{ ...room("ekrummet"), apart: always }];

    expect(blockerOf({ people: [free("kurator", { busy }), free("rektor", { busy })] })).toBeNull();
    expect(blockerOf({ family: always })).toBeNull();
    expect(blockerOf({ rooms })).toBeNull();
    expect(
      slots(aSearchFor({ people: [free("kurator"), free("rektor", { busy, isOptional: true })] })).blocker,
    ).toBeNull();
  });

  test("a service that is asked within hours of its own is in the way outside them", () => {
    const people = [free("kurator", { hours: { from: "08:00", to: "09:00" } })];

    expect(blockerOf({ people })).toMatchObject({ kind: "person", party: "kurator" });
    expect(startsOf({ people: [free("kurator", { hours: { from: "15:15", to: "17:00" } })] })).toEqual(["15:15"]);
  });
});
