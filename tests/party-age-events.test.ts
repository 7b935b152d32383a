import { describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { birthday, nextLook, passTime } from "../src-shared/case/pass-time.ts";
import { viewFor } from "../src-shared/case/view.ts";
import { effectiveConsent } from "../src-shared/consent/effective.ts";
import { isMinor } from "../src-shared/consent/grantors.ts";
import type { MeetingId, PartyId, Wording } from "../src-shared/ids.ts";
import { newMeeting } from "../src-shared/meeting/meeting.ts";
import { isTooOld } from "../src-shared/party/age.ts";
import type { Child } from "../src-shared/party/party.ts";
import { standingIn } from "../src-shared/party/standing.ts";
import { addDays, addMinutes, clockOf, type Day, dayOf, type Moment, momentAt } from "../src-shared/time.ts";
import {
  aCaseFile,
  aChild,
  aConsent,
  aGuardian,
  aProfessional,
  coordinator,
  ekstad,
  flowsAmong,
} from "./case-files.ts";
import { inDays, monday, numbered, office } from "./case-files.ts";
import { after, refusal } from "./party-case.ts";

const second = (at: Moment) => new Date(Date.parse(at) - 1000).toISOString() as Moment;
/** On the days the clocks change, on leap days, and on the days around them. */
const bornOn: Day[] = [
  "2008-02-28",
  "2008-02-29",
  "2008-03-01",
  "2004-02-29",
  "2012-02-29",
  "2008-03-29",
  "2008-03-30",
  "2008-10-25",
  "2008-10-26",
  "2009-10-25",
  "2008-12-31",
  "2009-01-01",
] as Day[];

/** Somebody born on a leap day has it where the year has one, and on the first of March where it has not. */
const expected = (born: Day, year: number) =>
  born.endsWith("02-29") && year % 4 > 0 ? `${year}-03-01` : `${year}${born.slice(4)}`;

test("every age is reached at the first moment of the birthday in Stockholm, and not a second before, whatever the clocks do", () => {
  for (const born of bornOn)
    for (const age of [15, 18, 21]) {
      const on = birthday(born, age);
      const midnight = momentAt(on, "00:00");
      const child = aChild(10, born);
      const file = aCaseFile({ parties: [child] });

      expect(on).toBe(expected(born, Number(born.slice(0, 4)) + age));
      expect([dayOf(midnight), clockOf(midnight)], born).toEqual([on, "00:00"]);
      expect(dayOf(second(midnight)), born).toBe(addDays(on, -1));
      expect(nextLook(file, second(midnight), ekstad), `${born} ${age}`).toBe(midnight);
      const around = [second(midnight), midnight];
      expect(around.map((at) => isMinor(file, child.id, at))).toEqual([age <= 18, age < 18]);
      expect(around.map((at) => isTooOld(file, at, ekstad.document))).toEqual([false, age > 20]);
    }
});

/** One who comes of age on the first day of the story, with a younger sibling; a meeting about each and one about both. */
function siblings() {
  const elder = { ...aChild(10, "2008-09-07"), voice: { way: "letter" as const, note: null, setAt: monday } };
  const younger = { ...aChild(11, "2013-05-14"), voice: { way: "letter" as const, note: null, setAt: monday } };
  const guardian = aGuardian(20, [elder, younger]);
  const kurator = aProfessional(30, "kurator");
  const longAgo = "2026-06-01T06:00:00.000Z" as Moment;
  const given = {
    ...aConsent(1, guardian, [elder, younger], flowsAmong([office, "ekskolan"])),
    validFrom: inDays(-90),
    grantedAt: longAgo,
  };
  const consent = { ...given, heldBy: given.heldBy.map((held) => ({ ...held, confirmedAt: longAgo })) };
  const meeting = (number: number, about: Child[]) => {
    const told = { about: about.map(({ id }) => id), category: "schooling" as const, source: fromUnit(office) };
    const start = addMinutes(monday, number * 24 * 60);
    return {
      ...newMeeting,
      id: numbered<MeetingId>(50 + number),
      wording: numbered<Wording>(60 + number),
      purpose: label("Syftet", told),
      childQuestion: label("Hur ska det bli?", told),
      minutes: 60,
      invitees: [kurator.id],
      family: [...about.map(({ id }) => id), guardian.id],
      state: {
        name: "booked" as const,
        slot: { start, end: addMinutes(start, 60) },
        venue: ekstad.document.venues[0]!,
        venueReason: null,
      },
    };
  };
  const file = aCaseFile({
    parties: [elder, younger, guardian, kurator],
    consents: [consent],
    meetings: [meeting(1, [elder]), meeting(2, [younger]), meeting(3, [elder, younger])],
  });
  return { file, elder, younger, guardian };
}
const midnight = "2026-09-06T22:00:00.000Z" as Moment;
const evening = second(midnight);
const families = (file: CaseFile, who: PartyId) => file.meetings.map(({ family }) => family.includes(who));
const states = (file: CaseFile, now: Moment) =>
  viewFor(file, { kind: "coordinator", account: coordinator }, now, ekstad.document).meetings.map(({ state }) => state);

describe("somebody with a younger sibling comes of age", () => {
  const { file, elder, guardian } = siblings();
  const before = passTime(file, evening, ekstad);
  const grown = passTime(before, midnight, ekstad);

  test("their guardian is in no meeting any more that is about them alone, and stays in those about the sibling", () => {
    expect(families(before, guardian.id)).toEqual([true, true, true]);
    expect(families(grown, guardian.id)).toEqual([false, true, true]);
    expect(families(grown, elder.id)).toEqual([true, false, true]);
  });

  test("once: let in by the one who has grown they stay, whatever the clock does", () => {
    const invited = {
      ...grown,
      meetings: grown.meetings.map((one) => ({ ...one, family: [...new Set([...one.family, guardian.id])] })),
    };

    expect(passTime(grown, midnight, ekstad)).toEqual(grown);
    expect(families(passTime(invited, addMinutes(midnight, 60), ekstad), guardian.id)).toEqual([true, true, true]);
  });

  test("and what the sibling's guardian has agreed to brings nobody to a table where the grown one is talked about", () => {
    expect(states(before, evening)).toEqual(["booked", "booked", "booked"]);
    expect(states(grown, midnight)).toEqual(["blocked", "booked", "blocked"]);
  });

  test("until they have said yes themselves", () => {
    const own = { ...aConsent(2, elder, [elder], flowsAmong([office, "ekskolan"])), grantedAt: midnight };
    const yes = {
      ...own,
      capacity: "ofAge" as const,
      heldBy: own.heldBy.map((held) => ({ ...held, confirmedAt: midnight })),
    };
    const agreed = passTime({ ...grown, consents: [...grown.consents, yes] }, midnight, ekstad);

    expect(states(agreed, midnight)).toEqual(["booked", "booked", "booked"]);
  });
});

describe("a birth date that was wrong", () => {
  const { file, elder, guardian } = siblings();
  const right = (born: string, from = passTime(file, evening, ekstad), now = evening) =>
    passTime(
      after(from, "party.correctBirthDate", { childId: elder.id, bornOn: born, personalNumber: "" }, { now }),
      now,
      ekstad,
    );
  const flows = (one: CaseFile, now = evening) =>
    effectiveConsent(one, now).flows.filter(({ subject }) => subject === elder.id).length;

  test("is earlier: all that comes with the age holds from that moment, once", () => {
    const earlier = right("2008-01-31");

    expect(isMinor(earlier, elder.id, evening)).toBe(false);
    expect([flows(file), flows(earlier)]).toEqual([2, 0]);
    expect(families(earlier, guardian.id)).toEqual([false, true, true]);
    expect(nextLook(earlier, evening, ekstad)).not.toBe(midnight);
    expect(passTime(earlier, addMinutes(midnight, 600), ekstad).cameOfAge).toHaveLength(1);
  });

  test("is later: the guardians are what they were, and are in the meetings that they were in, each once", () => {
    const grown = passTime(file, midnight, ekstad);
    const later = right("2008-10-01", grown, midnight);
    const again = passTime(later, momentAt("2026-10-01" as Day, "00:00"), ekstad);

    expect(isMinor(later, elder.id, midnight)).toBe(true);
    expect(flows(later, midnight)).toBe(2);
    expect(later.meetings.map(({ family }) => family.filter((one) => one === guardian.id).length)).toEqual([1, 1, 1]);
    expect(later.cameOfAge).toEqual([]);
    expect(again.cameOfAge.map(({ child }) => child)).toEqual([elder.id]);
  });

  test("back and forth comes to the same as if it had been right from the beginning", () => {
    for (const born of bornOn) {
      const there = right(born);
      const back = right("2008-09-07", there);

      expect(back.parties, born).toEqual(file.parties);
      expect(back.meetings.map(({ family }) => new Set(family))).toEqual(
        file.meetings.map(({ family }) => new Set(family)),
      );
      expect(back.cameOfAge).toEqual([]);
      expect(flows(back)).toBe(2);
    }
  });

  test("an only child's guardian has no way in as guardian from then on", () => {
    const alone = { ...file, parties: [elder, aGuardian(20, [elder])], meetings: [] };

    expect(standingIn(alone, guardian.id, evening)).toBe("guardian");
    expect(standingIn(right("2008-01-31", alone), guardian.id, evening)).toBe("parent");
  });

  test("is not one to come, nor what is written, nor another's number", () => {
    const asked = (said: object, from = file) =>
      refusal(from, "party.correctBirthDate", { childId: elder.id, personalNumber: "", ...said }, { now: evening });
    const withNumber = {
      ...file,
      parties: file.parties.map((one) =>
        one.id === elder.id ? { ...elder, personalNumber: label("200809072393", elder.name) } : one,
      ),
    };

    expect(asked({ bornOn: "2026-09-08" })).toMatchObject({ kind: "badInput" });
    expect(asked({ bornOn: "2008-09-07" })).toEqual({ kind: "alreadySo" });
    expect(asked({ bornOn: "2008-09-08" }, withNumber)).toEqual({
      kind: "badInput",
      fields: [{ path: "personalNumber", problem: "missing" }],
    });
    expect(asked({ childId: guardian.id, bornOn: "2008-09-08" })).toEqual({ kind: "unknownPerson" });
  });
});
