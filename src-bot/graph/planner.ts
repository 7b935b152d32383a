import type { PlannerTask } from "@microsoft/microsoft-graph-types";

import type { Day } from "../../src-shared/time.ts";
import { type Graph, GraphFault } from "./client.ts";

/** Where tasks are put: a plan that the municipality has chosen, and a column of it. */
interface Plan {
  planId: string;
  bucketId?: string | undefined;
}

export interface PlannedTask {
  title: string;
  dueBy: Day;
  /** The object id of the one person it is assigned to. */
  assignee: string;
  isDone: boolean;
}

export interface SeenTask {
  id: string;
  etag: string;
  title: string;
  dueBy: Day | null;
  assignees: string[];
  isDone: boolean;
  /** The object id of whoever ticked it off; null where nobody has, or an app did. */
  doneBy: string | null;
}

/** App-only with `Tasks.ReadWrite.All`. https://learn.microsoft.com/graph/api/resources/planner-overview */
export interface Planner {
  /** Planner knows no request again: whoever has lost an answer must look in the plan before asking once more. @throws GraphFault */
  create: (tenantId: string, plan: Plan, task: PlannedTask) => Promise<SeenTask>;
  /** Null where it is gone. @throws GraphFault */
  look: (tenantId: string, id: string) => Promise<SeenTask | null>;
  /** Writes what differs from what was `seen`. "overtaken": other hands have been at it since, and it must be looked at anew. @throws GraphFault */
  change: (tenantId: string, seen: SeenTask, task: PlannedTask) => Promise<SeenTask | "overtaken">;
  /** Already gone is as good. @throws GraphFault */
  remove: (tenantId: string, seen: SeenTask) => Promise<"removed" | "overtaken">;
  /** Everything in a plan, of us and of others. @throws GraphFault */
  list: (tenantId: string, planId: string) => Promise<SeenTask[]>;
}

type Json = PlannerTask & { "@odata.etag"?: string };
interface Page {
  value: Json[];
  "@odata.nextLink"?: string;
}

const ofTask = (id: string) => `/planner/tasks/${encodeURIComponent(id)}`;
/** Behind all others. https://learn.microsoft.com/graph/api/resources/planner-order-hint-format */
const last = " !";

export function plannerFrom(graph: Graph): Planner {
  return {
    async create(tenantId, { planId, bucketId }, task) {
      const body = {
        planId,
        ...(bucketId === undefined ? {} : { bucketId }),
        title: task.title,
        dueDateTime: atNoon(task.dueBy),
        percentComplete: percentOf(task),
        assignments: { [task.assignee]: assigned },
      };
      return seenFrom(await graph(tenantId, "/planner/tasks", (request) => request.post(body) as Promise<Json>));
    },

    async look(tenantId, id) {
      try {
        return seenFrom(await graph(tenantId, ofTask(id), (request) => request.get() as Promise<Json>));
      } catch (error) {
        if (isGone(error)) return null;
        throw error;
      }
    },

    async change(tenantId, seen, task) {
      const changes = changesTo(seen, task);
      if (!changes) return seen;
      try {
        const changed = await graph(
          tenantId,
          ofTask(seen.id),
          (request) =>
            request
              .header("If-Match", seen.etag)
              .header("Prefer", "return=representation")
              .patch(changes) as Promise<Json>,
        );
        const now = seenFrom(changed);
        // What Planner can do beside another's change it does, and leaves that as it is.
        return changesTo(now, task) ? "overtaken" : now;
      } catch (error) {
        if (isGone(error) || isOvertaken(error)) return "overtaken";
        throw error;
      }
    },

    async remove(tenantId, { id, etag }) {
      try {
        await graph(tenantId, ofTask(id), (request) => request.header("If-Match", etag).delete() as Promise<void>);
        return "removed";
      } catch (error) {
        if (isGone(error)) return "removed";
        if (isOvertaken(error)) return "overtaken";
        throw error;
      }
    },

    async list(tenantId, planId) {
      const found: SeenTask[] = [];
      for (let path: string | null = `/planner/plans/${encodeURIComponent(planId)}/tasks`; path !== null;) {
        const page: Page = await graph(tenantId, path, (request) => request.get() as Promise<Page>);
        found.push(...page.value.map(seenFrom));
        path = nextPath(page["@odata.nextLink"]);
      }
      return found;
    },
  };
}

/** Graph's own link, as one of our paths: our token is sent nowhere else. */
const nextPath = (link: string | undefined) => link?.replace(/^.*?\/v1\.0(?=\/)/, "") ?? null;

const assigned = { "@odata.type": "#microsoft.graph.plannerAssignment", orderHint: last };
const percentOf = ({ isDone }: PlannedTask) => (isDone ? 100 : 0);
/** In the middle of the day it is the same day wherever in the country it is read. */
const atNoon = (day: Day) => `${day}T10:00:00Z`;

function changesTo(seen: SeenTask, task: PlannedTask): object | null {
  const others = seen.assignees.filter((one) => one !== task.assignee);
  const isTheirs = seen.assignees.includes(task.assignee) && others.length === 0;
  const changes = {
    ...(seen.title === task.title ? {} : { title: task.title }),
    ...(seen.dueBy === task.dueBy ? {} : { dueDateTime: atNoon(task.dueBy) }),
    ...(seen.isDone === task.isDone ? {} : { percentComplete: percentOf(task) }),
    ...(isTheirs
      ? {}
      : { assignments: { ...Object.fromEntries(others.map((one) => [one, null])), [task.assignee]: assigned } }),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}

function seenFrom(json: Json): SeenTask {
  const { id, title, dueDateTime, assignments, percentComplete, completedBy, "@odata.etag": etag } = json;
  if (!id || !etag) throw new GraphFault(502, "taskWithoutId");
  return {
    id,
    etag,
    title: title ?? "",
    dueBy: (dueDateTime?.slice(0, 10) as Day | undefined) ?? null,
    assignees: Object.entries(assignments ?? {}).flatMap(([oid, one]) => (one === null ? [] : [oid.toLowerCase()])),
    isDone: percentComplete === 100,
    doneBy: completedBy?.user?.id?.toLowerCase() ?? null,
  };
}

const isGone = (error: unknown) => error instanceof GraphFault && (error.status === 404 || error.status === 410);

const isOvertaken = (error: unknown) => error instanceof GraphFault && (error.status === 409 || error.status === 412);
