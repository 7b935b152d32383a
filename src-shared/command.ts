import type { z } from "zod";

import type { CaseFile, Stage } from "./case/case-file.ts";
import type { Trace } from "./case/traces.ts";
import type { Viewer } from "./case/viewer.ts";
import type { Account, CaseId, Id, PartyId } from "./ids.ts";
import type { Municipality } from "./programme/municipality.ts";
import type { DoorChange } from "./party/link.ts";
import type { DoorStanding, FamilyStanding } from "./party/standing.ts";
import type { Outcome } from "./refusal.ts";
import type { Day, Interval, Moment } from "./time.ts";

/** What a signed-in member of staff is in the municipality, as its directory says. */
export type Role = "coordinator" | "manager" | "administrator" | "serviceCentre";

export interface Actor {
  account: Account;
  roles: readonly Role[];
  /** Somebody in the family who has come in by their own door. */
  family?: FamilyMember;
  /** Somebody who has shown nothing of who they are. */
  isPublic?: true;
  /** A professional outside every tenant who has come in by such a door; in what they may, they are as any professional. */
  outside?: OutsideMember;
}

/** Who somebody is in the case who has come in by a link, and how they showed it; what they may do follows from the case file, as it was at that moment. */
export interface DoorMember {
  party: PartyId;
  standing: DoorStanding;
  at: Moment;
  proof: { how: "eid" | "code"; acr: string | null };
}
export type FamilyMember = DoorMember & { standing: FamilyStanding };
export type OutsideMember = DoorMember & { standing: "professional" };

/** Null for staff, who have an account. */
export const memberOf = ({ family, outside }: Actor): DoorMember | null => family ?? outside ?? null;

/**
 * Who may give a command: "anyone" on the staff, or the kinds of viewer that people can be (case/viewer.ts); what exact part they
 * have in it, such as being the owner of a task, the command checks. A professional who has come in by a link of their own
 * may only where "outside" stands.
 */
export type By =
  | "anyone"
  | "duty"
  | "coordinator"
  | "deputy"
  | "manager"
  | "professional"
  | "outside"
  | "confirmer"
  | "secondPerson"
  | "initiator"
  | "guardian"
  | "child"
  /** Whoever comes by the municipality's public page; what nobody else may give. */
  | "public";

/** What a command must know of the world outside its case; loaded before the transaction. */
export interface FactsNeeded {
  /** Who is busy when, by mailbox. */
  freeBusy?: { mailboxes: string[]; window: Interval };
  /** The next running number of a reference. */
  number?: { prefix: string; programme: string; year: number };
  /** Which other cases of the municipality share any of these. */
  related?: { traces: Trace[] };
  /** Another case, whole: the decision itself asks whether the actor has a part in it. */
  other?: { caseId: CaseId };
}
export interface Facts {
  /** Null: that calendar cannot be read. */
  freeBusy: Record<string, Busy[] | null>;
  number: number;
  related: RelatedCase[];
  /** Null: there is no such case. */
  other: CaseFile | null;
}
/** What somebody is at, or a room is taken for. */
export interface Busy extends Interval {
  /** Where, in the calendar's own words; left out where it does not say, or nobody else may read it. */
  place?: string | undefined;
}
export interface RelatedCase {
  caseId: CaseId;
  reference: string;
  /** What they have in common. */
  by: Trace["kind"][];
  stage: Stage["name"];
  coordinator: Account | null;
}

/** Nothing in here asks a clock, a network or a database: a decision can be made again and comes out the same. */
export interface Context {
  now: Moment;
  actor: Actor;
  municipality: { id: string; document: Municipality; holidays: readonly Day[] };
  facts: Facts;
  /** The file that came with the command: what its bytes say they are, or null where they say nothing, and how many they are. */
  attachment?: { type: string | null; size: number } | undefined;
  /** A fresh random id. */
  newId: <T extends Id<string>>() => T;
}

/** One line of the case's log: ids and kinds only, never what was said. */
export interface LogEntry {
  kind: string;
  [detail: string]: string | number | boolean;
}

export interface Decided {
  file: CaseFile;
  log: LogEntry[];
  /** What the change asks for beside what every change does: see `effectsBetween`. */
  effects?: Effect[];
  /** Ways in for the family that it opens or shuts; kept beside the case. */
  door?: DoorChange;
}

/** Work that leaves the house after the commit. It carries ids, and looks the truth up again when it runs. */
export type Effect =
  | { kind: "reconcileMeeting"; meetingId: string }
  | { kind: "reconcileRecipient"; to: string; subject: string }
  | { kind: "reconcileTask"; taskId: string }
  /** A meeting's chat in Teams has told that it begins or has ended. */
  | {
      kind: "reconcileMeetingChat";
      meetingId: string;
      chat: { id: string; serviceUrl: string; botId: string };
      hasEnded: boolean;
    }
  /** Somebody in the family gets their link, or the code that goes with it. */
  | { kind: "sendToFamily"; linkId: string; what: "link" | "code" }
  /** Somebody in the family gets word that there is something new on their page. */
  | { kind: "tellFamily"; party: string; about: string }
  /** What a change of one case asks of another: a command there, by the same actor. */
  | { kind: "giveCommand"; caseId: CaseId; verb: string; input: Record<string, string>; actor: Account };

interface Spec<Input extends z.ZodType, File> {
  input: Input;
  by: readonly By[];
  /** What it changes is seen by those who look on and is soon gone: no card shows it, and none is outdated by it. */
  isPassing?: true;
  needs?(input: z.output<Input>, file: File, context: Omit<Context, "facts">): FactsNeeded;
}

/** Begins a case. Its id is chosen at random by the caller, so that a repeated start is one start. */
export interface Opening<Input extends z.ZodType = z.ZodType> extends Spec<Input, null> {
  opens: true;
  decide(caseId: CaseId, input: z.output<Input>, context: Context): Outcome<Decided>;
}
/** Changes a case, or says why not. */
export interface Change<Input extends z.ZodType = z.ZodType> extends Spec<Input, CaseFile> {
  opens: false;
  decide(file: CaseFile, input: z.output<Input>, context: Context): Outcome<Decided>;
}

export const opening = <Input extends z.ZodType>(spec: Omit<Opening<Input>, "opens">): Opening<Input> => ({
  ...spec,
  opens: true,
});
export const command = <Input extends z.ZodType>(spec: Omit<Change<Input>, "opens">): Change<Input> => ({
  ...spec,
  opens: false,
});

/**
 * Whether this viewer, who is this actor, may give it at all. What anybody on the staff may do nobody may who has come in by a
 * link; what the public may is nobody else's, and all they may.
 */
export function mayGive({ by }: Opening | Change, actor: Actor, { kind }: Viewer): boolean {
  if (actor.isPublic) return by.includes("public");
  const member = memberOf(actor);
  if (!member) return by.includes("anyone") || by.includes(kind as By);
  return by.includes(member.standing === "professional" ? "outside" : (kind as By));
}
