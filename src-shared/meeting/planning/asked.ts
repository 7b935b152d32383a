import type { CaseFile } from "../../case/case-file.ts";
import type { Busy, Facts } from "../../command.ts";
import type { PartyId } from "../../ids.ts";
import type { Professional } from "../../party/party.ts";
import type { Municipality } from "../../programme/municipality.ts";
import { inTurns } from "../item-view.ts";
import type { Meeting } from "../meeting.ts";
import type { Venue } from "../venue.ts";
import { saidIn } from "../poll.ts";
import type { Interval } from "../../time.ts";
import { othersOf } from "./apart.ts";
import type { Asked, Booking, Hours, Part } from "./coming.ts";
import { comingOf } from "./table.ts";

/** Those without whom the meeting can be held; where it would be nobody's, nobody is. */
const optionalIn = ({ optional }: Meeting, invited: readonly Professional[]): PartyId[] =>
  invited.every(({ id }) => optional.includes(id)) ? [] : optional;

/** Those invited, with what is known of when they can come. */
export function askedTo(
  file: CaseFile,
  meeting: Meeting,
  invited: readonly Professional[],
  minutes: number,
  { freeBusy }: Pick<Facts, "freeBusy">,
  municipality: Municipality,
): Asked[] {
  const optional = optionalIn(meeting, invited);
  return invited.map((person) => {
    const busy = person.mailbox === null ? null : freeBusy[person.mailbox];
    return {
      id: person.id,
      busy: busy?.map((one) => ({ ...one, near: nearTo(one, file, meeting, person, municipality) })) ?? null,
      free: meeting.statedTimes.find(({ party }) => party === person.id)?.free ?? saidFree(meeting, person.id),
      hours: municipality.units.find(({ id }) => id === person.unit.id)?.workingHours ?? null,
      part: partOf(meeting, person.id, minutes),
      isOptional: optional.includes(person.id),
    };
  });
}

/** Which of the times they were asked about they can; null where they have said nothing of any. */
function saidFree({ poll }: Meeting, party: PartyId): Interval[] | null {
  const said = poll ? saidIn(poll).filter((one) => one.party === party) : [];
  return said.length > 0 ? said.filter(({ fit }) => fit !== "not").map(({ start, end }) => ({ start, end })) : null;
}

/** The room that it is in; where that is not known somebody is at work, and near the rooms of their own service. */
function nearTo(
  { start, end, place }: Busy,
  file: CaseFile,
  meeting: Meeting,
  person: Professional,
  { venues }: Municipality,
): Venue["id"][] {
  const own = othersOf(file, meeting).find(
    ({ other, state }) => other.invitees.includes(person.id) && state.slot.start === start && state.slot.end === end,
  );
  if (own) return [own.state.venue.id];
  const near = place
    ? venues.filter(({ name, mailbox }) => [name, mailbox].some((one) => isSame(one, place)))
    : venues.filter(({ ownerUnit }) => ownerUnit === person.unit.id);
  return near.map(({ id }) => id);
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.trim().toLowerCase();

/** When somebody of the family is at another meeting: their calendars are nowhere else. */
export const familysTimes = (file: CaseFile, meeting: Meeting): Booking[] =>
  othersOf(file, meeting)
    .filter(({ other }) => comingOf(other).some((party) => comingOf(meeting).includes(party)))
    .map(({ state }) => ({ ...state.slot, near: [state.venue.id] }));

/**
 * The part of the meeting that somebody is needed for: from when the first item that is theirs can begin at the earliest, until
 * what comes after the last of them must have its time. All of it where nothing on the agenda is for some only.
 */
export function partOf({ items }: Meeting, party: PartyId, minutes: number): Part {
  const agenda = inTurns(items.map((item) => ({ item }))).map(({ item }) => ({
    minutes: item.minutes ?? 0,
    isTheirs: item.present === null || item.present.includes(party) || item.suggestedBy === party,
  }));
  const first = agenda.findIndex(({ isTheirs }) => isTheirs);
  const last = agenda.findLastIndex(({ isTheirs }) => isTheirs);
  const lengthOf = (some: typeof agenda) => some.reduce((sum, item) => sum + item.minutes, 0);
  const isUntimely = lengthOf(agenda) > minutes;
  if (first < 0 || isUntimely) return { from: 0, to: minutes };
  const [before, after] = [lengthOf(agenda.slice(0, first)), lengthOf(agenda.slice(last + 1))];
  return before + after < minutes ? { from: before, to: minutes - after } : { from: 0, to: minutes };
}

/** When the children who come have lessons: as the schools in their case have them. */
export function lessonsOf(file: CaseFile, meeting: Meeting, { units }: Municipality): Hours[] {
  const coming = comingOf(meeting);
  if (!file.parties.some(({ kind, id }) => kind === "child" && coming.includes(id))) return [];
  const inCase = new Set(file.parties.flatMap((party) => (party.kind === "professional" ? [party.unit.id] : [])));
  return units.flatMap(({ id, schoolHours }) => (schoolHours && inCase.has(id) ? [schoolHours] : []));
}
