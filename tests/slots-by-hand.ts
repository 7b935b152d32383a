import type { Proposal } from "../src-shared/meeting/meeting.ts";
import type { Asked, Booking } from "../src-shared/meeting/planning/coming.ts";
import type { Reason } from "../src-shared/meeting/planning/reason.ts";
import type { Fit } from "../src-shared/meeting/poll.ts";
import type { Blocker, SlotSearch } from "../src-shared/meeting/planning/slots.ts";
import {
  addDays,
  addMinutes,
  clockOf,
  type Day,
  dayOf,
  type Interval,
  momentAt,
  type Moment,
} from "../src-shared/time.ts";

/** What is entered is in whole fives of minutes, so that looking every five minutes misses nothing. */
const five = 5;

/** The same few days are looked at again and again. */
function kept<Of>(find: (of: string) => Of): (of: string) => Of {
  const known = new Map<string, Of>();
  return (of) => {
    const found = known.get(of) ?? find(of);
    known.set(of, found);
    return found;
  };
}
const clock = kept((of) => clockOf(of as Moment));
const dayIn = kept((of) => dayOf(of as Moment));
const atClock = kept((of) => momentAt(of.slice(0, 10) as Day, of.slice(11)));
const momentOn = (on: Day, shown: string) => atClock(`${on} ${shown}`);

interface Seen extends Proposal {
  cost: number;
}

/** Looks at every quarter there is, in every room, at everybody, every five minutes of the meeting. */
export function byHand(search: SlotSearch): { proposals: Proposal[]; blocker: Blocker | null } {
  const all = everyTime(search);
  if (all.length > 0) return { proposals: picked(all), blocker: null };
  return { proposals: [], blocker: inTheWay(search) };
}

const needed = ({ people }: SlotSearch) => people.filter(({ isOptional }) => !isOptional);

function everyTime(search: SlotSearch): Seen[] {
  const { window, minutes, workingHours, holidays } = search;
  const found: Seen[] = [];
  for (let on = dayOf(window.start); on <= dayOf(window.end); on = addDays(on, 1)) {
    const weekday = new Date(`${on}T12:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6 || holidays.includes(on)) continue;
    for (let quarter = 0; quarter < 96; quarter += 1) {
      const shown = `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
      if (shown < workingHours.from || shown > workingHours.to) continue;
      const start = momentOn(on, shown);
      const end = addMinutes(start, minutes);
      const isInside = start >= window.start && end <= window.end && dayIn(end) === on && clock(end) <= workingHours.to;
      const seen = isInside ? seenAt(search, on, start, end) : null;
      if (seen) found.push(seen);
    }
  }
  return found;
}

function seenAt(search: SlotSearch, on: Day, start: Moment, end: Moment): Seen | null {
  const { people, rooms, schoolHours } = search;
  const whole = { from: 0, to: search.minutes };
  const open = rooms.filter(
    ({ venue, busy, apart }) =>
      !meets(start, whole, busy, () => 0) &&
      !meets(start, whole, apart, () => search.bufferMinutes) &&
      !meets(start, whole, search.family, (one) => wayTo(venue.id, one, search)) &&
      needed(search).every((person) => comes(search, person, start, venue.id)),
  );
  if (open.length === 0) return null;
  const optional = people.filter(({ isOptional }) => isOptional);
  const unknown = optional.filter(({ busy, free }) => busy === null && free === null);
  const away = optional.filter((person) => !open.every(({ venue }) => comes(search, person, start, venue.id)));
  const isNeutral = open.some(({ venue }) => venue.neutral);
  const isInSchool = schoolHours.some(({ from, to }) => clock(start) < to && clock(end) > from);
  const ids = (some: readonly Asked[]) => some.map(({ id }) => id);
  const reasons: Reason[] = [];
  if (away.length > 0) reasons.push({ kind: "withoutOptional", people: ids(away) });
  if (unknown.length > 0) reasons.push({ kind: "notKnown", people: ids(unknown) });
  const whoSaid = (fit: Fit) => {
    const then = search.said.filter((one) => one.fit === fit && one.start < end && one.end > start);
    return [...new Set(then.map(({ party }) => party))];
  };
  const not = whoSaid("not");
  const ifNeedBe = whoSaid("ifNeedBe").filter((party) => !not.includes(party));
  if (not.length > 0) reasons.push({ kind: "saidNot", people: not });
  if (ifNeedBe.length > 0) reasons.push({ kind: "saidIfNeedBe", people: ifNeedBe });
  if (away.length === 0 && unknown.length === 0 && not.length === 0) reasons.push({ kind: "everybodyCan" });
  reasons.push({ kind: isNeutral ? "neutralVenue" : "noNeutralVenue" });
  if (isInSchool) reasons.push({ kind: "schoolTime" });
  if (on < search.preparedFrom) reasons.push({ kind: "shortNotice" });
  const waited = Math.round((Date.parse(on) - Date.parse(dayOf(search.window.start))) / 86_400_000);
  const venues = [...open.filter(({ venue }) => venue.neutral), ...open.filter(({ venue }) => !venue.neutral)];
  return {
    start,
    end,
    venues: venues.map(({ venue }) => venue.id),
    reasons,
    cost: 10 * not.length + ifNeedBe.length + waited + (isNeutral ? 0 : 5) + 3 * away.length + (isInSchool ? 2 : 0),
  };
}

