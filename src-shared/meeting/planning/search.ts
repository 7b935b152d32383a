import type { CaseFile } from "../../case/case-file.ts";
import type { Context, FactsNeeded } from "../../command.ts";
import { effectiveConsent } from "../../consent/effective.ts";
import type { PartyId } from "../../ids.ts";
import { ok, type Outcome, type Refusal, refuse } from "../../refusal.ts";
import { addDays, addMinutes, type Day, dayOf, type Interval, type Moment, momentAt } from "../../time.ts";
import { familysTimes, isNeutral, keptFree } from "./apart.ts";
import { invitedTo } from "../coverage.ts";
import { minutesOf } from "./length.ts";
import type { Meeting, Proposal } from "../meeting.ts";
import { unreachedServices } from "../reached.ts";
import { commonFreeSlots } from "./slots.ts";

/** How far ahead a time is sought, in days; further where somebody has said that they can only then, as far as Outlook tells in one question. */
const searchDays = 21;
const furthestDays = 60;
/** Nobody is called to a meeting sooner than this, in minutes. */
const leastNotice = 60;

/** Times to choose from, or whose are to be asked for first. */
interface Found {
  proposals: Proposal[];
  awaiting: PartyId[];
}

/** Why there is no meeting to find or book a time for as the case stands; null where there may be. */
export function whyNotNow({ stage }: CaseFile): Refusal | null {
  if (stage.name === "active" || stage.name === "followUp") return null;
  const isWaiting = ["triage", "familyContact", "consentPending"].includes(stage.name);
  const isLost = stage.name === "onHold" && stage.why === "consent";
  return { kind: isWaiting || isLost ? "noEffectiveConsent" : "notInThisStage" };
}

/** Whose calendars must be known; nobody's before consent reaches everybody asked. */
export function calendarsFor(
  file: CaseFile,
  meeting: Meeting,
  from: Day,
  { now, municipality }: Omit<Context, "facts">,
): FactsNeeded {
  const invited = invitedTo(file, meeting);
  if (unreachedServices(effectiveConsent(file, now), invited).length > 0) return {};
  const rooms = municipality.document.venues.map((venue) => venue.mailbox);
  const mailboxes = [...invited.flatMap((person) => person.mailbox ?? []), ...rooms];
  return { freeBusy: { mailboxes, window: windowFor(meeting, from, now) } };
}

/**
 * Finds times when everybody asked and a room are free. Nobody is asked about a child before consent reaches their service.
 * Whose calendar cannot be read, and who has not said when they can, is to be asked; but not in vain, where the others have
 * no time together.
 */
export function timesFor(file: CaseFile, meeting: Meeting, from: Day, context: Context): Outcome<Found> {
  const { now, municipality, facts } = context;
  const why = whyNotNow(file);
  if (why) return refuse(why);
  if (from < dayOf(now)) return refuse({ kind: "dayIsPast" });
  const invited = invitedTo(file, meeting);
  if (invited.length === 0) return refuse({ kind: "badInput", fields: [{ path: "invitees", problem: "missing" }] });
  const services = unreachedServices(effectiveConsent(file, now), invited);
  if (services.length > 0) return refuse({ kind: "consentDoesNotReach", services });

  const people = invited.map((person) => ({
    id: person.id,
    busy: (person.mailbox !== null && facts.freeBusy[person.mailbox]) || null,
    free: meeting.statedTimes.find((one) => one.party === person.id)?.free ?? null,
  }));
  const { document } = municipality;
  const proposals = commonFreeSlots({
    window: windowFor(meeting, from, now),
    minutes: minutesOf(file, meeting, document),
    workingHours: document.workingHours,
    holidays: municipality.holidays,
    people: [...people.flatMap(({ busy }) => (busy ? [busy] : [])), familysTimes(file, meeting)],
    stated: people.flatMap(({ busy, free }) => (!busy && free ? [free] : [])),
    venues: document.venues.flatMap((venue) => {
      const busy = facts.freeBusy[venue.mailbox];
      const neutral = isNeutral(venue, invited);
      const apart = keptFree(file, meeting, venue.id, document.bufferMinutes);
      return busy ? [{ venue: { ...venue, neutral }, busy: [...busy, ...apart] }] : [];
    }),
  });
  if (proposals.length === 0) return refuse({ kind: "noCommonTime" });
  const awaiting = people.flatMap(({ id, busy, free }) => (busy || free ? [] : [id]));
  return ok(awaiting.length > 0 ? { proposals: [], awaiting } : { proposals, awaiting });
}

/** The meeting as it waits for a time, or for somebody's word on theirs. One that had a time before is still being moved. */
export function withTimes(meeting: Meeting, from: Day, { proposals, awaiting }: Found): Meeting {
  if (meeting.state.name === "rescheduling")
    return { ...meeting, state: { ...meeting.state, from, proposals, awaiting } };
  return {
    ...meeting,
    state: awaiting.length > 0 ? { name: "seeking", from, awaiting } : { name: "proposed", proposals },
  };
}

/** What the log is told of it. */
export const foundLine = ({ id }: Meeting, { proposals, awaiting }: Found) =>
  awaiting.length > 0
    ? { kind: "timesAwaited", meeting: id, count: awaiting.length }
    : { kind: "timesProposed", meeting: id, count: proposals.length };

function windowFor({ statedTimes }: Meeting, from: Day, now: Moment): Interval {
  const opens = momentAt(from, "00:00");
  const soonest = addMinutes(now, leastNotice);
  const start = opens > soonest ? opens : soonest;
  const endOf = (days: number) => momentAt(addDays(dayOf(start), days), "23:59");
  const latest = statedTimes
    .flatMap(({ free }) => free.map(({ end }) => end))
    .toSorted()
    .at(-1);
  const ends = [endOf(searchDays), ...(latest ? [latest] : [])].toSorted().at(-1)!;
  return { start, end: ends < endOf(furthestDays) ? ends : endOf(furthestDays) };
}
