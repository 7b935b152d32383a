import type { InterventionId } from "../ids.ts";
import { addDays, type Day, daysBetween } from "../time.ts";
import { type Intervention, noTiming, type Timing } from "./plan.ts";

/** One intervention in the order: what it waits for, for how long it goes on, and how far it has come. */
export interface Step {
  id: InterventionId;
  after: InterventionId[];
  timing: Timing;
  dueBy: Day | null;
  state: Intervention["state"];
  began: Day | null;
  ended: Day | null;
}

/** When one step can begin and end as far as is known; null where something before it has no day. */
export interface Foreseen {
  starts: Day | null;
  ends: Day | null;
  /** The day its trial is weighed. */
  weighedOn: Day | null;
  /** What it begins after: the last of those it waits for. */
  waitsFor: InterventionId | null;
}

export const stepOf = ({ id, after, timing = noTiming, dueBy, state, began, ended }: Intervention): Step => ({
  id,
  after,
  timing,
  dueBy,
  state,
  began: began ?? null,
  ended: ended ?? null,
});

/** The same order where nothing is known of any other step. */
export function within(steps: readonly Step[], known: ReadonlySet<InterventionId>): Step[] {
  return steps
    .filter(({ id }) => known.has(id))
    .map((step) => ({
      ...step,
      after: step.after.filter((one) => known.has(one)),
      timing: { ...step.timing, lasted: step.timing.lasted.filter(({ of }) => known.has(of)) },
    }));
}

const hasBegun = ({ state }: Step) => state === "ongoing" || state === "done";
const isOver = ({ state }: Step) => state === "done" || state === "ended";
const before = ({ after, timing }: Step) => [...after, ...timing.lasted.map(({ of }) => of)];

/** What a step still waits for on this day. */
export function waitedFor(step: Step, among: readonly Step[], today: Day): InterventionId[] {
  const lasts = (one: Step, days: number) => {
    if (one.state === "done") return true;
    if (one.began === null) return one.state === "ongoing";
    return addDays(one.began, days) <= (one.ended ?? today);
  };
  const { lasted } = step.timing;
  return among
    .filter(
      (one) =>
        (step.after.includes(one.id) && one.state !== "done") ||
        lasted.some(({ of, days }) => of === one.id && !lasts(one, days)),
    )
    .map(({ id }) => id);
}

export const mayBegin = (step: Step, among: readonly Step[], today: Day) =>
  (step.timing.notBefore === null || step.timing.notBefore <= today) && waitedFor(step, among, today).length === 0;

/** Nothing begins or is done while something that comes before it is not, as far as `known` goes. */
export const isItsTurn = (one: Intervention, known: readonly Intervention[], today: Day) =>
  !hasBegun(stepOf(one)) || mayBegin(stepOf(one), known.map(stepOf), today);

/** Those that come before themselves by way of each other, each before the next; null where there is no such circle. */
export function circleAmong(steps: readonly Step[]): InterventionId[] | null {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const left = new Set<InterventionId>();
  for (const step of steps) {
    const path: InterventionId[] = [];
    const todo: { id: InterventionId; isWayBack: boolean }[] = [{ id: step.id, isWayBack: false }];
    for (let one = todo.pop(); one; one = todo.pop()) {
      if (one.isWayBack) {
        left.add(path.pop()!);
        continue;
      }
      const at = path.indexOf(one.id);
      if (at >= 0) return path.slice(at).toReversed();
      const found = byId.get(one.id);
      if (!found || left.has(one.id)) continue;
      path.push(one.id);
      todo.push({ id: one.id, isWayBack: true }, ...before(found).map((id) => ({ id, isWayBack: false })));
    }
  }
  return null;
}

/** The steps in an order where each comes after all that it waits for; what is in a circle is left out. */
function inOrder(steps: readonly Step[]): Step[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const left = new Map(steps.map((step) => [step.id, before(step).filter((id) => byId.has(id)).length]));
  const next = new Map<InterventionId, Step[]>();
  for (const step of steps)
    for (const id of before(step)) {
      const those = next.get(id);
      if (those) those.push(step);
      else next.set(id, [step]);
    }
  const found = steps.filter(({ id }) => left.get(id) === 0);
  for (const one of found)
    for (const step of next.get(one.id) ?? []) {
      const count = left.get(step.id)! - 1;
      left.set(step.id, count);
      if (count === 0) found.push(step);
    }
  return found;
}

/**
 * When each can begin at the earliest and is foreseen to end, all along the chain. What is late to begin or to end moves what
 * waits for it.
 */
export function workedOut(steps: readonly Step[], today: Day): Map<InterventionId, Foreseen> {
  const found = new Map<InterventionId, Foreseen>();
  const byId = new Map(steps.map((step) => [step.id, step]));
  for (const step of inOrder(steps)) {
    const { starts, waitsFor } = startOf(step, byId, found, today);
    const { days, trialWeeks } = step.timing;
    const weighedOn = starts && trialWeeks !== null ? addDays(starts, trialWeeks * 7) : null;
    found.set(step.id, { starts, ends: endOf(step, starts, days, today), weighedOn, waitsFor });
  }
  return found;
}

function startOf(
  step: Step,
  byId: ReadonlyMap<InterventionId, Step>,
  found: ReadonlyMap<InterventionId, Foreseen>,
  today: Day,
): Pick<Foreseen, "starts" | "waitsFor"> {
  if (hasBegun(step) || step.state === "ended") return { starts: step.began, waitsFor: null };
  const { notBefore, lasted } = step.timing;
  let starts: Day | null = notBefore !== null && notBefore > today ? notBefore : today;
  let waitsFor: InterventionId | null = null;
  const wait = (of: InterventionId, until: Day | null) => {
    if (starts === null || (until !== null && until <= starts)) return;
    starts = until;
    waitsFor = of;
  };
  for (const of of step.after) {
    const other = byId.get(of);
    if (!other || other.state === "done") continue;
    wait(of, other.state === "ended" ? null : (found.get(of)?.ends ?? null));
  }
  for (const { of, days } of lasted) {
    const other = byId.get(of);
    if (!other || waitedFor({ ...step, after: [] }, [other], today).length === 0) continue;
    const began = found.get(of)?.starts ?? null;
    wait(of, began === null || other.state === "ended" ? null : addDays(began, days));
  }
  return { starts, waitsFor };
}

function endOf(step: Step, starts: Day | null, days: number | null, today: Day): Day | null {
  if (isOver(step)) return step.ended;
  const told = days !== null && starts !== null ? addDays(starts, days) : step.dueBy;
  if (told === null || (starts === null && !hasBegun(step))) return null;
  const earliest = starts !== null && starts > today ? starts : today;
  return told < earliest ? earliest : told;
}

/** By how many days it comes later than was foreseen; nought where it does not, or nothing is known. */
export const slipOf = (then: Day | null | undefined, now: Day | null) =>
  then && now ? Math.max(0, daysBetween(then, now)) : 0;

/** Which track each runs on: what follows on something goes on in its track where that is free, what runs beside it gets one of its own. */
export function tracksOf(steps: readonly Step[]): Map<InterventionId, number> {
  const tracks = new Map<InterventionId, number>();
  const taken = new Set<InterventionId>();
  let many = 0;
  for (const step of inOrder(steps)) {
    const from = step.after.find((id) => tracks.has(id) && !taken.has(id));
    if (from !== undefined) taken.add(from);
    tracks.set(step.id, from === undefined ? many++ : tracks.get(from)!);
  }
  return tracks;
}
