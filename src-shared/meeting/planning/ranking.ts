import type { PartyId } from "../../ids.ts";
import { momentOf } from "../../time.ts";
import type { Proposal } from "../meeting.ts";
import type { Venue } from "../venue.ts";
import { minute } from "./coming.ts";
import type { Reason } from "./reason.ts";

/** A time that everybody who is needed has. */
export interface Possible {
  start: number;
  end: number;
  /** Days since the one that the search begins with. */
  waited: number;
  /** The rooms that are free, neutral ones first. */
  venues: Venue["id"][];
  isNeutral: boolean;
  /** Who comes if they can, and cannot. */
  away: PartyId[];
  /** Who was asked, and has said that they cannot, or rather would not. */
  said: { not: PartyId[]; ifNeedBe: PartyId[] };
  isInSchool: boolean;
  isShort: boolean;
}

/** How many days longer a family is better off to wait than to go without. */
const worthWaiting = { neutralVenue: 5, optionalPerson: 3, lessons: 2, saidNot: 10, saidIfNeedBe: 1 };

const mostInAll = 6;
const mostADay = 2;
/** Between two times that are proposed. */
const apart = 15 * minute;

/** The best of them, spread over days so that there is a real choice; of two as good, the sooner. */
export function chosen(possible: readonly Possible[], unknown: PartyId[]): Proposal[] {
  const ranked = possible.toSorted((a, b) => costOf(a) - costOf(b) || a.start - b.start);
  const taken: Possible[] = [];
  for (const one of ranked) {
    const sameDay = taken.filter(({ waited }) => waited === one.waited);
    const isClose = sameDay.some(({ start, end }) => one.start < end + apart && start < one.end + apart);
    if (sameDay.length < mostADay && !isClose) taken.push(one);
    if (taken.length === mostInAll) break;
  }
  return taken.map((one) => ({
    start: momentOf(new Date(one.start)),
    end: momentOf(new Date(one.end)),
    venues: one.venues,
    reasons: reasonsFor(one, unknown),
  }));
}

const costOf = ({ waited, isNeutral, away, said, isInSchool }: Possible) =>
  waited +
  (isNeutral ? 0 : worthWaiting.neutralVenue) +
  away.length * worthWaiting.optionalPerson +
  said.not.length * worthWaiting.saidNot +
  said.ifNeedBe.length * worthWaiting.saidIfNeedBe +
  (isInSchool ? worthWaiting.lessons : 0);

/** What speaks for a time and against it. */
export function reasonsFor({ isNeutral, away, said, isInSchool, isShort }: Possible, unknown: PartyId[]): Reason[] {
  return [
    ...(away.length > 0 ? [{ kind: "withoutOptional" as const, people: away }] : []),
    ...(unknown.length > 0 ? [{ kind: "notKnown" as const, people: unknown }] : []),
    ...saidReasons(said),
    ...(away.length + unknown.length + said.not.length === 0 ? [{ kind: "everybodyCan" as const }] : []),
    { kind: isNeutral ? "neutralVenue" : "noNeutralVenue" },
    ...(isInSchool ? [{ kind: "schoolTime" as const }] : []),
    ...(isShort ? [{ kind: "shortNotice" as const }] : []),
  ];
}

export const saidReasons = ({ not, ifNeedBe }: Possible["said"]): Reason[] => [
  ...(not.length > 0 ? [{ kind: "saidNot" as const, people: not }] : []),
  ...(ifNeedBe.length > 0 ? [{ kind: "saidIfNeedBe" as const, people: ifNeedBe }] : []),
];
