import type { CaseFile } from "../../case/case-file.ts";
import type { Context, FactsNeeded } from "../../command.ts";
import { effectiveConsent } from "../../consent/effective.ts";
import type { PartyId } from "../../ids.ts";
import { nameOf } from "../../party/safety.ts";
import { inCase } from "../../programme/in-case.ts";
import type { Clocks, Municipality } from "../../programme/municipality.ts";
import { ok, type Outcome, type Refusal, refuse } from "../../refusal.ts";
import {
  addDays,
  addMinutes,
  addWorkingDays,
  type Day,
  dayOf,
  type Interval,
  type Moment,
  momentAt,
} from "../../time.ts";
import { isNeutral, timesApart } from "./apart.ts";
import { askedTo, familysTimes, lessonsOf } from "./asked.ts";
import { invitedTo } from "../coverage.ts";
import { minutesOf } from "./length.ts";
import type { Meeting, Proposal } from "../meeting.ts";
import { saidIn } from "../poll.ts";
import { unreachedServices } from "../reached.ts";
import { type Blocker, type SlotSearch, slots } from "./slots.ts";
import { ownerOf } from "../../track/apart.ts";

/** A time is sought further ahead than the municipality says where somebody has said that they can only then: as far as Outlook tells in one question. */
const furthestDays = 60;

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
  if (unreachedServices(effectiveConsent(file, now), invited, ownerOf(file, meeting)).length > 0) return {};
  const rooms = municipality.document.venues.map((venue) => venue.mailbox);
  const mailboxes = [...invited.flatMap((person) => person.mailbox ?? []), ...rooms];
  return {
    freeBusy: {
      mailboxes,
      window: withWays(windowFor(meeting, from, now, municipality.document), municipality.document),
    },
  };
}

/**
 * Finds times when everybody asked and a room are free. Nobody is asked about a child before consent reaches their service.
 * Whose calendar cannot be read, and who has not said when they can, is to be asked; but not in vain, where the others have
 * no time together.
 */
export function timesFor(file: CaseFile, meeting: Meeting, from: Day, context: Context): Outcome<Found> {
  const search = searchFor(file, meeting, from, context);
  if (!search.ok) return search;
  const { proposals, blocker } = slots(search.value);
  if (proposals.length === 0)
    return refuse({ kind: "noCommonTime", blocker: named(blocker, file, context.municipality.document) });
  const awaiting = awaitedIn(search.value);
  return ok(awaiting.length > 0 ? { proposals: [], awaiting } : { proposals, awaiting });
}

/** Those without whom there is no meeting, and of whom nobody knows when they can. */
export const awaitedIn = ({ people }: Pick<SlotSearch, "people">): PartyId[] =>
  people.flatMap(({ id, busy, free, isOptional }) => (busy || free || isOptional ? [] : [id]));

/** What a time is sought among, once nothing stands in the way of looking. */
export function searchFor(file: CaseFile, meeting: Meeting, from: Day, context: Context): Outcome<SlotSearch> {
  const { now, municipality, facts } = context;
  const why = whyNotNow(file);
  if (why) return refuse(why);
  if (from < dayOf(now)) return refuse({ kind: "dayIsPast" });
  const invited = invitedTo(file, meeting);
  if (invited.length === 0) return refuse({ kind: "badInput", fields: [{ path: "invitees", problem: "missing" }] });
  const services = unreachedServices(effectiveConsent(file, now), invited, ownerOf(file, meeting));
  if (services.length > 0) return refuse({ kind: "consentDoesNotReach", services });

  const { document } = municipality;
  const minutes = minutesOf(file, meeting, document);
  const people = askedTo(file, meeting, invited, minutes, facts, document);
  return ok({
    ...document,
    window: windowFor(meeting, from, now, document),
    minutes,
    holidays: municipality.holidays,
    people,
    family: familysTimes(file, meeting),
    rooms: document.venues.flatMap((venue) => {
      const busy = facts.freeBusy[venue.mailbox];
      const apart = timesApart(file, meeting, venue.id);
      return busy ? [{ venue: { id: venue.id, neutral: isNeutral(venue, invited) }, busy, apart }] : [];
    }),
    said: meeting.poll ? saidIn(meeting.poll) : [],
    schoolHours: lessonsOf(file, meeting, document),
    preparedFrom: preparedFrom(now, file, municipality),
  });
}

export function named(blocker: Blocker | null, file: CaseFile, { venues }: Municipality) {
  if (!blocker) return null;
  const { kind, starts } = blocker;
  if (kind === "room") return { kind, starts, name: venues.find(({ id }) => id === blocker.venue)?.name ?? "" };
  const party = file.parties.find(({ id }) => id === blocker.party);
  return { kind, starts, name: party ? nameOf(party) : "" };
}

/** The first day on which a meeting can be, and its agenda be published in good time. */
function preparedFrom(now: Moment, file: CaseFile, { document, holidays }: Clocks): Day {
  const firstWorkingDay = addWorkingDays(addDays(dayOf(now), -1), 1, holidays);
  return addWorkingDays(firstWorkingDay, inCase(document, file).agendaDays, holidays);
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

/** With what is just before and just after: it takes time to come from there, and to get there. */
export function withWays({ start, end }: Interval, { travelMinutes, pauseMinutes }: Municipality): Interval {
  const way = travelMinutes + pauseMinutes;
  return { start: addMinutes(start, -way), end: addMinutes(end, way) };
}

function windowFor(
  { statedTimes }: Meeting,
  from: Day,
  now: Moment,
  { leastNoticeMinutes, searchDays }: Municipality,
): Interval {
  const opens = momentAt(from, "00:00");
  const soonest = addMinutes(now, leastNoticeMinutes);
  const start = opens > soonest ? opens : soonest;
  const endOf = (days: number) => momentAt(addDays(dayOf(start), days), "23:59");
  const latest = statedTimes
    .flatMap(({ free }) => free.map(({ end }) => end))
    .toSorted()
    .at(-1);
  const ends = [endOf(searchDays), ...(latest ? [latest] : [])].toSorted().at(-1)!;
  return { start, end: ends < endOf(furthestDays) ? ends : endOf(furthestDays) };
}
