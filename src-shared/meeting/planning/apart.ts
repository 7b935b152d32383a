import type { CaseFile } from "../../case/case-file.ts";
import type { PartyId, UnitId } from "../../ids.ts";
import type { Professional } from "../../party/party.ts";
import { addMinutes, dayOf, type Interval } from "../../time.ts";
import { hasBeenHeld, isUpcoming, type Meeting } from "../meeting.ts";
import type { Venue } from "../venue.ts";
import { areKeptApart, comingOf } from "./table.ts";

type Timed = Pick<Meeting, "id" | "type" | "family" | "invitees">;

/** The case's other meetings that have a time and a place. */
export const othersOf = (file: CaseFile, meeting: Timed) =>
  file.meetings.flatMap(({ state, ...other }) =>
    other.id !== meeting.id && "venue" in state && !hasBeenHeld(state) ? [{ other, state }] : [],
  );

const attending = (meeting: Timed) => [...comingOf(meeting), ...meeting.invitees];

/** When somebody comes to this place whom one of those who come now must not meet. */
export const timesApart = (file: CaseFile, meeting: Timed, venue: Venue["id"]): Interval[] =>
  othersOf(file, meeting)
    .filter(({ other, state }) => state.venue.id === venue && areKeptApart(file, attending(meeting), attending(other)))
    .map(({ state }) => state.slot);

/** Whether two who must not meet are on their way to the same place, at the same time or too soon before or after. */
export const isAnyTooClose = (file: CaseFile, bufferMinutes: number) =>
  file.meetings.some(({ state, ...meeting }) => {
    if (!isUpcoming(state)) return false;
    const [from, to] = [addMinutes(state.slot.start, -bufferMinutes), addMinutes(state.slot.end, bufferMinutes)];
    return timesApart(file, meeting, state.venue.id).some(({ start, end }) => start < to && end > from);
  });

/** Where and when a meeting is to be. */
export interface At {
  slot: Interval;
  venue: Venue["id"];
}

/** Whether somebody this person must not meet comes to the same place that day: then they are not to arrive together. */
export const isNearSomebody = (file: CaseFile, meeting: Timed, party: PartyId, { slot, venue }: At) =>
  othersOf(file, meeting).some(
    ({ other, state }) =>
      state.venue.id === venue &&
      dayOf(state.slot.start) === dayOf(slot.start) &&
      areKeptApart(file, [party], attending(other)),
  );

/** Nobody's home ground: it belongs to none of the services at the table. */
export const isNeutral = (venue: { neutral: boolean; ownerUnit: UnitId }, invited: readonly Professional[]) =>
  venue.neutral && !invited.some((person) => person.unit.id === venue.ownerUnit);
