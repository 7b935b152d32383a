import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { CalendarEvent, Message } from "../src-sandbox/pages/api.ts";
import { dayOf, fieldMoment, momentAt, weekOf } from "../src-sandbox/pages/day.ts";
import { latestFromBot } from "../src-sandbox/pages/latest.ts";
import { passesFrom } from "../src-sandbox/pages/passes.ts";
import { words } from "../src-sandbox/pages/text.ts";
import { clashes, eventsOn, outsideGrid, placed, wholeWeekOf, workWeekOf } from "../src-sandbox/pages/week.ts";

const MONDAY = "2026-03-02";

function anEvent(id: string, start: string, end: string, rest: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    id,
    subject: id,
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    location: "",
    organizer: { name: "Samverkan", address: "samverkan@ekstad.example.se" },
    attendees: [],
    body: "",
    isCancelled: false,
    isOrganizer: true,
    showAs: "busy",
    joinUrl: null,
    ...rest,
  };
}
const at = (time: string) => `${MONDAY}T${time}+01:00`;
const invited = { attendees: [{ name: "Kurator", address: "kurator@ekstad.example.se", response: "none" }] };

test("the tour on the page tells the same steps as README, by the same people", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, list = ""] = /## The tour[^]*?\n((?:\d+\. .*\n)+)/.exec(readme) ?? [];
  const inEnglish = [
    ["`ny förfrågan`", "“new inquiry”"],
    ["*Fyll i förfrågan*", "“Fill in the inquiry”"],
    ["*Ny förfrågan*", "“New inquiry”"],
    ["*Ärende SB-…*", "“Case SB-…”"],
    ["`mina uppföljningar`", "“my follow-ups”"],
  ].reduce((text, [said = "", shown = ""]) => text.replaceAll(said, shown), list);
  let who = "";
  const told = inEnglish
    .trim()
    .split("\n")
    .map((line) => {
      const [, role, what = ""] = /^\d+\. (?:\*\*(\w+)\*\*: )?(.*)$/.exec(line) ?? [];
      who = role ?? who;
      return `${who}: ${what.charAt(0).toUpperCase()}${what.slice(1)}`;
    });

  expect(told.length).toBeGreaterThan(5);
  expect(words.en.steps.map((step) => `${words.en.roles[step.who]}: ${step.what}`)).toEqual(told);
  expect(words.sv.steps.map(({ who: role }) => role)).toEqual(words.en.steps.map(({ who: role }) => role));
});

test("a week is Monday to Friday, whichever of its days one asks for", () => {
  expect(workWeekOf("2026-03-08")).toEqual(["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"]);
  expect(workWeekOf("2026-03-02")).toEqual(workWeekOf("2026-03-05"));
  expect(wholeWeekOf("2027-01-01").map(weekOf)).toEqual([53, 53, 53, 53, 53, 53, 53]);
});

test("an event stands where its Swedish time is, in winter and in summer", () => {
  const winter = anEvent("winter", "2026-03-02T09:00+01:00", "2026-03-02T10:30+01:00");
  const summer = anEvent("summer", "2026-07-06T09:00+02:00", "2026-07-06T10:30+02:00");

  expect(placed([winter], MONDAY)).toMatchObject([{ top: 120, height: 90 }]);
  expect(placed([summer], "2026-07-06")).toMatchObject([{ top: 120, height: 90 }]);
});

test("events at the same time stand side by side, and those after them have the whole width", () => {
  const one = anEvent("one", at("09:00"), at("10:00"));
  const two = anEvent("two", at("09:30"), at("10:30"));
  const three = anEvent("three", at("10:00"), at("11:00"));
  const later = anEvent("later", at("11:00"), at("12:00"));

  const shown = placed([later, two, three, one], MONDAY).map(({ event, lane, lanes }) => [event.id, lane, lanes]);

  expect(shown).toEqual([
    ["one", 0, 2],
    ["two", 1, 2],
    ["three", 0, 2],
    ["later", 0, 1],
  ]);
});

