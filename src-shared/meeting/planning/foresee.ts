import type { CaseFile } from "../../case/case-file.ts";
import type { Context } from "../../command.ts";
import { effectiveConsent, hearerOf, isActive, isStanding, reaches } from "../../consent/effective.ts";
import type { PartyId, UnitId } from "../../ids.ts";
import { isRelative } from "../../party/party.ts";
import { nameOf } from "../../party/safety.ts";
import { servicesOf } from "../../programme/municipality.ts";
import type { Refusal } from "../../refusal.ts";
import type { Day, Interval, Moment } from "../../time.ts";
import { invitedTo } from "../coverage.ts";
import { isUpcoming, type Meeting } from "../meeting.ts";
import { isNeutral } from "./apart.ts";
import { toBook, withoutItself } from "./book-now.ts";
import { awaitedIn, named, searchFor } from "./search.ts";
import { slots } from "./slots.ts";
import type { Sought } from "./sought.ts";
import { type Time, timesIn } from "./times.ts";
import { ownerOf } from "../../track/apart.ts";

/** What a search would find, for the coordinator to choose from: nothing is kept of it, and nobody is told. */
export interface Foreseen {
  /** In minutes, with what somebody's needs add. */
  length: number;
  people: {
    id: string;
    title: string;
    unit: string;
    isOptional: boolean;
    isReached: boolean;
    /** By what it is known when they can; null where nobody knows, or nobody has looked. */
    knownBy: "calendar" | "theirWord" | null;
  }[];
  services: { id: UnitId; reach: Reach }[];
  venues: { id: string; name: string; directions: string; isNeutral: boolean }[];
  times: (Interval & {
    /** 1 is the best; null where it is none of those proposed. */
    rank: number | null;
    venues: string[];
    reasons: { kind: Time["reasons"][number]["kind"]; people: string[] }[];
    blocked: { people: string[]; byRoom: boolean; byFamily: boolean } | null;
  })[];
  /** Who is asked for their times before any can be chosen. */
  awaiting: string[];
}
/** Whether consent lets a service be asked, and if not how far it has come: no yes, a yes that is not yet confirmed, or not everybody's. */
type Reach = "reached" | "noConsent" | "notConfirmed" | "notAll";

/** `chosen` is shown whatever it is. With `no` where there is nothing to choose: then what is known is shown all the same. */
export function foreseen(
  file: CaseFile,
  asked: Sought & { from: Day },
  context: Context,
  chosen: Moment | null = null,
): { seen: Foreseen; no: Refusal | null } {
  const { document } = context.municipality;
  const planned = toBook(file, asked, context);
  const services = reachOf(file, context);
  if (!planned.ok) {
    const venues = document.venues.map((one) => ({ ...venueOf(one), isNeutral: one.neutral }));
    const seen = { length: asked.minutes ?? 60, people: [], services, venues, times: [], awaiting: [] };
    return { seen, no: planned.refusal };
  }
  const { meeting, file: next } = planned.value;
  const invited = invitedTo(next, meeting);
  const search = searchFor(next, meeting, asked.from, {
    ...context,
    facts: withoutItself(file, meeting, context.facts),
  });
  const known = search.ok ? search.value.people : [];
  const titles = (parties: readonly PartyId[]) =>
    invited.filter(({ id }) => parties.includes(id)).map(({ title }) => title);
  const namesOf = (parties: readonly PartyId[]) => [
    ...titles(parties),
    ...next.parties.filter((party) => isRelative(party) && parties.includes(party.id)).map(nameOf),
  ];
  const seen: Foreseen = {
    length: search.ok ? search.value.minutes : meeting.minutes,
    people: invited.map((person) => {
      const about = known.find(({ id }) => id === person.id);
      return {
        id: person.account ?? person.id,
        title: person.title,
        unit: person.unit.name,
        isOptional: meeting.optional.includes(person.id),
        isReached: isInReach(next, meeting, person, context),
        knownBy: about?.busy ? "calendar" : about?.free ? "theirWord" : null,
      };
    }),
    services,
    venues: document.venues.map((one) => ({ ...venueOf(one), isNeutral: isNeutral(one, invited) })),
    times: [],
    awaiting: search.ok ? titles(awaitedIn(search.value)) : [],
  };
  if (!search.ok) return { seen, no: search.refusal };
  const { proposals, blocker } = slots(search.value);
  // The time a meeting is moved from is no proposal of where to.
  const former = isUpcoming(meeting.state) ? meeting.state.slot.start : null;
  const ranked = proposals.filter(({ start }) => start !== former);
  const times = timesIn(search.value).flatMap((time) => {
    const rank = ranked.findIndex(({ start }) => start === time.start);
    if (rank < 0 && !isOnTheHalfHour(time) && time.start !== chosen) return [];
    return [
      {
        ...time,
        rank: rank < 0 ? null : rank + 1,
        reasons: time.reasons.map((one) => ({ kind: one.kind, people: "people" in one ? namesOf(one.people) : [] })),
        blocked: time.blocked && { ...time.blocked, people: titles(time.blocked.people) },
      },
    ];
  });
  if (proposals.length > 0) return { seen: { ...seen, times }, no: null };
  return { seen: { ...seen, times }, no: { kind: "noCommonTime", blocker: named(blocker, next, document) } };
}

/** As many as are read at a glance. */
const isOnTheHalfHour = ({ start }: Interval) => /:(00|30):/.test(start);

const venueOf = ({ id, name, directions }: Context["municipality"]["document"]["venues"][number]) => ({
  id,
  name,
  directions,
});

const isInReach = (file: CaseFile, meeting: Meeting, person: ReturnType<typeof invitedTo>[number], { now }: Context) =>
  person.unit.id !== file.office && reaches(effectiveConsent(file, now), hearerOf(person), ownerOf(file, meeting));

function reachOf(file: CaseFile, { now, municipality }: Context): Foreseen["services"] {
  const consent = effectiveConsent(file, now);
  return servicesOf(municipality.document).map(({ id }) => {
    if (consent.reachedBy(id, null).length > 0) return { id, reach: "reached" };
    const given = file.consents.filter(
      (one) => isStanding(one, now) && one.flows.some(({ from, to }) => from === id || to === id),
    );
    if (given.length === 0) return { id, reach: "noConsent" };
    return { id, reach: given.every((one) => isActive(one, now)) ? "notAll" : "notConfirmed" };
  });
}

/** How a meeting is asked for before anything is changed: as it was thought of, or as the latest one of the case was. */
export interface Beforehand {
  type: Meeting["type"];
  purpose: string;
  childQuestion: string;
  category: Meeting["purpose"]["category"];
  /** Accounts, and ids of those in the case who have none. */
  needed: string[];
  optional: string[];
  family: PartyId[];
  minutes: number;
}
