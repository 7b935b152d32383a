import { type Element, line, plain, quiet, shortened } from "../card.ts";
import type { Text } from "../text/sv.ts";
import type { TaskView } from "./view.ts";

/** As many as a card has room for, those that still wait first. */
const mostTasks = 8;
const isSettled = ({ state }: TaskView) => state === "received" || state === "carriedOver" || state === "cancelled";

/** Everything that was promised, as a coordinator's card lists it. */
export function taskLines(tasks: readonly TaskView[], text: Text): Element[] {
  const waitingFirst = tasks.toSorted((a, b) => Number(isSettled(a)) - Number(isSettled(b)));
  const left = tasks.length - mostTasks;
  return [
    ...waitingFirst
      .slice(0, mostTasks)
      .flatMap((task) => [
        line(plain(`${task.owner}: ${shortened(task.what ?? "")}`)),
        quiet(promiseWords(task, text)),
      ]),
    ...(left > 0 ? [quiet(text.common.andMore(left))] : []),
  ];
}

/** How far a promise has come, and its day. */
export const promiseWords = ({ state, dueBy, isOverdue }: TaskView, { followUp, day }: Text): string =>
  isOverdue
    ? followUp.lateSince(followUp.states[state], day(dueBy))
    : followUp.stateBy(followUp.states[state], day(dueBy));
