import type { CaseFile } from "../case/case-file.ts";
import { isUnitMasked } from "../case/mask.ts";
import { viewFor } from "../case/view.ts";
import type { LogEntry } from "../command.ts";
import { type Account, familyAccount, isPublicAccount, type PartyId } from "../ids.ts";
import { actsAs } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Text } from "../text/sv.ts";
import { clockOf, type Day, dayOf, type Moment } from "../time.ts";
import { familyViewer } from "./extract.ts";
import { quarterOf } from "./quarter.ts";
import { readerNamed } from "./reader.ts";

/** What the log says of one change: who, when, and its kind with ids. */
export interface Changed {
  at: Moment;
  actor: string;
  entry: LogEntry;
}
/** That somebody was shown the case. */
export interface HasRead {
  at: Moment;
  person: string;
}

export interface AccessLine {
  on: Day;
  /** The quarter of an hour it happened in, as a clock in Stockholm. */
  at: string;
  who: string;
  what: string;
}

/**
 * Which changes a person in the family is told of, and by what: where the case stands by "case", what is about themselves by
 * "party", and a thing by its kind where their own view has it. What is not in this table is nobody's to read here, so that
 * no line tells of somebody else.
 */
const toldBy = {
  caseOpened: "case",
  caseTaken: "case",
  caseTakenOver: "case",
  handoverTaken: "case",
  closingStarted: "case",
  caseClosed: "case",
  caseReopened: "case",
  caseEnded: "case",
  partyAdded: "party",
  partyLeft: "party",
  contactSet: "party",
  representativeLetIn: "party",
  representativeKeptOut: "party",
  birthDateCorrected: "party",
  protectionSet: "party",
  adaptationsSet: "party",
  custodyChanged: "party",
  contactLogged: "party",
  voiceSet: "party",
  childChoseWay: "party",
  childPageSet: "party",
  childSpoke: "party",
  sayingOpened: "party",
  sayingTakenBack: "party",
  sayingsRead: "party",
  childWordsNoted: "party",
  handedIn: "party",
  handedInOpened: "party",
  handedInRead: "party",
  burdenRated: "party",
  goalSet: "party",
  goalSettled: "party",
  jointWishTold: "party",
  outcomeRated: "party",
  safetyNoted: "party",
  supportOffered: "party",
  trackTold: "party",
  trackRests: "party",
  trackGoesOn: "party",
  linkSent: "party",
  linkEnded: "party",
  linkOpened: "party",
  linkLocked: "party",
  linkReadOut: "party",
  familyEntered: "party",
  wishRecorded: "party",
  personSuggested: "party",
  personWeighed: "party",
  timesReplied: "party",
  invitationAnswered: "party",
  joiningChosen: "party",
  agendaSeen: "party",
  maturityAssessed: "party",
  assessmentEnded: "party",
  consentRequested: "party",
  consentReminded: "party",
  consentAnswered: "party",
  consentRecorded: "party",
  consentGiven: "party",
  consentRenewed: "party",
  consentNarrowed: "party",
  consentWithdrawn: "party",
  consentEnded: "party",
  consentInvalidated: "party",
  invalidationConfirmed: "consent",
  confirmationAsked: "consent",
  consentHeld: "consent",
  attachmentAdded: "party",
  attachmentRemoved: "party",
  meetingBooked: "meeting",
  meetingRescheduling: "meeting",
  agendaPublished: "meeting",
  itemSuggested: "party",
  meetingBegun: "meeting",
  heardNoted: "party",
  meetingHeld: "meeting",
  meetingNotHeld: "meeting",
  meetingCancelled: "meeting",
  notesShared: "meeting",
  notesFinalised: "meeting",
  meetingClosed: "meeting",
  stanceTaken: "party",
  taskAgreed: "task",
  taskAccepted: "task",
  taskDeclined: "task",
  taskHandedOver: "task",
  taskNeedsTime: "task",
  taskReported: "task",
  taskCancelled: "task",
  taskCarriedOver: "task",
  helpRated: "party",
  feedbackGiven: "party",
  unheardSaid: "party",
  callNoted: "party",
  statementAdded: "statement",
  needAdded: "need",
  needMet: "need",
  proposalPresented: "proposal",
  proposalSeen: "party",
  firstLookSet: "party",
  raiseAnswered: "party",
  supportDecided: "proposal",
  interventionSet: "intervention",
  orderProposed: "order",
  orderWithdrawn: "order",
  bestWeighed: "order",
  strideNoted: "stride",
} as const satisfies Record<string, "case" | "party" | keyof Known>;
export type ToldKind = keyof typeof toldBy;
const isTold = (kind: string): kind is ToldKind => Object.hasOwn(toldBy, kind);

