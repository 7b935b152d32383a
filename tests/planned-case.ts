import { randomUUID } from "node:crypto";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { passTime } from "../src-shared/case/pass-time.ts";
import { type CaseView, viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import type { Busy, Context } from "../src-shared/command.ts";
import { commandNamed, type Verb } from "../src-shared/commands.ts";
import type { PartyId, UnitId } from "../src-shared/ids.ts";
import type { Meeting } from "../src-shared/meeting/meeting.ts";
import type { Child, Professional } from "../src-shared/party/party.ts";
import type { Refusal } from "../src-shared/refusal.ts";
import type { Moment } from "../src-shared/time.ts";
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
  noFacts,
  office,
  services,
} from "./case-files.ts";

export const child: Child = { ...aChild(10), voice: { way: "letter", note: null, setAt: monday } };
export const mother = aGuardian(20, [child], "joint");
export const father = aGuardian(21, [child], "joint");
export const kurator = aProfessional(30, "kurator");
export const caseworker = aProfessional(31, "socialsekreterare");
/** Works where no tenant is let in: told by telephone. */
export const outsider: Professional = {
  ...aProfessional(32, "behandlare"),
  account: null,
  mailbox: null,
  title: "Behandlare i annan region",
};

const kinds = ["schooling", "family"] as const;

/** Told what a consent means, and asked alone about safety. */
export const aTalkWith = (guardian: { id: PartyId }, interpreter = "none"): CaseFile["contacts"][number] => ({
  at: monday,
  on: inDays(0),
  with: guardian.id,
  channel: "phone",
  noticeGiven: true,
  safetyAsked: true,
  interpreter,
  isClosingTalk: false,
});

/** Both guardians let school, social services and the Region tell each other of schooling and of the family. */
export const aPlannedCase = (more: Partial<CaseFile> = {}): CaseFile =>
  aCaseFile({
    parties: [child, mother, father, kurator, caseworker, outsider],
    contacts: [mother, father].map((guardian) => aTalkWith(guardian)),
    consents: [mother, father].map((guardian, index) =>
      aConsent(100 + index, guardian, [child], flowsAmong([office, ...services], kinds)),
    ),
    ...more,
  });

export const aPlan = (...titles: string[]) => ({
  purpose: "Trygghet i skolan",
  childQuestion: "Vad behöver jag?",
  category: "schooling",
  minutes: 60,
  invitees: titles.map(accountCalled),
  from: inDays(1),
});

interface Outside {
  now?: Moment;
  /** Who is busy when, by mailbox; whoever is not named is free. */
  busy?: Record<string, Busy[] | null>;
  municipality?: Context["municipality"];
}

/** The command of the case's coordinator through the pure core, with the calendars it asks for. */
export function order(
  file: CaseFile,
  verb: Verb,
  input: unknown,
  { now = monday, busy = {}, municipality = ekstad }: Outside = {},
) {
  const command = commandNamed(verb);
  if (command.opens) throw new Error(`${verb} changes no case`);
  const base = {
    now,
    actor: { account: coordinator, roles: ["coordinator" as const] },
    municipality,
    newId: <T>() => randomUUID() as T,
  };
  const asked = command.input.parse(input);
  const needed = command.needs?.(asked, file, base).freeBusy;
  const mailboxes = needed?.mailboxes ?? [];
  const freeBusy = Object.fromEntries(
    mailboxes.map((mailbox) => [mailbox, Object.hasOwn(busy, mailbox) ? busy[mailbox]! : []]),
  );
  const decided = command.decide(file, asked, { ...base, facts: { ...noFacts, freeBusy } });
  return { decided, read: mailboxes, window: needed?.window ?? null };
}

/** @throws where it was refused. */
export function given(file: CaseFile, verb: Verb, input: unknown, outside: Outside = {}): CaseFile {
  const { decided } = order(file, verb, input, outside);
  if (!decided.ok) throw new Error(`${verb} was refused: ${JSON.stringify(decided.refusal)}`);
  return passTime(decided.value.file, outside.now ?? monday, outside.municipality ?? ekstad);
}

/** @throws where it was let through. */
export function refusedWith(file: CaseFile, verb: Verb, input: unknown, outside: Outside = {}): Refusal {
  const { decided } = order(file, verb, input, outside);
  if (decided.ok) throw new Error(`${verb} was expected to be refused`);
  return decided.refusal;
}

export const lastMeeting = (file: CaseFile): Meeting => file.meetings.at(-1)!;

/** What was found for a meeting, and the first of it. */
export function proposalsOf({ state }: Meeting) {
  if (!("proposals" in state) || !state.proposals[0]) throw new Error(`no times: ${state.name}`);
  return { proposals: state.proposals, first: state.proposals[0] };
}

/** Times are found and the first of them booked. */
export function aBooking(file: CaseFile, input: object, outside: Outside = {}): CaseFile {
  const sought = given(file, "meeting.seek", input, outside);
  const { id: meetingId } = lastMeeting(sought);
  const { first } = proposalsOf(lastMeeting(sought));
  return given(sought, "meeting.book", { meetingId, start: first.start, venueId: "ekrummet" }, outside);
}

export const seenBy = (file: CaseFile, viewer: Viewer, now = monday): CaseView =>
  viewFor(file, viewer, now, ekstad.document);
export const asCoordinator: Viewer = { kind: "coordinator", account: coordinator };
export const asProfessional = ({ id, account, unit }: Professional): Viewer => ({
  kind: "professional",
  account: account!,
  party: id,
  unit: unit.id,
});
export const asGuardian = ({ id }: { id: PartyId }): Viewer => ({ kind: "guardian", party: id });

export const keptApart = (a: { id: PartyId }, b: { id: PartyId }): CaseFile["relations"] => [
  { kind: "mustNotMeet", between: [a.id, b.id], setAt: monday },
];
export const maskedFrom = (unit: string, from: { id: PartyId }): CaseFile["maskedUnits"] => [
  { unit: unit as UnitId, from: [from.id], setAt: monday },
];
