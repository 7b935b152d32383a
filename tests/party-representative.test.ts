import { describe, expect, test } from "vitest";

import { nextLook, passTime } from "../src-shared/case/pass-time.ts";
import { viewFor } from "../src-shared/case/view.ts";
import { effectiveConsent } from "../src-shared/consent/effective.ts";
import { requiredGrantors } from "../src-shared/consent/grantors.ts";
import type { MeetingId, PartyId, Wording } from "../src-shared/ids.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { newMeeting } from "../src-shared/meeting/meeting.ts";
import { standingIn } from "../src-shared/party/standing.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { addDays, dayOf, momentAt, type Moment } from "../src-shared/time.ts";
import {
  accountCalled,
  aCaseFile,
  aChild,
  aConsent,
  coordinator,
  ekstad,
  flowsAmong,
  inDays,
  monday,
  numbered,
  office,
} from "./case-files.ts";
import { member } from "./arbitraries/steps.ts";
import { after, newest, partyIn, refusal } from "./party-case.ts";

const person = aChild(10, "1990-02-03");
const told = { about: [person.id], category: "schooling" as const, source: fromUnit(office) };
const slot = { start: `${inDays(9)}T08:00:00.000Z` as Moment, end: `${inDays(9)}T09:00:00.000Z` as Moment };
const alone: CaseFile = aCaseFile({
  parties: [person],
  consents: [{ ...aConsent(1, person, [person], flowsAmong([office, "ekskolan"])), capacity: "ofAge" }],
  meetings: [
    {
      ...newMeeting,
      id: numbered<MeetingId>(50),
      wording: numbered<Wording>(60),
      purpose: label("Syftet", told),
      childQuestion: label("Frågan", told),
      minutes: 60,
      invitees: [],
      family: [person.id],
      state: { name: "booked", slot, venue: ekstad.document.venues[0]!, venueReason: null },
    },
  ],
});
const said = {
  role: "goodMan",
  of: person.id,
  name: "Al Ek",
  phone: "070-1740611",
  mail: "foretradare@example.se",
  scope: "Bevaka rätt och förvalta egendom",
  decidedOn: "2026-01-20",
  until: inDays(30),
};
const written = after(alone, "party.addRepresentative", said);
const self = newest(written);
const answered = (file: CaseFile, says: "yes" | "no", now = monday) =>
  after(file, "party.letRepresent", { partyId: self, says, channel: "phone" }, { now });
const letIn = answered(written, "yes");
const invited: CaseFile = {
  ...letIn,
  meetings: letIn.meetings.map((meeting) => ({ ...meeting, family: [...meeting.family, self] })),
};
const seek = {
  purpose: "Syftet",
  childQuestion: "Frågan",
  category: "schooling",
  invitees: [accountCalled("kurator")],
  minutes: 60,
  from: inDays(12),
  family: [person.id, self],
};
const onOwnPage = { by: `${member}${person.id}` };
const seenBy = (file: CaseFile, party: PartyId, now = monday) =>
  viewFor(file, { kind: party === person.id ? "child" : "guardian", party }, now, ekstad.document);
/** Why not, where it is not for the calendars alone. */
const seekKind = (file: CaseFile) => {
  try {
    after(file, "meeting.seek", seek);
    return null;
  } catch (error) {
    return /"kind":"(\w+)"/.exec((error as Error).message)?.[1];
  }
};
const comes = (file: CaseFile) => file.meetings[0]!.family.includes(self);

