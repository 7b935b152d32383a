import type { PartyId } from "../../ids.ts";
import { type Day, type Interval, momentOf } from "../../time.ts";
import type { Proposal } from "../meeting.ts";
import type { Venue } from "../venue.ts";
import { type Blocked, type Starts, whenAway, whenTaken } from "./blocked.ts";
import { type Asked, type Between, type Booking, type Hours, minute } from "./coming.ts";
import { saidOf, type SaidTime } from "../poll.ts";
import { chosen, type Possible } from "./ranking.ts";
import { workingDays } from "./working-days.ts";

export interface SlotSearch extends Between {
  window: Interval;
  minutes: number;
  workingHours: Hours;
  holidays: readonly Day[];
  people: readonly Asked[];
  /** What else the family is at: their calendars are nowhere else. */
  family: readonly Booking[];
  rooms: readonly Room[];
  /** Kept before and after the times when somebody comes to the same room whom they must not meet. */
  bufferMinutes: number;
  /** When a child who comes has lessons. */
  schoolHours: readonly Hours[];
  /** What those who were asked have said of some times. */
  said: readonly SaidTime[];
  /** On days before this one there is too little time to prepare. */
  preparedFrom: Day;
}

interface Room {
  venue: Pick<Venue, "id" | "neutral">;
  busy: readonly Interval[];
  /** When somebody comes there whom one of these must not meet. */
  apart: readonly Interval[];
}

/** Without whom, or which room being taken, there would be the most starts to choose from, and how many. */
export type Blocker =
  { kind: "person"; party: PartyId; starts: number } | { kind: "room"; venue: Venue["id"]; starts: number };

/**
 * Times to choose from, the best first: everybody who is needed and at least one room is free, within working hours. Those who
 * come if they can, neutral ground and a child's lessons count against how long the family waits. Where there is no time, who or
 * what is in the way most.
 */
export function slots(search: SlotSearch): { proposals: Proposal[]; blocker: Blocker | null } {
  const starts = startsOf(search);
  const rooms = roomsOf(search, starts);
  const possible = possibleIn(search, starts, rooms);
  if (possible.length === 0) return { proposals: [], blocker: blockerIn(search, starts, rooms) };
  return { proposals: chosen(possible, unknownIn(search)), blocker: null };
}

/** Who comes if they can, and of whom nobody knows whether they can. */
export const unknownIn = ({ people }: SlotSearch): PartyId[] =>
  people.flatMap(({ id, isOptional, busy, free }) => (isOptional && !busy && !free ? [id] : []));

export function startsOf({ window, minutes, workingHours, holidays }: SlotSearch): Starts {
  const days = workingDays(window, minutes, workingHours, holidays);
  return { days, all: Float64Array.from(days.flatMap((day) => day.starts)) };
}

/** At each start, whether the room is free, and who could not come there. */
export interface RoomTimes {
  venue: Room["venue"];
  taken: Blocked;
  /** The family is elsewhere, or somebody they must not meet is there. */
  isOut: Blocked;
  needed: { id: PartyId; away: Blocked }[];
  /** How many of them are away. */
  count: Uint16Array;
  optional: { id: PartyId; away: Blocked }[];
}

/** Neutral ones first. */
export function roomsOf(search: SlotSearch, starts: Starts): RoomTimes[] {
  const { minutes, bufferMinutes } = search;
  const whole = { from: 0, to: minutes };
  const family = whenAway({ busy: search.family, free: null, hours: null, part: whole }, starts, search);
  const people = search.people.map((one) => ({ ...one, awayFrom: whenAway(one, starts, search) }));
  return search.rooms
    .toSorted((a, b) => Number(b.venue.neutral) - Number(a.venue.neutral))
    .map(({ venue, busy, apart }) => {
      const kept = whenTaken(apart, starts, minutes, bufferMinutes);
      const elsewhere = family(venue.id);
      const there = people.map(({ id, isOptional, awayFrom }) => ({ id, isOptional, away: awayFrom(venue.id) }));
      const needed = there.filter(({ isOptional }) => !isOptional);
      const count = new Uint16Array(starts.all.length);
      for (const { away } of needed) for (let at = 0; at < count.length; at += 1) count[at]! += away[at]!;
      return {
        venue,
        taken: whenTaken(busy, starts, minutes),
        isOut: kept.map((one, at) => one | elsewhere[at]!),
        needed,
        count,
        optional: there.filter(({ isOptional }) => isOptional),
      };
    });
}

export function possibleIn(search: SlotSearch, { days }: Starts, rooms: readonly RoomTimes[]): Possible[] {
  const long = search.minutes * minute;
  const possible: Possible[] = [];
  let at = 0;
  for (const day of days) {
    const lessons = search.schoolHours.map(({ from, to }) => [day.at(from), day.at(to)] as const);
    for (const start of day.starts) {
      const open = rooms.filter(({ taken, isOut, count }) => !taken[at] && !isOut[at] && count[at] === 0);
      if (open[0]) {
        const isAway = (person: number) => open.some(({ optional }) => optional[person]!.away[at]);
        possible.push({
          start,
          end: start + long,
          waited: day.waited,
          venues: open.map(({ venue }) => venue.id),
          isNeutral: open[0].venue.neutral,
          away: open[0].optional.flatMap(({ id }, person) => (isAway(person) ? [id] : [])),
          said: search.said.length > 0 ? saidAt(search.said, start, start + long) : nothingSaid,
          isInSchool: lessons.some(([from, to]) => start < to && start + long > from),
          isShort: day.on < search.preparedFrom,
        });
      }
      at += 1;
    }
  }
  return possible;
}

const nothingSaid = { not: [], ifNeedBe: [] };
const saidAt = (said: readonly SaidTime[], start: number, end: number) =>
  saidOf(said, { start: momentOf(new Date(start)), end: momentOf(new Date(end)) });

/** Never the family, nor whom they must not meet: nobody is asked to change that. Of two who are in the way as much, the one named first. */
function blockerIn(search: SlotSearch, { all }: Starts, rooms: readonly RoomTimes[]): Blocker | null {
  const byPerson = new Map<PartyId, number>();
  const byRoom = new Map<Venue["id"], number>();
  const add = <Of>(counts: Map<Of, number>, one: Of) => counts.set(one, (counts.get(one) ?? 0) + 1);
  for (let at = 0; at < all.length; at += 1) {
    const alone = new Set<PartyId>();
    for (const { venue, taken, isOut, needed, count } of rooms) {
      if (isOut[at]) continue;
      if (taken[at] && count[at] === 0) add(byRoom, venue.id);
      if (!taken[at] && count[at] === 1) alone.add(needed.find(({ away }) => away[at])!.id);
    }
    for (const one of alone) add(byPerson, one);
  }
  const blockers: Blocker[] = [
    ...search.people.map(({ id }) => ({ kind: "person" as const, party: id, starts: byPerson.get(id) ?? 0 })),
    ...rooms.map(({ venue }) => ({ kind: "room" as const, venue: venue.id, starts: byRoom.get(venue.id) ?? 0 })),
  ];
  return blockers.reduce<Blocker | null>((most, one) => (one.starts > (most?.starts ?? 0) ? one : most), null);
}
