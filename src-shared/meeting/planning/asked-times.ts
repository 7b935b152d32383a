import type { CaseFile } from "../../case/case-file.ts";
import type { PartyId } from "../../ids.ts";
import { hasLeft } from "../../party/party.ts";
import { partyIn } from "../../party/party-in.ts";
import type { Interval } from "../../time.ts";
import type { Meeting } from "../meeting.ts";
import type { Poll } from "../poll.ts";
import { comingOf } from "./table.ts";

/** Whose calendar nobody can read, and who is to come: the family, and professionals outside every tenant. */
export function mayBeAsked(file: CaseFile, meeting: Meeting, id: PartyId): boolean {
  const person = partyIn(file, id);
  if (!person || hasLeft(person)) return false;
  return person.kind === "professional"
    ? person.account === null && meeting.invitees.includes(id)
    : comingOf(meeting).includes(id);
}

/** What has been said of times that are still asked about, by those who still are. */
export const repliesTo = ({ replies }: Poll, asked: readonly PartyId[], times: readonly Interval[]): Poll["replies"] =>
  replies.flatMap((reply) => {
    const fits = reply.fits.filter(({ start }) => times.some((time) => time.start === start));
    return asked.includes(reply.party) && fits.length > 0 ? [{ ...reply, fits }] : [];
  });

/** The question that somebody has been asked and can still answer; null where there is none. */
export function askedOf(file: CaseFile, meeting: Meeting, id: PartyId): Poll | null {
  const { poll } = meeting;
  return poll && poll.closedAt === null && poll.asked.includes(id) && mayBeAsked(file, meeting, id) ? poll : null;
}