describe("a grown person's god man or förvaltare", () => {
  test("has no part before the person has said yes: no way in, no seat, and only the person is asked", () => {
    expect(standingIn(written, self, monday)).toBeNull();
    expect(refusal(written, "meeting.seek", seek).kind).toBe("hasLeft");
    expect(seekKind(letIn)).not.toBe("hasLeft");
    expect(seenBy(written, person.id).people).toContainEqual(
      expect.objectContaining({ id: self, appointment: expect.objectContaining({ scope: said.scope, says: null }) }),
    );
    expect(standingIn(letIn, self, monday)).toBe("supporter");
    expect(comes(invited)).toBe(true);
  });

  test("consents to nothing, and changes nothing of what may be told", () => {
    const asking = {
      grantorId: self,
      subjectIds: [person.id],
      flows: flowsAmong([office, "ekskolan"]),
      purpose: "Syftet",
      activities: [],
      noticeLanguage: "sv",
    };

    expect(requiredGrantors(letIn, person.id, monday)).toEqual([person.id]);
    expect(refusal(letIn, "consent.request", asking).kind).toBe("notAGrantor");
    expect(effectiveConsent(letIn, monday).flows).toEqual(effectiveConsent(alone, monday).flows);
    expect(effectiveConsent(alone, monday).flows.length).toBeGreaterThan(0);
  });

  test("is out at once when the person says so on their own page, and back only at their yes", () => {
    const out = after(invited, "party.letRepresent", { partyId: self, says: "no" }, onOwnPage);

    expect([standingIn(out, self, monday), comes(out)]).toEqual([null, false]);
    expect(refusal(out, "party.letRepresent", { partyId: self, says: "no" }, onOwnPage)).toEqual({ kind: "alreadySo" });
    expect(standingIn(answered(out, "yes"), self, monday)).toBe("supporter");
  });

  test("has no part from midnight in Stockholm after the last day of the appointment, and is not let in again", () => {
    const midnight = momentAt(addDays(dayOf(monday), 31), "00:00");
    const before = new Date(Date.parse(midnight) - 1000).toISOString() as Moment;
    const [kept, gone] = [before, midnight].map((at) => passTime(invited, at, ekstad));

    expect(nextLook({ ...letIn, meetings: [], consents: [] }, monday, ekstad)).toBe(midnight);
    expect([kept!, gone!].map((file) => standingIn(file, self, midnight))).toEqual(["supporter", null]);
    expect(passTime(gone!, midnight, ekstad)).toEqual(gone);
    expect(
      refusal(written, "party.letRepresent", { partyId: self, says: "yes", channel: "phone" }, { now: midnight }).kind,
    ).toBe("appointmentIsOver");
  });

  test("is nobody's who is not grown, and not by a decision to come or one that has run out", () => {
    const young = aChild(11, "2013-05-14");
    const withYoung = { ...alone, parties: [person, young] };

    expect(refusal(withYoung, "party.addRepresentative", { ...said, of: young.id }).kind).toBe("onlyBesideGrown");
    expect(refusal(alone, "party.addRepresentative", { ...said, until: inDays(-1) }).kind).toBe("appointmentIsOver");
    expect(refusal(alone, "party.addRepresentative", { ...said, decidedOn: inDays(2) }).kind).toBe("badInput");
    expect(refusal(written, "party.letRepresent", { partyId: self, says: "yes" })).toMatchObject({ kind: "badInput" });
    const open = after(alone, "party.addRepresentative", { ...said, until: "" });
    expect(partyIn(open, newest(open), "supporter")).toMatchObject({
      appointment: { until: null },
    });
  });

  test("what the decision covers is the person's, theirs and the coordinator's to read, and no service's", () => {
    const appointmentSeen = (view: ReturnType<typeof viewFor>) => JSON.stringify(view).includes(said.scope);
    const eyes = [
      viewFor(letIn, { kind: "coordinator", account: coordinator }, monday, ekstad.document),
      seenBy(letIn, person.id),
      seenBy(letIn, self),
      viewFor(
        letIn,
        { kind: "professional", account: "t/o" as never, party: numbered(30), unit: "ekskolan" as never },
        monday,
        ekstad.document,
      ),
    ];
    expect(eyes.map(appointmentSeen)).toEqual([true, true, true, false]);
  });
});
