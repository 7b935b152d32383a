import type { Clocks } from "../programme/municipality.ts";
import { addDays, addWorkingDays, type Day, dayOf, type Moment, momentAt } from "../time.ts";
import type { reminderSteps, Task } from "./task.ts";

type Step = (typeof reminderSteps)[number];

export const isOpen = ({ state }: Task) =>
  state.name === "agreed" || state.name === "accepted" || state.name === "blocked";

/** Not done, and still to be done by somebody: also where its owner has said no and nobody else is found. */
export const isUnfinished = (task: Task) => isOpen(task) || task.state.name === "declined";

/**
 * When each is reminded while nothing is heard: the owner the morning after its day, then the coordinator, then the owner's
 * manager; and when an answer has come, after as many days as the coordinator is, whoever has not said that they have got it.
 */
export function ladderOf(task: Task, { document, holidays }: Clocks): { to: Step; at: Moment }[] {
  const inTheMorning = (on: Day) => momentAt(on, document.workingHours.from);
  const { state, dueBy } = task;
  if (state.name === "reported") {
    const on = addWorkingDays(dayOf(state.reportedAt), document.ladder.coordinator, holidays);
    return [{ to: "receiver", at: inTheMorning(on) }];
  }
  if (!isOpen(task)) return [];
  return [
    { to: "owner", at: inTheMorning(addDays(dueBy, 1)) },
    { to: "coordinator", at: inTheMorning(addWorkingDays(dueBy, document.ladder.coordinator, holidays)) },
    { to: "manager", at: inTheMorning(addWorkingDays(dueBy, document.ladder.manager, holidays)) },
  ];
}

/** The steps that time has come to and that have not been taken yet. */
export function reminded(task: Task, now: Moment, clocks: Clocks): Task {
  const steps = ladderOf(task, clocks).filter(
    ({ to, at }) => at <= now && !task.reminded.some((earlier) => earlier.to === to),
  );
  return steps.length > 0 ? { ...task, reminded: [...task.reminded, ...steps] } : task;
}
