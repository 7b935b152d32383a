import { describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { nextLook, passTime } from "../src-shared/case/pass-time.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import { effectiveConsent } from "../src-shared/consent/effective.ts";
import type { MeetingId, Wording } from "../src-shared/ids.ts";
import { newMeeting } from "../src-shared/meeting/meeting.ts";
import { isTooOld } from "../src-shared/party/age.ts";
import { addMinutes, type Day, type Moment } from "../src-shared/time.ts";
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
  numbered,
  office,
} from "./case-files.ts";
import { after } from "./party-case.ts";

/** The first moment of the seventh of September in Stockholm, and the last before it. */
const midnight = "2026-09-06T22:00:00.000Z" as Moment;
const evening = "2026-09-06T21:59:59.000Z" as Moment;
const longAgo = "2026-06-01T06:00:00.000Z" as Moment;
const byCoordinator: Viewer = { kind: "coordinator", account: coordinator };
const seen = (file: CaseFile, now: Moment, viewer: Viewer = byCoordinator) =>
  viewFor(passTime(file, now, ekstad), viewer, now, ekstad.document);

/** A case that goes on, about one who was born on that day; everybody has been talked with, and has agreed since long. */
function aboutOneBorn(bornOn: string) {
  const told = aChild(10, bornOn);
  const child = {
    ...told,
    name: { ...told.name, source: fromUnit(office) },
    bornOn: { ...told.bornOn, source: fromUnit(office) },
    voice: { way: "letter" as const, note: null, setAt: longAgo },
  };
  const guardian = aGuardian(20, [child]);
  const flows = flowsAmong([office, "ekskolan"]);
  const consent = { ...aConsent(1, guardian, [child], flows), validFrom: inDays(-90), grantedAt: longAgo };
  const file = aCaseFile({
    parties: [child, guardian, aProfessional(30, "kurator")],
    contacts: [talkWith(guardian.id)],
    consents: [{ ...consent, heldBy: consent.heldBy.map((held) => ({ ...held, confirmedAt: longAgo })) }],
  });
  return { file, child, guardian };
}
const talkWith = (party: CaseFile["contacts"][number]["with"]) => ({
  at: longAgo,
  on: inDays(-90),
  with: party,
  channel: "phone" as const,
  noticeGiven: true,
  safetyAsked: true,
  interpreter: "none",
  isClosingTalk: false,
});

describe("H5: a child turns fifteen", () => {
  const { file, child } = aboutOneBorn("2011-09-07");
  const asked = { kind: "askChildDirectly", about: child.id };

  test("and is to be asked by itself from the first moment of that day, in Stockholm; the clock wakes for it", () => {
    expect(seen(file, evening).waiting.kind).toBe("planMeeting");
    expect(nextLook(file, evening, ekstad)).toBe(midnight);
    expect(seen(file, midnight).waiting).toMatchObject(asked);
  });

  const birthday = "2026-09-07" as Day;
  const talked = (on: Day) =>
    seen({ ...file, contacts: [...file.contacts, { ...talkWith(child.id), on }] }, midnight).waiting.kind;

  test("until it has been talked with, that day or later: what was said years before is not that", () => {
    expect(talked(birthday)).toBe("planMeeting");
    expect(talked("2020-03-02" as Day)).toBe("askChildDirectly");
    expect(talked("2026-09-06" as Day)).toBe("askChildDirectly");
  });

  test("or has given a consent of its own since", () => {
    const given = aConsent(2, child, [child], flowsAmong([office, "ekskolan"]));
    const own = (receivedOn: Day) => ({
      ...given,
      capacity: "ownVoice" as const,
      evidence: { ...given.evidence, receivedOn },
    });
    const waits = (on: Day) => seen({ ...file, consents: [...file.consents, own(on)] }, midnight).waiting.kind;

    expect(waits(birthday)).toBe("planMeeting");
    expect(waits("2026-09-06" as Day)).toBe("askChildDirectly");
  });

  test("or has said anew, since that day, how it wants to be heard", () => {
    const heard = after(file, "party.setVoice", { childId: child.id, way: "attend", note: "" }, { now: midnight });

    expect(seen(heard, midnight).waiting.kind).toBe("planMeeting");
  });

  test("and is not asked so once it is of age, when its own consent is", () => {
    const { file: one, child: youth } = aboutOneBorn("2008-09-07");
    const unheard = { ...youth, voice: { ...youth.voice, setAt: "2020-01-01T08:00:00.000Z" as Moment } };
    const grown = { ...one, parties: one.parties.map((party) => (party === youth ? unheard : party)) };

    expect(seen(grown, evening).waiting.kind).toBe("askChildDirectly");
    expect(seen(grown, midnight).waiting.kind).toBe("recordOwnConsent");
  });
});

