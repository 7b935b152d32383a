import type { Interval } from "../../time.ts";
import type { Venue } from "../venue.ts";
import {
  type Asked,
  type Between,
  type Booking,
  gapTo,
  keepsFrom,
  letsBegin,
  minute,
  type Part,
  type Span,
  spanOf,
} from "./coming.ts";
import type { WorkingDay } from "./working-days.ts";

/** A mark for each start, in order, at which something is in the way. */
export type Blocked = Uint8Array;

export interface Starts {
  days: readonly WorkingDay[];
  /** Of all days, in order. */
  all: Float64Array;
}

type Known = Pick<Asked, "busy" | "free" | "hours" | "part">;
/** What somebody is at, read once for all rooms. */
type Busy = readonly (Span & Pick<Booking, "near">)[];

/** When somebody cannot come, by the room: from most of them it is as far to all that they are at. */
export function whenAway(asked: Known, starts: Starts, between: Between): (venue: Venue["id"]) => Blocked {
  const busy = asked.busy?.map((one) => ({ ...spanOf(one), near: one.near })) ?? null;
  const ofNone = marked(asked, busy, starts, null, between);
  const known = new Map<Venue["id"], Blocked>();
  return (venue) => {
    if (!busy?.some(({ near }) => near.includes(venue))) return ofNone;
    const found = known.get(venue) ?? marked(asked, busy, starts, venue, between);
    known.set(venue, found);
    return found;
  };
}

function marked(
  { free, hours, part }: Known,
  busy: Busy | null,
  starts: Starts,
  venue: Venue["id"] | null,
  between: Between,
): Blocked {
  const blocked: Blocked = new Uint8Array(starts.all.length);
  if (busy) for (const one of busy) fill(blocked, starts, keepsFrom(one, part, gapTo(venue, one, between)));
  else if (free) keepOnly(blocked, starts, free, part);
  if (hours) {
    let index = 0;
    for (const { starts: ofDay, at } of starts.days) {
      const first = at(hours.from) - part.from * minute;
      const last = at(hours.to) - part.to * minute;
      for (const start of ofDay) {
        if (start < first || start > last) blocked[index] = 1;
        index += 1;
      }
    }
  }
  return blocked;
}

/** When a room is taken, or kept free for some time before and after. */
export function whenTaken(taken: readonly Interval[], starts: Starts, minutes: number, kept = 0): Blocked {
  const blocked: Blocked = new Uint8Array(starts.all.length);
  for (const one of taken) fill(blocked, starts, keepsFrom(spanOf(one), { from: 0, to: minutes }, kept));
  return blocked;
}

function fill(blocked: Blocked, { all }: Starts, [after, before]: [number, number]): void {
  for (let index = firstAbove(all, after); index < all.length && all[index]! < before; index += 1) blocked[index] = 1;
}

function keepOnly(blocked: Blocked, { all }: Starts, free: readonly Interval[], part: Part): void {
  blocked.fill(1);
  for (const one of free) {
    const [first, last] = letsBegin(spanOf(one), part);
    for (let index = firstAbove(all, first - 1); index < all.length && all[index]! <= last; index += 1)
      blocked[index] = 0;
  }
}

/** The first of these that is later than `at`; as many as there are, where none is. */
function firstAbove(all: Float64Array, at: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
