import type { Outside } from "./outside.ts";
import { mailboxOf } from "./people.ts";
import { GraphFault } from "./graph/fault.ts";

/** The one plan of the municipality's group, and its column. */
export const PLAN = { planId: "xSamverkanUppfoljningarAEkst", bucketId: "bUppfoljningarAttGoraAEkstad" };

/** A task in it; `version` rises with each change. */
export interface Task {
  id: string;
  version: number;
  bucketId: string | null;
  title: string;
  dueDateTime: string | null;
  percentComplete: number;
  assignees: string[];
  createdDateTime: string;
  completedDateTime: string | null;
  /** The object id of whoever ticked it off; null where an app did. */
  completedBy: string | null;
}

export type Changes = Partial<Pick<Task, "title" | "dueDateTime" | "percentComplete" | "bucketId" | "assignees">>;

export const etagOf = ({ id, version }: Task) =>
  `W/"${Buffer.from(`1-Task ${id.slice(0, 6)} ${String(version).padStart(6, "0")}`).toString("base64")}"`;

export const tasksOf = (outside: Outside, oid: string) =>
  outside.store.state.tasks.filter(({ assignees }) => assignees.includes(oid));

/** @throws GraphFault */
export function taskCalled(outside: Outside, id: string): Task {
  const task = outside.store.state.tasks.find((one) => one.id === id);
  if (!task) throw new GraphFault(404, "", "The requested item is not found.");
  return task;
}

export function addTask(outside: Outside, given: Changes & { title: string }): Task {
  const task: Task = {
    id: Buffer.from(crypto.randomUUID().replaceAll("-", ""), "hex").toString("base64url").padEnd(28, "A"),
    version: 0,
    bucketId: null,
    dueDateTime: null,
    percentComplete: 0,
    assignees: [],
    createdDateTime: outside.now().toISOString(),
    completedDateTime: null,
    completedBy: null,
    ...given,
  };
  outside.store.state.tasks.push(task);
  told(outside, task);
  return task;
}

/** `by`: the object id of the person who does it; null for an app. */
export function changeTask(outside: Outside, task: Task, changes: Changes, by: string | null = null): Task {
  told(outside, task);
  const wasDone = task.percentComplete === 100;
  Object.assign(task, changes, { version: task.version + 1 });
  const isDone = task.percentComplete === 100;
  task.completedDateTime = isDone ? (task.completedDateTime ?? outside.now().toISOString()) : null;
  task.completedBy = isDone ? (wasDone ? task.completedBy : by) : null;
  told(outside, task);
  return task;
}

export function removeTask(outside: Outside, task: Task): void {
  const { tasks } = outside.store.state;
  tasks.splice(tasks.indexOf(task), 1);
  told(outside, task);
}

function told(outside: Outside, { assignees }: Task): void {
  for (const oid of assignees) outside.store.changed({ person: mailboxOf(oid)?.slug ?? oid, kind: "tasks" });
}