describe("H5: a child turns eighteen", () => {
  const { file, child, guardian } = aboutOneBorn("2008-09-07");
  const asGuardian: Viewer = { kind: "guardian", party: guardian.id };
  const meeting = {
    ...newMeeting,
    id: numbered<MeetingId>(50),
    wording: numbered<Wording>(60),
    purpose: label("Syftet", { about: [child.id], category: "schooling", source: fromUnit(office) }),
    childQuestion: label("Frågan", { about: [child.id], category: "schooling", source: fromUnit(office) }),
    minutes: 60,
    invitees: [numbered<(typeof guardian)["id"]>(30)],
    family: [child.id, guardian.id],
    state: {
      name: "booked" as const,
      slot: { start: addMinutes(midnight, 24 * 60), end: addMinutes(midnight, 25 * 60) },
      venue: ekstad.document.venues[0]!,
      venueReason: null,
    },
  };
  const met = { ...file, meetings: [meeting] };

  test("at the first moment of that day, in Stockholm, what the guardians have agreed to counts no more", () => {
    const flows = (now: Moment) => effectiveConsent(file, now).flows.filter((flow) => flow.subject === child.id).length;

    expect(flows(evening)).toBeGreaterThan(0);
    expect(flows(midnight)).toBe(0);
    expect(nextLook(file, evening, ekstad)).toBe(midnight);
    expect(passTime(file, midnight, ekstad).stage).toMatchObject({ name: "onHold", why: "consent" });
  });

  test("the guardians see nothing more of the child, nor what is said about it", () => {
    const shown = (now: Moment) => JSON.stringify(seen(met, now, asGuardian));

    expect(shown(evening)).toMatch(/Barn 10.*Syftet/);
    expect(shown(midnight)).not.toMatch(/Barn 10|Syftet|Frågan/);
  });

  test("the meeting that week is paused, and the next step is the youth's own consent", () => {
    expect(seen(met, midnight).meetings[0]?.state).toBe("blocked");
    expect(seen(file, midnight).waiting).toMatchObject({ kind: "recordOwnConsent", about: child.id });
  });

  test("the youth's own yes sets the case going again", () => {
    const own = aConsent(2, child, [child], flowsAmong([office, "ekskolan"]));
    const yes = {
      ...own,
      capacity: "ofAge" as const,
      validFrom: inDays(-1),
      grantedAt: midnight,
      heldBy: own.heldBy.map((held) => ({ ...held, confirmedAt: midnight })),
    };
    const paused = passTime(file, midnight, ekstad);

    const agreed = passTime({ ...paused, consents: [...paused.consents, yes] }, midnight, ekstad);

    expect(agreed.stage.name).toBe("active");
  });
});

describe("H5: a young person turns twenty-one", () => {
  const { file } = aboutOneBorn("2005-09-07");
  const sibling = aChild(11, "2013-05-14");

  test("there are no new meetings, and the closing is planned from the first moment of that day", () => {
    expect([isTooOld(file, evening, ekstad.document), isTooOld(file, midnight, ekstad.document)]).toEqual([
      false,
      true,
    ]);
    expect(seen(file, evening).waiting.kind).not.toBe("planClosing");
    expect(nextLook(file, evening, ekstad)).toBe(midnight);
    expect(seen(file, midnight).waiting).toEqual({ kind: "planClosing", about: null, dueAt: null });
  });

  test("but not while there is a younger sibling in the case", () => {
    const both = { ...file, parties: [...file.parties, sibling] };

    expect(isTooOld(both, midnight, ekstad.document)).toBe(false);
    expect(seen(both, midnight).waiting.kind).not.toBe("planClosing");
  });

  test("and a case about nobody yet is about nobody too old", () => {
    expect(isTooOld(aCaseFile(), midnight, ekstad.document)).toBe(false);
  });
});

test("somebody born on the twenty-ninth of February turns fifteen on the first of March", () => {
  const { file } = aboutOneBorn("2012-02-29");
  const before = "2027-02-28T22:59:59.000Z" as Moment;
  const first = "2027-02-28T23:00:00.000Z" as Moment;
  const lasting = { ...file, consents: file.consents.map((one) => ({ ...one, validTo: "2030-01-01" as Day })) };

  expect(seen(lasting, before).waiting.kind).toBe("planMeeting");
  expect(seen(lasting, first).waiting.kind).toBe("askChildDirectly");
});