type Known = Record<
  "consent" | "meeting" | "task" | "statement" | "need" | "proposal" | "intervention" | "order" | "stride",
  readonly string[]
>;

/**
 * Who has read and changed what is about one person in the family, in words they can read, latest first. What tells of
 * another party, and that a service reads whose part in the case is secret from them, is left out.
 */
export function accessLog(
  file: CaseFile,
  self: PartyId,
  { changes, reads }: { changes: readonly Changed[]; reads: readonly HasRead[] },
  { now, municipality, text }: { now: Moment; municipality: Municipality; text: Text },
): AccessLine[] {
  const view = viewFor(file, familyViewer(file, self), now, municipality);
  const idsOf = (things: readonly { id: string }[]) => things.map(({ id }) => id);
  const known: Known = {
    consent: idsOf(view.consents),
    meeting: idsOf(view.meetings),
    task: idsOf(view.tasks),
    statement: idsOf(view.plan.statements),
    need: idsOf(view.plan.needs),
    proposal: idsOf(view.plan.proposals),
    intervention: idsOf(view.plan.interventions),
    order: idsOf(view.plan.ordering.orders),
    stride: idsOf(view.plan.strides),
  };
  const isAbout = (kind: ToldKind, entry: LogEntry) => {
    const by = toldBy[kind];
    if (by === "case") return true;
    return by === "party" ? entry["party"] === self : known[by].includes(String(entry[by]));
  };
  const met = [
    ...view.people.flatMap((person) => (person.kind === "professional" ? [person.id] : [])),
    ...view.meetings.flatMap((meeting) => meeting.people.map((person) => person.party)),
  ];
  const nameOf = (account: string, at: Moment) =>
    readerNamed({ file, self, met, municipality, text }, account as Account, at);

  const changed = changes.flatMap(({ at, actor, entry }) => {
    const { kind } = entry;
    if (!isTold(kind) || !isAbout(kind, entry) || isOfMasked(file, self, actor)) return [];
    const who = nobodyOnTheStaff(self, text).get(actor) ?? nameOf(actor, at) ?? someoneElse(actor, text);
    return [{ moment: quarterOf(at), who, what: text.record.changed[kind] }];
  });
  const read = reads.flatMap(({ at, person }) => {
    const who = nameOf(person, at);
    return who === null ? [] : [{ moment: quarterOf(at), who, what: text.record.read }];
  });
  const lines = [...changed, ...read].toSorted((a, b) => (a.moment < b.moment ? 1 : -1));
  const said = new Set<string>();
  return lines.flatMap(({ moment, who, what }) => {
    const key = JSON.stringify([moment, who, what]);
    if (said.has(key)) return [];
    said.add(key);
    return [{ on: dayOf(moment), at: clockOf(moment), who, what }];
  });
}

/** Who of a family has asked for help by the public page is nobody else's to learn. */
const someoneElse = (actor: string, text: Text) => (isPublicAccount(actor) ? text.bot.name : text.record.somebody);

const nobodyOnTheStaff = (self: PartyId, text: Text) =>
  new Map<string, string>([
    ["clock", text.bot.name],
    ["door", text.record.unproven],
    [familyAccount(self), text.record.yourself],
  ]);

const isOfMasked = (file: CaseFile, self: PartyId, actor: string) =>
  file.parties.some(
    (one) => one.kind === "professional" && actsAs(one) === actor && isUnitMasked(file, one.unit.id, self),
  );
