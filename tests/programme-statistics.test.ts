import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { figuresFrom } from "../src-shared/record/figures.ts";
import { statistics as words } from "../src-shared/text/sv/tab-statistics.ts";
import { csvOf } from "../src-tab/app/statistics/csv.ts";
import { namedWaits } from "../src-tab/app/statistics/waits.ts";
import { anAgreement, aWorld, done, municipalityId, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

test("waits and promises are told of each kind of coordination by itself, whole of one's own and never of few", async () => {
  await anAgreement(world);
  const grown = randomUUID();
  const inquiry = { caller: "A", phone: "070-1740605", worry: "W", language: "sv", programme: "adults" };
  await done(world.perform("servicecenter", grown, "case.open", inquiry));
  await done(world.perform("samordnare", grown, "case.accept", { noConflictOfInterest: true }));

  const { sets } = (await world.api("samordnare", "/statistics")).body;
  const none = { rows: [], others: 0, total: 0 };
  expect(sets[0].figures.byProgramme).toEqual([
    { prefix: "SB", toContact: 0, toMeeting: 0, promises: none },
    { prefix: "VX", toContact: null, toMeeting: null, promises: none },
  ]);
  expect((await world.api("chef", "/statistics")).body.sets[0].figures.byProgramme).toEqual([]);
});

test("what one kind keeps back cannot be had from the sum and the others", async () => {
  const counted = await world.app.deps.store.figures.of(municipalityId, null);
  const its = (onTime: number, late: number) => ({
    daysToContact: { 2: 6, none: 1 },
    daysToMeeting: { 9: 3, none: 4 },
    onTime,
    late,
  });
  const of = (other: ReturnType<typeof its>) => {
    const cases = { active: 14 };
    const days = { daysToContact: { 2: 12, none: 2 }, daysToMeeting: { 9: 6, none: 8 } };
    const whole = { ...counted, ...days, stages: cases, authorities: { a: 14 }, years: { 2026: 14 } };
    const programmes = { SB: 7, VX: 7 };
    return figuresFrom(
      { ...whole, daysToContact: { 2: 14 }, programmes, byProgramme: { SB: its(8, 6), VX: other } },
      "published",
    ).byProgramme;
  };
  const [told, kept] = [of(its(5, 0)), of(its(7, 2))];

  const programmes = { SB: { name: "Samba", nameEn: "" }, VX: { name: "Vuxna", nameEn: "" } };
  const rowsOf = (waits: typeof told) =>
    csvOf([{ title: "Alla", tables: [], waits: namedWaits(waits, programmes, "sv") }], words)
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.slice(1, -1).split('";"'));
  const titled = (name: string) => `${words.byProgramme.title}: ${name}`;
  const called = words.byProgramme;

  expect(rowsOf(told)).toEqual(
    [
      [titled("Samba"), called.toContact, "2"],
      [titled("Samba"), called.toMeeting, called.untold],
      [titled("Samba"), called.onTime, "8"],
      [titled("Samba"), words.tables.promises, "14"],
      [titled("Vuxna"), called.toContact, "2"],
      [titled("Vuxna"), called.toMeeting, called.untold],
      [titled("Vuxna"), called.onTime, "5"],
      [titled("Vuxna"), words.tables.promises, "5"],
    ].map((row) => ["Alla", ...row]),
  );
  expect(rowsOf(kept).filter(([, , what]) => what === called.onTime)).toEqual(
    ["Samba", "Vuxna"].map((name) => ["Alla", titled(name), called.onTime, called.untold]),
  );
  expect(JSON.stringify(rowsOf(kept))).not.toContain(words.tables.promises);
  expect(rowsOf(told.slice(1))).toEqual([]);
  expect(told.map(({ toContact, toMeeting }) => [toContact, toMeeting])).toEqual([
    [2, null],
    [2, null],
  ]);
  expect(told.map(({ promises }) => promises?.total)).toEqual([14, 5]);
  expect(kept.map(({ promises }) => promises)).toEqual([null, null]);
});
