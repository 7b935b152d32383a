import { expect, test } from "vitest";

import {
  addMinutes,
  addMonths,
  addWorkingDays,
  clockOf,
  type Day,
  dayOf,
  momentAt,
  type Moment,
} from "../src-shared/time.ts";

const day = (text: string) => text as Day;
const moment = (text: string) => text as Moment;
const midsummer = [day("2026-06-19"), day("2026-06-20")];

test("a day begins when Stockholm's does, in summer and in winter", () => {
  const days = ["2026-07-01T21:59:59Z", "2026-07-01T22:00:00Z", "2026-12-31T22:59:59Z", "2026-12-31T23:00:00Z"];

  expect(days.map((text) => dayOf(moment(text)))).toEqual(["2026-07-01", "2026-07-02", "2026-12-31", "2027-01-01"]);
});

test("a clock time is the same clock time on both sides of a switch", () => {
  const days = ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"];
  const moments = days.map((text) => momentAt(day(text), "09:00"));

  expect(moments.map((text) => text.slice(11, 16))).toEqual(["08:00", "07:00", "07:00", "08:00"]);
  expect(moments.map(clockOf)).toEqual(["09:00", "09:00", "09:00", "09:00"]);
});

test("an hour that does not exist is read as the later one, one that comes twice as the first", () => {
  expect(clockOf(momentAt(day("2026-03-29"), "02:30"))).toBe("03:30");
  expect(momentAt(day("2026-10-25"), "02:30")).toBe("2026-10-25T00:30:00.000Z");
});

test("minutes are real minutes, over a switch too", () => {
  expect(clockOf(addMinutes(momentAt(day("2026-03-29"), "01:30"), 60))).toBe("03:30");
});

test("a month after the last of January is the last of February", () => {
  expect(addMonths(day("2026-01-31"), 1)).toBe("2026-02-28");
});

test("working days leave out weekends and holidays, in both directions", () => {
  expect(addWorkingDays(day("2026-06-18"), 1, midsummer)).toBe("2026-06-22");
  expect(addWorkingDays(day("2026-06-22"), -1, midsummer)).toBe("2026-06-18");
  expect(addWorkingDays(day("2026-06-21"), 0, midsummer)).toBe("2026-06-21");
});
