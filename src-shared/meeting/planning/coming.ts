import type { PartyId } from "../../ids.ts";
import type { Interval, Moment } from "../../time.ts";
import type { Venue } from "../venue.ts";

/** Clock times in Stockholm, HH:MM. */
export interface Hours {
  from: string;
  to: string;
}

/** What else somebody is at. */
export interface Booking extends Interval {
  /** The rooms to which nobody need travel from there. */
  near: readonly Venue["id"][];
}

/** Minutes into the meeting between which somebody must be there. */
export interface Part {
  from: number;
  to: number;
}

/** Somebody who is asked, and what is known of their time. */
export interface Asked {
  id: PartyId;
  /** Null where nobody can read their calendar; then what they have said counts. */
  busy: readonly Booking[] | null;
  /** Null where they have not said when they can. */
  free: readonly Interval[] | null;
  /** Within which their service is asked; null where that is as for everybody. */
  hours: Hours | null;
  /** Whoever attends only their item must be free for that part alone. */
  part: Part;
  isOptional: boolean;
}

/** Minutes between a booking and this meeting. */
export interface Between {
  travelMinutes: number;
  pauseMinutes: number;
}

/** How long before or after it somebody cannot be in this room, in minutes; in one that it is near to none, without a room. */
export const gapTo = (
  venue: Venue["id"] | null,
  { near }: Pick<Booking, "near">,
  { travelMinutes, pauseMinutes }: Between,
) => pauseMinutes + (venue !== null && near.includes(venue) ? 0 : travelMinutes);

/** A time in milliseconds since 1970. */
export interface Span {
  start: number;
  end: number;
}
export const spanOf = ({ start, end }: Interval): Span => ({ start: instant(start), end: instant(end) });

/** After and before which moments, both left out, a meeting cannot begin for one who is needed for this part of it. */
export const keepsFrom = ({ start, end }: Span, part: Part, gap: number): [after: number, before: number] => [
  start - (gap + part.to) * minute,
  end + (gap - part.from) * minute,
];

/** From and until which moments, both counted, a meeting can begin for one who can come in this time. */
export const letsBegin = ({ start, end }: Span, part: Part): [first: number, last: number] => [
  start - part.from * minute,
  end - part.to * minute,
];

/** Whether they can come to a meeting that begins then and there. What is not known of somebody is no yes. */
export function canCome(
  { busy, free, part }: Pick<Asked, "busy" | "free" | "part">,
  at: Moment,
  venue: Venue["id"],
  between: Between,
): boolean {
  if (busy)
    return busy.every((booking) => isClear(at, keepsFrom(spanOf(booking), part, gapTo(venue, booking, between))));
  return (free ?? []).some((told) => {
    const [first, last] = letsBegin(spanOf(told), part);
    return first <= instant(at) && instant(at) <= last;
  });
}

/** Whether a meeting can begin then, beside what keeps it from beginning between these two. */
export const isClear = (at: Moment, [after, before]: [number, number]) => instant(at) <= after || instant(at) >= before;

export const minute = 60_000;
/** Milliseconds since 1970. A search reads thousands of moments, which as they are always written takes a third of a parser's time. */
export const instant = (at: Moment) =>
  at.length === "2026-01-31T12:00:00.000Z".length
    ? Date.UTC(
        two(at, 0) * 100 + two(at, 2),
        two(at, 5) - 1,
        two(at, 8),
        two(at, 11),
        two(at, 14),
        two(at, 17),
        two(at, 20) * 10 + digit(at, 22),
      )
    : Date.parse(at);
const digit = (of: string, at: number) => of.charCodeAt(at) - 48;
const two = (of: string, at: number) => digit(of, at) * 10 + digit(of, at + 1);
export const lengthOf = ({ start, end }: Interval) => (instant(end) - instant(start)) / minute;
