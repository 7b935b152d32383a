import type { Clocks } from "../programme/municipality.ts";
import { addDays, addWorkingDays, type Day, type Moment, momentAt } from "../time.ts";
import type { reminderSteps, Task } from "./task.ts";

type Step = (typeof reminderSteps)[number];

export const isOpen = ({ state }: Task) => state.name === "agreed" || state.name === "accepted";

/** Not done, and still to be done by somebody: also where its owner has said no and nobody else is found. */
export const isUnfinished = (task: Task) => isOpen(task) || task.state.name === "declined";

/** When each is reminded while nothing is heard: the owner the morning after its day, then the coordinator, then the owner's manager. */
export function ladderOf({ dueBy }: Task, { document, holidays }: Clocks): { to: Step; at: Moment }[] {
  const inTheMorning = (on: Day) => momentAt(on, document.workingHours.from);
  return [
    { to: "owner", at: inTheMorning(addDays(dueBy, 1)) },
    { to: "coordinator", at: inTheMorning(addWorkingDays(dueBy, document.ladder.coordinator, holidays)) },
    { to: "manager", at: inTheMorning(addWorkingDays(dueBy, document.ladder.manager, holidays)) },
  ];
}

/** The steps that time has come to and that have not been taken yet. */
export function reminded(task: Task, now: Moment, clocks: Clocks): Task {
  if (!isOpen(task)) return task;
  const steps = ladderOf(task, clocks).filter(
    ({ to, at }) => at <= now && !task.reminded.some((earlier) => earlier.to === to),
  );
  return steps.length > 0 ? { ...task, reminded: [...task.reminded, ...steps] } : task;
}
