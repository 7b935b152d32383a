import { expect, test } from "vitest";

import { type NotThen, whyNotThen } from "../src-shared/meeting/planning/not-then.ts";
import { type SlotSearch, startsOf } from "../src-shared/meeting/planning/slots.ts";
import { refusalWords, texts } from "../src-shared/text/text.ts";
import { addMinutes, type Day, type Moment, momentAt } from "../src-shared/time.ts";

const on = (day: string, clock: string) => momentAt(day as Day, clock);
const now = on("2026-12-14", "08:00");
const search = {
  window: { start: on("2026-12-16", "00:00"), end: on("2027-01-08", "23:59") },
  minutes: 60,
  workingHours: { from: "08:00", to: "17:00" },
  holidays: ["2026-12-24", "2026-12-25", "2027-01-01", "2027-01-06", "2026-12-22"] as Day[],
} as unknown as SlotSearch;
const document = { closedDays: ["2026-12-22"] as Day[], leastNoticeMinutes: 24 * 60 };
const whyNot = (start: Moment) => whyNotThen(search, start, { now, document });

test.each<[string, string, string | Pick<NotThen, "why">]>([
  ["2026-12-14", "07:45", "timeIsPast"],
  ["2026-12-14", "16:00", { why: "tooSoon" }],
  ["2026-12-15", "10:00", { why: "beforeSearch" }],
  ["2026-12-19", "10:00", { why: "weekend" }],
  ["2026-12-24", "10:00", { why: "holiday" }],
  ["2027-01-01", "10:00", { why: "holiday" }],
  ["2026-12-22", "10:00", { why: "closedDay" }],
  ["2026-12-17", "07:45", { why: "outOfHours", from: "08:00", to: "17:00" } as NotThen],
  ["2026-12-17", "16:15", { why: "outOfHours", from: "08:00", to: "17:00" } as NotThen],
  ["2026-12-17", "09:10", { why: "notOnTheQuarter" }],
  ["2027-01-11", "10:00", { why: "tooFar" }],
])("%s at %s: %o", (day, clock, expected) => {
  const refusal = whyNot(on(day, clock));

  expect(refusal).toEqual(typeof expected === "string" ? { kind: expected } : { kind: "noMeetingThen", ...expected });
  const said = Object.values(texts).map((text) => refusalWords(refusal!, text).message);
  expect(new Set(said).size).toBe(2);
});

test("every time has its own words, but those there are to choose from", () => {
  const there = new Set(startsOf(search).all);
  for (let at = addMinutes(now, -30); at < on("2027-01-12", "00:00"); at = addMinutes(at, 5)) {
    expect([at, whyNot(at) === null]).toEqual([at, there.has(Date.parse(at))]);
  }
});