const wayTo = (venue: string, { near }: Booking, { travelMinutes, pauseMinutes }: SlotSearch) =>
  near.includes(venue) ? pauseMinutes : pauseMinutes + travelMinutes;

/** Whoever nothing is known of is not in the way. */
function comes(search: SlotSearch, person: Asked, start: Moment, venue: string): boolean {
  const { busy, free, hours, part } = person;
  const [first, last] = [addMinutes(start, part.from), addMinutes(start, part.to)];
  if (hours && (clock(first) < hours.from || clock(last) > hours.to)) return false;
  if (busy) return !meets(start, part, busy, (one) => wayTo(venue, one, search));
  return free === null || free.some((told) => told.start <= first && last <= told.end);
}

/** Whether any five minutes of this part fall in any of these times, made longer at both ends. */
function meets<One extends Interval>(
  start: Moment,
  part: { from: number; to: number },
  taken: readonly One[],
  longer: (one: One) => number,
): boolean {
  return taken.some((one) => {
    const from = Date.parse(one.start) - longer(one) * 60_000;
    const to = Date.parse(one.end) + longer(one) * 60_000;
    for (let minute = part.from; minute < part.to; minute += five) {
      const at = Date.parse(start) + minute * 60_000;
      if (at + five * 60_000 > from && at < to) return true;
    }
    return false;
  });
}

/** One at a time the best of those that are left, as long as it leaves a real choice. */
function picked(all: readonly Seen[]): Proposal[] {
  const taken: Seen[] = [];
  const left = [...all];
  while (taken.length < 6 && left.length > 0) {
    let best = 0;
    for (let at = 1; at < left.length; at += 1) if (left[at]!.cost < left[best]!.cost) best = at;
    const [one] = left.splice(best, 1);
    const sameDay = taken.filter(({ start }) => dayIn(start) === dayIn(one!.start));
    const isNear = sameDay.some(
      ({ start, end }) => one!.start < addMinutes(end, 15) && start < addMinutes(one!.end, 15),
    );
    if (sameDay.length < 2 && !isNear) taken.push(one!);
  }
  return taken.map(({ cost: _cost, ...proposal }) => proposal);
}

/** Leaves one of them out at a time, or takes a room for free, and counts the times there then are. */
function inTheWay(search: SlotSearch): Blocker | null {
  const inOrder = [
    ...search.rooms.filter(({ venue }) => venue.neutral),
    ...search.rooms.filter(({ venue }) => !venue.neutral),
  ];
  const tried: Blocker[] = [
    ...needed(search).map(({ id }): Blocker => ({
      kind: "person",
      party: id,
      starts: everyTime({ ...search, people: search.people.filter((one) => one.id !== id) }).length,
    })),
    ...inOrder.map(({ venue }): Blocker => ({
      kind: "room",
      venue: venue.id,
      starts: everyTime({
        ...search,
        rooms: search.rooms.map((one) => (one.venue.id === venue.id ? { ...one, busy: [] } : one)),
      }).length,
    })),
  ];
  let most: Blocker | null = null;
  for (const one of tried) if (one.starts > (most?.starts ?? 0)) most = one;
  return most;
}
