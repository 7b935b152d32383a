import type { PartyId } from "../../ids.ts";
import { type Interval, type Moment, momentOf } from "../../time.ts";
import type { Venue } from "../venue.ts";
import { minute } from "./coming.ts";
import { reasonsFor } from "./ranking.ts";
import type { Reason } from "./reason.ts";
import { possibleIn, roomsOf, type RoomTimes, type SlotSearch, startsOf, unknownIn } from "./slots.ts";

/** A time at which a meeting could begin, or why it cannot: whom that blocks, and never what they are at. */
export interface Time extends Interval {
  /** The rooms that are free, neutral ones first; none where it cannot. */
  venues: Venue["id"][];
  reasons: Reason[];
  blocked: Blocked | null;
}
interface Blocked {
  /** Who is needed and cannot. */
  people: PartyId[];
  /** Everybody can, and no room is free. */
  byRoom: boolean;
  /** The family is elsewhere, or whom they must not meet is there. */
  byFamily: boolean;
}

/** How it stands with every time there is, in order. */
export function timesIn(search: SlotSearch): Time[] {
  const starts = startsOf(search);
  const rooms = roomsOf(search, starts);
  const possible = new Map(possibleIn(search, starts, rooms).map((one) => [one.start, one]));
  const unknown = unknownIn(search);
  return [...starts.all].map((start, at) => {
    const found = possible.get(start);
    return {
      start: toMoment(start),
      end: toMoment(start + search.minutes * minute),
      venues: found?.venues ?? [],
      reasons: found ? reasonsFor(found, unknown) : [],
      blocked: found ? null : blockedAt(rooms, at),
    };
  });
}

const toMoment = (at: number): Moment => momentOf(new Date(at));

/** As it is in the room where the fewest are in the way. */
function blockedAt(rooms: readonly RoomTimes[], at: number): Blocked {
  const open = rooms.filter(({ isOut }) => !isOut[at]);
  const [fewest] = open.toSorted((a, b) => a.count[at]! - b.count[at]! || a.taken[at]! - b.taken[at]!);
  if (!fewest) return { people: [], byRoom: rooms.length === 0, byFamily: rooms.length > 0 };
  const people = fewest.needed.flatMap(({ id, away }) => (away[at] ? [id] : []));
  return { people, byRoom: people.length === 0, byFamily: false };
}
