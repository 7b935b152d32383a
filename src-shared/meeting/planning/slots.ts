import { addDays, addMinutes, type Day, dayOf, type Interval, isWeekend, type Moment, momentAt } from "../../time.ts";
import type { Proposal, Venue } from "../meeting.ts";

export interface SlotSearch {
  window: Interval;
  minutes: number;
  /** Clock times in Stockholm, HH:MM. */
  workingHours: { from: string; to: string };
  holidays: readonly Day[];
  /** Busy times of each person who must be there. */
  people: Interval[][];
  /** The times that each of those without a calendar has said they can. */
  stated: Interval[][];
  /** Busy times of each room; the ones that are free at a slot come with it, neutral ones first. */
  venues: { venue: Venue; busy: Interval[] }[];
}

/** Slots start on the half-hour: the rhythm of people's calendars. */
const grid = 30;
const mostInAll = 6;
const mostADay = 2;

/** Times at which everybody and at least one room is free, within working hours, spread over days so that there is a real choice. */
export function commonFreeSlots(search: SlotSearch): Proposal[] {
  const found: Proposal[] = [];
  for (let on = dayOf(search.window.start); on <= dayOf(search.window.end); on = addDays(on, 1)) {
    if (isWeekend(on) || search.holidays.includes(on)) continue;
    found.push(...slotsOn(on, search));
    if (found.length >= mostInAll) return found.slice(0, mostInAll);
  }
  return found;
}

function slotsOn(on: Day, search: SlotSearch): Proposal[] {
  const closes = momentAt(on, search.workingHours.to);
  const found: Proposal[] = [];
  let start = momentAt(on, search.workingHours.from);
  while (found.length < mostADay && addMinutes(start, search.minutes) <= closes) {
    const slot = { start, end: addMinutes(start, search.minutes) };
    const venues = freeVenues(slot, search);
    const isPossible =
      start >= search.window.start &&
      slot.end <= search.window.end &&
      venues.length > 0 &&
      search.people.every((busy) => isFree(slot, busy)) &&
      search.stated.every((free) => isWithin(slot, free));
    if (isPossible) found.push({ ...slot, venues });
    start = addMinutes(start, isPossible ? roundedUp(search.minutes) + grid : grid);
  }
  return found;
}

const roundedUp = (minutes: number) => Math.ceil(minutes / grid) * grid;

const freeVenues = (slot: Interval, { venues }: SlotSearch) =>
  venues
    .filter(({ busy }) => isFree(slot, busy))
    .toSorted((a, b) => Number(b.venue.neutral) - Number(a.venue.neutral))
    .map(({ venue }) => venue.id);

export const isFree = (slot: Interval, busy: readonly Interval[]) =>
  busy.every((other) => instant(other.end) <= instant(slot.start) || instant(other.start) >= instant(slot.end));
/** Whether somebody who has said when they can, can then. */
export const isWithin = (slot: Interval, free: readonly Interval[]) =>
  free.some((one) => instant(one.start) <= instant(slot.start) && instant(slot.end) <= instant(one.end));
const instant = (at: Moment) => Date.parse(at);