test("who is taken twice is told so, and a cancelled or free event takes no time", () => {
  const one = anEvent("one", at("09:00"), at("10:00"));
  const two = anEvent("two", at("09:30"), at("10:30"));
  const cancelled = anEvent("cancelled", at("09:00"), at("10:00"), { isCancelled: true });
  const free = anEvent("free", at("09:00"), at("10:00"), { showAs: "free" });
  const after = anEvent("after", at("10:00"), at("11:00"));

  expect(clashes(one, [one, two])).toBe(true);
  expect(clashes(one, [one, cancelled, free, after])).toBe(false);
  expect(clashes(free, [one, free])).toBe(false);
});

test("what the grid has no room for is told below it: evenings and weekends, once each", () => {
  const days = wholeWeekOf(MONDAY);
  const evening = anEvent("evening", at("18:00"), at("19:00"));
  const saturday = anEvent("saturday", "2026-03-07T10:00+01:00", "2026-03-08T10:00+01:00");
  const early = anEvent("early", at("06:30"), at("07:30"));

  expect(outsideGrid([evening, saturday, early], days).map(({ id }) => id)).toEqual(["evening", "saturday"]);
  expect(placed([early], MONDAY)).toMatchObject([{ top: 0, height: 30 }]);
  expect(eventsOn([saturday], "2026-03-08")).toEqual([saturday]);
});

test("a time on Swedish clocks is the same moment back again, also around the changes to and from summer time", () => {
  for (const day of ["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"])
    expect(fieldMoment(momentAt(day, "08:00"))).toBe(`${day}T08:00`);
  expect(momentAt("2026-07-01", "08:00").toISOString()).toBe("2026-07-01T06:00:00.000Z");
});

test("one is offered tomorrow at eight, a week, and the next meeting that still stands", () => {
  const now = new Date("2026-10-24T20:00:00Z");
  const past = anEvent("past", "2026-10-20T09:00Z", "2026-10-20T10:00Z", invited);
  const alone = anEvent("alone", "2026-10-25T09:00Z", "2026-10-25T10:00Z");
  const off = anEvent("off", "2026-10-26T09:00Z", "2026-10-26T10:00Z", { ...invited, isCancelled: true });
  const next = anEvent("next", "2026-10-27T09:00Z", "2026-10-27T10:00Z", invited);
  const after = anEvent("after", "2026-10-28T09:00Z", "2026-10-28T10:00Z", invited);

  const { tomorrow, week, meeting } = passesFrom(now, [after, next, off, alone, past]);

  expect(fieldMoment(tomorrow)).toBe("2026-10-25T08:00");
  expect(week.toISOString()).toBe("2026-10-31T20:00:00.000Z");
  expect(meeting?.toISOString()).toBe(next.start);
  expect(passesFrom(now, [past, alone, off]).meeting).toBeUndefined();
});

test("what came last is the latest card sent or changed, never what a person wrote or what was taken back", () => {
  const message = (id: string, rest: Partial<Message>): Message => ({
    id,
    from: "bot",
    at: "2026-03-02T08:00:00.000Z",
    ...rest,
  });
  const changed = message("1", { summary: "SB-1 ändrat", updatedAt: "2026-03-02T09:00:00.000Z" });
  const newer = message("2", { summary: "SB-2", at: "2026-03-02T08:30:00.000Z" });
  const own = message("3", { from: "person", text: "hej", at: "2026-03-02T10:00:00.000Z" });
  const gone = message("4", { summary: "borta", at: "2026-03-02T11:00:00.000Z", deleted: true });

  expect(latestFromBot([changed, newer, own, gone])).toEqual({ at: changed.updatedAt, summary: "SB-1 ändrat" });
  expect(latestFromBot([own])).toBeUndefined();
  expect(dayOf("2026-03-02T23:30:00Z")).toBe("2026-03-03");
});
