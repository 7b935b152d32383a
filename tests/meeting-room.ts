import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { Category } from "../src-shared/case/labelled.ts";
import { label, fromUnit } from "../src-shared/case/labelled.ts";
import { type CaseView, viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import type { Verb } from "../src-shared/commands.ts";
import type { MeetingId, PartyId, Wording } from "../src-shared/ids.ts";
import { type Meeting, type MeetingState, newMeeting } from "../src-shared/meeting/meeting.ts";
import type { Refusal } from "../src-shared/refusal.ts";
import { addMinutes, type Moment, momentAt } from "../src-shared/time.ts";
import { give } from "./arbitraries/steps.ts";
import {
  aCaseFile,
  accountCalled,
  aChild,
  aConsent,
  aGuardian,
  aProfessional,
  coordinator,
  ekstad,
  flowsAmong,
  inDays,
  monday,
  numbered,
  office,
} from "./case-files.ts";

/** 09.00 in Stockholm, two weeks after the world's Monday. */
const start = momentAt(inDays(14), "09:00");
export const slot = { start, end: addMinutes(start, 60) };
const kinds: Category[] = ["schooling", "family", "contact"];

const aTalk = {
  at: monday,
  on: inDays(0),
  channel: "phone" as const,
  noticeGiven: true,
  safetyAsked: true,
  interpreter: "none",
  isClosingTalk: false,
};

type MeetingView = CaseView["meetings"][number];
export type Name = "samordnare" | "kurator" | "rektor" | "socialsekreterare" | "behandlare";

/** A case with a child, two guardians who agree, and one meeting; every step is given through the pure core. */
export interface Room {
  file: CaseFile;
  now: Moment;
  child: PartyId;
  guardian: PartyId;
  other: PartyId;
  party: (name: Name) => PartyId;
  meetingId: MeetingId;
  /** @throws with the refusal where it is one. */
  does: (person: string, verb: Verb, input?: object) => void;
  refusal: (person: string, verb: Verb, input?: object) => Refusal;
  /** The meeting as it is kept. */
  kept: () => Meeting;
  item: (title: string) => Meeting["items"][number];
  /** The meeting as somebody sees it. */
  seenBy: (who: Name | PartyId) => MeetingView;
  view: (who: Name | PartyId) => CaseView;
}

export interface Furniture {
  /** Which services consent lets tell each other things; the office and these. */
  services?: string[];
  invited?: Name[];
  meeting?: Partial<Meeting>;
  state?: MeetingState;
  file?: Partial<CaseFile>;
}

export function aRoom({ services, invited, meeting: more, state, file: rest }: Furniture = {}): Room {
  const child = { ...aChild(10), voice: { way: "letter" as const, note: null, setAt: monday } };
  const [guardian, other] = [aGuardian(20, [child], "joint"), aGuardian(21, [child], "joint")];
  const names: Name[] = ["kurator", "rektor", "socialsekreterare", "behandlare"];
  const staff = names.map((name, index) => aProfessional(30 + index, name));
  const party = (name: Name) => staff.find((person) => person.title === name)!.id;
  const flows = flowsAmong([office, ...(services ?? ["ekskolan", "barnochunga"])], kinds);
  const told = (words: string) =>
    label(words, { about: [child.id], category: "schooling" as const, source: fromUnit(office) });
  const meetingId = numbered<MeetingId>(50);
  const meeting: Meeting = {
    ...newMeeting,
    id: meetingId,
    wording: numbered<Wording>(60),
    purpose: told("Trygghet i skolan"),
    childQuestion: told("Vad behöver jag?"),
    minutes: 60,
    invitees: (invited ?? ["kurator", "socialsekreterare"]).map(party),
    family: [child.id, guardian.id, other.id],
    state: state ?? { name: "booked", slot, venue: ekstad.document.venues[0]!, venueReason: null },
    ...more,
  };
  let number = 0;
  const room: Room = {
    file: aCaseFile({
      parties: [child, guardian, other, ...staff],
      consents: [guardian, other].map((grantor, index) => aConsent(100 + index, grantor, [child], flows)),
      meetings: [meeting],
      contacts: [guardian, other].map((one) => ({ ...aTalk, with: one.id })),
      ...rest,
    }),
    now: monday,
    child: child.id,
    guardian: guardian.id,
    other: other.id,
    party,
    meetingId,
    does(person, verb, input = {}) {
      const outcome = given(person, verb, input);
      if (!outcome.ok) throw new Error(`${verb} was refused: ${JSON.stringify(outcome.refusal)}`);
      room.file = outcome.value;
    },
    refusal(person, verb, input = {}) {
      const outcome = given(person, verb, input);
      if (outcome.ok) throw new Error(`${verb} was expected to be refused`);
      return outcome.refusal;
    },
    kept: () => room.file.meetings.find((one) => one.id === meetingId)!,
    item: (title) => room.kept().items.find((one) => one.title.value === title)!,
    seenBy: (who) => room.view(who).meetings.find((one) => one.id === meetingId)!,
    view: (who) => viewFor(room.file, viewerCalled(who), room.now, ekstad.document),
  };
  const given = (person: string, verb: Verb, input: object) =>
    give(room.file, { person, verb, input: { meetingId, ...input } }, room.now, (number += 1));
  const viewerCalled = (who: Name | PartyId): Viewer => {
    if (who === "samordnare") return { kind: "coordinator", account: coordinator };
    const person = staff.find(({ title, id }) => title === who || id === who);
    if (person)
      return { kind: "professional", account: accountCalled(person.title), party: person.id, unit: person.unit.id };
    return { kind: who === child.id ? "child" : "guardian", party: who as PartyId };
  };
  return room;
}

/** Everybody of the family and all invited were there. */
export const everybodyIn = (room: Room): PartyId[] => [...room.kept().family, ...room.kept().invitees];

/** The meeting has been held with everybody there. */
export function aHeldRoom(more: Furniture = {}): Room {
  const room = aRoom(more);
  room.now = slot.start;
  room.does("samordnare", "meeting.hold", { attended: everybodyIn(room), agreements: [] });
  return room;
}
