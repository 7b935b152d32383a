import type { TaskView } from "./view.ts";

interface Step {
  kind: "takeUpLate" | "findOwner" | "helpOwner" | "askOwner" | "tellFamily";
  about: string;
  dueAt: string;
}

/** What the coordinator does next for what was promised, most pressing first; null where nothing waits for them. */
export function promiseStep(tasks: readonly TaskView[]): Step | null {
  const soonest = tasks.toSorted((a, b) => (a.dueBy < b.dueBy ? -1 : 1));
  const first = (kind: Step["kind"], isSo: (task: TaskView) => boolean): Step | null => {
    const task = soonest.find(isSo);
    return task ? { kind, about: task.id, dueAt: task.dueBy } : null;
  };
  return (
    first("takeUpLate", (task) => task.isOverdue && task.reminded.includes("coordinator")) ??
    first("findOwner", (task) => task.isOwnerless) ??
    first("helpOwner", (task) => task.state === "blocked") ??
    first("askOwner", (task) => task.isUnanswered) ??
    first("tellFamily", (task) => task.toTell.length > 0)
  );
}
