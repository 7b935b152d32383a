import { createHash } from "node:crypto";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { viewFor } from "../../src-shared/case/view.ts";
import { coordinatorOf } from "../../src-shared/case/viewer.ts";
import { eventFor, type LeanEvent } from "../../src-shared/meeting/event.ts";
import { bodyFrom } from "../../src-shared/meeting/invitation/event-body.ts";
import type { Origin } from "../../src-shared/meeting/planning/unsent.ts";
import { tellsOfFamily } from "../../src-shared/meeting/tells-of-family.ts";
import { bodiesIn } from "../../src-shared/programme/invitation.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import { texts } from "../../src-shared/text/text.ts";
import type { Moment } from "../../src-shared/time.ts";

/** Invitations go to several people at once: they are in the municipality's language. */
const text = texts.sv;

/** What Outlook is to say of a meeting; "leave": nothing is said about it any more, or yet. */
export type Wanted =
  | {
      kind: "on";
      event: LeanEvent;
      organiser: string;
      /** In which words its event may stand; one that is made now has the first. */
      bodies: readonly string[];
    }
  | { kind: "off"; comment: string }
  | { kind: "leave" };

/**
 * Who may still be told is asked anew here: consent may have ended since the meeting was booked. An event that is `written` keeps
 * the words it was written with, whatever the municipality wants said in others.
 */
export function wantedFor(
  file: CaseFile,
  meetingId: string,
  municipality: Municipality,
  now: Moment,
  { origin = "samla", written }: { origin?: Origin | undefined; written?: string | undefined } = {},
): Wanted {
  const coordinator = coordinatorOf(file);
  if (!coordinator) return { kind: "leave" };
  const view = viewFor(file, { kind: "coordinator", account: coordinator }, now, municipality);
  const meeting = view.meetings.find((one) => one.id === meetingId);
  if (!meeting || meeting.state === "held" || meeting.state === "proposed") return { kind: "leave" };
  // What has begun is not called off afterwards: Outlook would tell everybody so.
  if (meeting.slot && meeting.slot.start <= now) return { kind: "leave" };
  const bodies = bodiesFor(file, municipality);
  const isOnline = municipality.onlineMeeting;
  const event = eventFor(view, meeting, { isOnline, body: bodies[0]! }, text);
  if (!event)
    return {
      kind: "off",
      comment: meeting.state === "rescheduling" ? movedComment : text.meeting.cancelledComment,
    };
  const leader = municipality.people.find((person) => person.account === coordinator);
  const isTheirs = municipality.organiser === "coordinator" || origin === "outlook";
  const organiser = (isTheirs && leader?.mailbox) || municipality.organiserMailbox;
  // Whoever organises it is there without being asked.
  const asked = leader && leader.mailbox !== organiser ? [leader] : [];
  const attendees = [
    ...asked.map(({ title, mailbox }) => ({ name: title, mailbox, isOptional: false })),
    ...event.attendees.filter(({ mailbox }) => mailbox !== organiser),
  ];
  return { kind: "on", event: asWritten({ ...event, attendees }, bodies, written), organiser, bodies };
}

/** Those who are only invited read it too: what would name somebody of this family by chance is not written. */
function bodiesFor(file: CaseFile, { invitation }: Municipality): string[] {
  const all = bodiesIn(invitation).map((body) => bodyFrom(body, file.reference));
  const [first, last] = [all[0]!, all.at(-1)!];
  return first !== last && tellsOfFamily(file, first) ? [last, ...all] : all;
}

const asWritten = (event: LeanEvent, bodies: readonly string[], written: string | undefined): LeanEvent => {
  const { words } = partsOf(written);
  const body = bodies.find((one) => partsOf(revisionOf({ ...event, body: one })).words === words);
  return body === undefined ? event : { ...event, body };
};

/** Said where a meeting's time holds no more. */
export const { movedComment } = text.meeting;

/** Said where another event takes the place of one: whoever is out of it hears that it is off, and so that nobody can tell who that is, so do all. */
export const replacedComment = (written: string | undefined, { event }: Extract<Wanted, { kind: "on" }>) =>
  isAnybodyOut(written, revisionOf(event)) ? text.meeting.cancelledComment : text.meeting.replacedComment;

/** What an event says, in marks that name nobody: of its words, of its time and place, and of each person asked. */
export function revisionOf({ subject, body, isOnline, slot, venue, attendees }: LeanEvent): string {
  const people = attendees.map(({ mailbox, isOptional }) => `${mark(mailbox.toLowerCase())}${isOptional ? "?" : ""}`);
  return [mark([subject, body, isOnline]), mark([slot, venue]), people.toSorted().join(",")].join(":");
}

/**
 * How an event comes to say what is true: one that is moved, or to which more are asked, is changed, and keeps its link and
 * its chat; where somebody is out of it another takes its place, for Outlook would tell all the others who it was.
 */
export function wayBetween(written: string | undefined, wanted: string): "none" | "change" | "replace" {
  if (written === wanted) return "none";
  return partsOf(written).words !== partsOf(wanted).words || isAnybodyOut(written, wanted) ? "replace" : "change";
}

/** What an event may say while it is being changed: everybody asked before or now, at a time nobody knows. */
export function revisionBetween(written: string | undefined, wanted: string): string {
  const [words] = wanted.split(":");
  const people = [...new Set([...partsOf(written).people, ...partsOf(wanted).people])].filter(Boolean);
  return [words, "?", people.toSorted().join(",")].join(":");
}

/** Whether the case has not itself given it another time or place since it was written. */
export const isAsBefore = (written: string | undefined, wanted: string) =>
  partsOf(written).when === partsOf(wanted).when;

/** Whether somebody was asked when it was written. */
export const wasAsked = (written: string | undefined, mailbox: string) =>
  partsOf(written).people.includes(mark(mailbox.toLowerCase()));

/**
 * What an event says that was sent by other hands than ours: all as we want it, so that what is otherwise is seen to differ; but
 * only those of the people who are `there`, or were asked when it was `awaited`, so that whoever came or left since is seen to.
 */
export function revisionAsSent(awaited: string | undefined, wanted: string, there: readonly string[]): string {
  const [words, when, people = ""] = wanted.split(":");
  const on = there.map((mailbox) => mark(mailbox.toLowerCase()));
  const known = [...on, ...partsOf(awaited).people];
  const asWanted = people.split(",").filter((one) => known.includes(one.replace("?", "")));
  const others = on.filter((one) => !partsOf(wanted).people.includes(one));
  return [words, when, [...asWanted, ...others].toSorted().join(",")].join(":");
}

function isAnybodyOut(written: string | undefined, wanted: string): boolean {
  const { people } = partsOf(wanted);
  return partsOf(written).people.some((person) => !people.includes(person));
}

function partsOf(revision = "") {
  const [words, when, people = ""] = revision.split(":");
  return { words, when, people: people.split(",").map((person) => person.replace("?", "")) };
}

const mark = (said: unknown) => createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 16);
