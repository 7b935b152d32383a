import { describe, expect, test } from "vitest";

import { aheadIn } from "../src-shared/case/ahead.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { passTime } from "../src-shared/case/pass-time.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import type { Moment } from "../src-shared/time.ts";
import {
  aCaseFile,
  aChild,
  aConsent,
  aGuardian,
  aProfessional,
  coordinator,
  ekstad,
  flowsAmong,
  inDays,
  office,
} from "./case-files.ts";
import { formAt, inputsOf, sends } from "./filled.ts";
import { storyOf } from "./round-table.ts";

/** The first moment of the seventh of September in Stockholm, an eighteenth birthday; and the day before it. */
const midnight = "2026-09-06T22:00:00.000Z" as Moment;
const dayBefore = "2026-09-06T10:00:00.000Z" as Moment;
const longAgo = "2026-06-01T06:00:00.000Z" as Moment;
const byCoordinator: Viewer = { kind: "coordinator", account: coordinator };
const seen = (file: CaseFile, now: Moment) => viewFor(passTime(file, now, ekstad), byCoordinator, now, ekstad.document);
const voice = { way: "letter" as const, note: null, setAt: longAgo };
const youth = { ...aChild(10, "2008-09-07"), voice };
const younger = { ...aChild(11, "2013-05-14"), voice };
const talked = (party: CaseFile["contacts"][number]["with"]): CaseFile["contacts"][number] => ({
  at: longAgo,
  on: inDays(-90),
  with: party,
  channel: "phone",
  noticeGiven: true,
  safetyAsked: true,
  interpreter: "none",
  isClosingTalk: false,
});
const held = (one: CaseFile["consents"][number]): CaseFile["consents"][number] => ({
  ...one,
  validFrom: inDays(-90),
  grantedAt: longAgo,
  heldBy: one.heldBy.map((by) => ({ ...by, confirmedAt: longAgo })),
});

/** Their guardian agreed in June about these and themselves, until some days after the birthday. */
function before(children: (typeof youth)[]) {
  const guardian = aGuardian(20, children);
  const given = aConsent(1, guardian, [...children, guardian], flowsAmong([office, "ekskolan"]));
  const purpose = label("Att det ska gå bra i skolan", {
    about: given.subjects,
    category: "contact",
    source: fromUnit(office),
  });
  const consent = { ...held(given), purpose, validTo: inDays(20) };
  const file = aCaseFile({
    parties: [...children, guardian, aProfessional(30, "kurator")],
    contacts: [...children, guardian].map(({ id }) => talked(id)),
    consents: [consent],
  });
  return { file, guardian, consent };
}
const ownYes = { ...held(aConsent(2, youth, [youth], flowsAmong([office, "ekskolan"]))), capacity: "ofAge" as const };

describe("from an eighteenth birthday on", () => {
  test("the guardian's old yes is said to hold for the youth no longer, and is not renewed with the guardian", () => {
    const { file, guardian, consent } = before([youth]);
    const agreed = { ...file, consents: [consent, { ...ownYes, grantedAt: midnight }] };
    const of = (view: ReturnType<typeof seen>) => view.consents.find(({ grantor }) => grantor === guardian.id);

    expect(of(seen(file, dayBefore))).toMatchObject({ state: "active", isEnding: true });
    expect(of(seen(agreed, midnight))).toMatchObject({ state: "outgrown", isEnding: false });
    expect(seen(agreed, midnight).waiting.kind).not.toBe("renewConsent");
    expect(aheadIn(seen(file, dayBefore))?.consents?.map(({ id }) => id)).toEqual([consent.id]);
    expect(aheadIn(seen(agreed, midnight))?.consents?.map(({ id }) => id)).toEqual([ownYes.id]);
  });

  test("a yes that is about a younger child too is renewed for that one alone", () => {
    const { file, guardian, consent } = before([youth, younger]);
    const story = storyOf({ ...file, consents: [consent, ownYes] });
    story.until(midnight);
    expect(story.view("samordnare").consents[0]).toMatchObject({ state: "active", isEnding: true });

    sends("consent", {
      story,
      person: "samordnare",
      thing: consent.id,
      typed: { witness: "En kollega", readBack: "true", understood: "true" },
    });

    expect(story.file.consents.at(-1)).toMatchObject({ subjects: [younger.id, guardian.id], replaces: consent.id });
    expect(story.view("samordnare").consents.some(({ isEnding }) => isEnding)).toBe(false);
  });

  test("the step asks the youth, with what was last agreed to filled in, and then waits for the answer", () => {
    const { file, consent } = before([youth]);
    const story = storyOf(file);
    story.until(midnight);
    expect(story.view("samordnare").waiting).toMatchObject({ kind: "recordOwnConsent", about: youth.id });

    const form = formAt("ask", { story, person: "samordnare", thing: youth.id })!;
    const filled = Object.fromEntries(inputsOf(form).map(({ id, value }) => [id, value]));
    expect(filled).toMatchObject({ purpose: consent.purpose.value, services: "ekskolan" });
    sends("ask", { story, person: "samordnare", thing: youth.id });

    const [asked] = story.file.requests;
    expect(asked).toMatchObject({ grantor: youth.id, subjects: [youth.id], answer: null });
    expect(new Set(asked!.flows.map((flow) => JSON.stringify(flow)))).toEqual(
      new Set(consent.flows.map((flow) => JSON.stringify(flow))),
    );
    expect(story.file.consents).toHaveLength(1);
    expect(story.view("samordnare").waiting).toMatchObject({ kind: "recordAnswer", about: youth.id });
  });
});
