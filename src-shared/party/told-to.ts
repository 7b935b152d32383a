import type { Task } from "../followup/task.ts";
import type { PartyId } from "../ids.ts";
import type { Moment } from "../time.ts";

const isOver = ({ state }: Task) => ["received", "carriedOver", "cancelled"].includes(state.name);
/** Somebody is yet to be told. */
export const awaits = (task: Task, party: PartyId) =>
  !isOver(task) && task.reportTo.some((one) => one.party === party && one.receivedAt === null);

/**
 * Another is told instead, each once; nobody is told by themselves, then the coordinator is. What was waited for from one
 * who is gone is waited for no more.
 */
export function toldTo(task: Task, from: PartyId, to: PartyId | null, now: Moment): Task {
  const instead = to === task.owner ? null : to;
  if (!awaits(task, from)) return task;
  const kept = task.reportTo.filter((one) => one.party !== from || one.receivedAt !== null);
  const isKnown = kept.some((one) => one.party === instead);
  const reportTo = isKnown ? kept : [...kept, { party: instead, receivedAt: null }];
  const isWhole = reportTo.every((one) => one.receivedAt !== null);
  const state =
    task.state.name === "reported" && isWhole ? { ...task.state, name: "received" as const, at: now } : task.state;
  return { ...task, reportTo, state };
}
