import { describe, expect, test } from "vitest";

import { nextLook } from "../src-shared/case/pass-time.ts";
import { commandNamed } from "../src-shared/commands.ts";
import { foreseenClocks } from "../src-shared/programme/foreseen-clocks.ts";
import { type Municipality, municipality } from "../src-shared/programme/municipality.ts";
import { type Day, momentAt } from "../src-shared/time.ts";
import { anAskedFamily, aYes } from "./asked-family.ts";
import { aCaseFile, aChild, coordinator, ekstad, inDays, monday, noFacts, numbered } from "./case-files.ts";
import { mother } from "./round-table.ts";

const set = (changes: object): Municipality => municipality.parse({ ...ekstad.document, ...changes });
const clocks = (changes: object, holidays: Day[] = []) => ({ document: set(changes), holidays });
const today = inDays(0);

test("what the clocks lead to is reckoned as the cases are: in working days, past the days the offices are closed", () => {
  const usual = foreseenClocks(clocks({}), today);
  const closed = foreseenClocks(clocks({ callBackDays: 1, promiseDays: 3 }, [inDays(1)]), today);

  expect(usual).toMatchObject({
    callBackBy: inDays(2),
    stalledOn: inDays(14),
    meetingOn: inDays(28),
    publishBy: inDays(21),
    soughtUntil: inDays(21),
    acceptBy: inDays(3),
    promiseBy: inDays(14),
    toCoordinatorOn: inDays(17),
    remindedOn: [inDays(3), inDays(7), inDays(14)],
  });
  expect(closed).toMatchObject({ callBackBy: inDays(2), promiseBy: inDays(3) });
});

describe("a municipality decides itself", () => {
  test.each([
    [24, true],
    [6, false],
  ])("how long a consent may last at the most: %i months", (longestConsentMonths, isLet) => {
    const command = commandNamed("consent.record");
    if (command.opens) throw new Error("it opens no case");
    const input = command.input.parse(aYes(mother, { validTo: inDays(300) }));
    let made = 100;
    const outcome = command.decide(anAskedFamily(), input, {
      now: monday,
      actor: { account: coordinator, roles: ["coordinator"] },
      municipality: { ...ekstad, document: set({ longestConsentMonths }) },
      facts: noFacts,
      newId: () => numbered<never>((made += 1)),
    });

    expect(outcome.ok || outcome.refusal.kind).toBe(isLet || "periodIsWrong");
  });

  test("at which ages a child is asked itself, and is too old", () => {
    const file = { ...aCaseFile(), parties: [aChild(10, "2014-10-01")] };
    const younger = clocks({ programmes: { samba: { askedFrom: 12 } } });

    expect(nextLook(file, monday, ekstad)).toBe(momentAt("2029-10-01" as Day, "00:00"));
    expect(nextLook(file, monday, younger)).toBe(momentAt("2026-10-01" as Day, "00:00"));
  });

  test("but not that a consent usually lasts longer than it may", () =>
    expect(municipality.safeParse({ ...ekstad.document, consentMonths: 12, longestConsentMonths: 6 }).success).toBe(
      false,
    ));
});
