import { Router, type Request, type Response } from "express";
import { z } from "zod";
import type { Outside } from "../outside.ts";
import { mailboxOf, municipality } from "../people.ts";
import { addTask, changeTask, etagOf, PLAN, removeTask, type Task, taskCalled } from "../planner.ts";
import { accessOf } from "./access.ts";
import { GraphFault } from "./fault.ts";
import { linkTo } from "./listing.ts";
import { queryOption } from "./preference.ts";
import { readAs } from "./reading.ts";

const ROLE = "Tasks.ReadWrite.All";
const PAGE = 100;
// https://learn.microsoft.com/graph/api/resources/planner-order-hint-format
const orderHint = z.string().regex(/^[\x21-\x7e]* [\x21-\x7e]*!$/);

const common = {
  bucketId: z.string().nullish(),
  dueDateTime: z.iso.datetime().nullish(),
  percentComplete: z.int().min(0).max(100).optional(),
  assignments: z.record(z.guid(), z.strictObject({ orderHint }).nullable()).optional(),
};
const title = z.string().min(1).max(255);
const newTask = z.strictObject({ planId: z.string(), title, ...common });
const changes = z.strictObject({ title: title.optional(), ...common });

/** Planner's basic plans. https://learn.microsoft.com/graph/api/resources/planner-overview */
export function planner(outside: Outside): Router {
  const router = Router();

  router.get("/planner/plans/:plan/tasks", (request, response) => {
    inPlan(response, request.params.plan);
    const skip = Number(queryOption(request, "$skiptoken") ?? 0);
    const { tasks } = outside.store.state;
    response.json({
      "@odata.context": `${outside.addresses.graph}/v1.0/$metadata#Collection(microsoft.graph.plannerTask)`,
      "@odata.count": Math.min(PAGE, tasks.length - skip),
      ...(tasks.length > skip + PAGE ? { "@odata.nextLink": linkTo(outside, request, "$skiptoken", skip + PAGE) } : {}),
      value: tasks.slice(skip, skip + PAGE).map(taskJson),
    });
  });

  router.post("/planner/tasks", (request, response) => {
    const { planId, assignments, ...given } = readAs(newTask, typed(request.body), "plannerTask");
    inPlan(response, planId);
    const task = addTask(outside, { ...written(given), title: given.title, assignees: assigned([], assignments) });
    response.status(201).json(taskJson(task));
  });

  router.get("/planner/tasks/:task", (request, response) => {
    inPlan(response, PLAN.planId);
    response.json(taskJson(taskCalled(outside, request.params.task)));
  });

  router.patch("/planner/tasks/:task", (request, response) => {
    const task = asItWas(outside, request, response);
    const { assignments, ...given } = readAs(changes, typed(request.body), "plannerTask");
    const assignees = assigned(task.assignees, assignments);
    const changed = changeTask(outside, task, { ...written(given), assignees });
    if (!/\breturn=representation\b/i.test(request.get("prefer") ?? "")) return void response.status(204).end();
    response.set("Preference-Applied", "return=representation").json(taskJson(changed));
  });

  router.delete("/planner/tasks/:task", (request, response) => {
    removeTask(outside, asItWas(outside, request, response));
    response.status(204).end();
  });

  return router;
}

function inPlan(response: Response, planId: string): void {
  const { roles, tenantId } = accessOf(response);
  if (!roles.includes(ROLE) || tenantId !== municipality.tenantId)
    throw new GraphFault(
      403,
      "",
      "You do not have the required permissions to access this item, or the item may not exist.",
    );
  if (planId !== PLAN.planId) throw new GraphFault(404, "", "The requested item is not found.");
}

/** Whoever changes a task says which they have seen. */
function asItWas(outside: Outside, request: Request, response: Response): Task {
  inPlan(response, PLAN.planId);
  const task = taskCalled(outside, String(request.params["task"]));
  const seen = request.get("if-match");
  if (seen === undefined || seen === "*")
    throw new GraphFault(412, "", "The If-Match header must be the last known etag of the item.");
  if (seen !== etagOf(task)) throw new GraphFault(412, "", "The item has been changed since it was read.");
  return task;
}

/** An open type's members must name their type. */
function typed(body: unknown): unknown {
  const { assignments } = (body ?? {}) as { assignments?: Record<string, { "@odata.type"?: string } | null> };
  const isTyped = ({ "@odata.type": type = "" }) => /^#?microsoft\.graph\.plannerAssignment$/.test(type);
  if (Object.values(assignments ?? {}).every((one) => one === null || isTyped(one))) return body;
  throw new GraphFault(400, "", "The request is invalid: an assignment does not declare its type.");
}

type Assignments = z.output<typeof common.assignments>;
function assigned(before: string[], assignments: Assignments): string[] {
  const given = Object.entries(assignments ?? {}).map(([oid, one]) => [oid.toLowerCase(), one] as const);
  const stranger = given.find(([oid, one]) => one && mailboxOf(oid)?.tenantId !== municipality.tenantId);
  if (stranger) throw new GraphFault(400, "", `The assignee ${stranger[0]} is not a valid user.`);
  const kept = before.filter((oid) => !given.some(([other]) => other === oid));
  return [...kept, ...given.flatMap(([oid, one]) => (one ? [oid] : []))];
}

/** What was given; the rest stays as it is. */
function written<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}

const completedBy = ({ completedDateTime, completedBy: oid }: Task) =>
  completedDateTime && { user: { displayName: null, id: oid }, application: { displayName: null, id: null } };

function taskJson(task: Task): Record<string, unknown> {
  const { id, bucketId, title: words, dueDateTime, percentComplete, assignees } = task;
  return {
    "@odata.etag": etagOf(task),
    planId: PLAN.planId,
    bucketId: bucketId ?? PLAN.bucketId,
    title: words,
    orderHint: "8585",
    assigneePriority: "",
    percentComplete,
    startDateTime: null,
    createdDateTime: task.createdDateTime,
    dueDateTime,
    hasDescription: false,
    previewType: "automatic",
    completedDateTime: task.completedDateTime,
    completedBy: completedBy(task),
    referenceCount: 0,
    checklistItemCount: 0,
    activeChecklistItemCount: 0,
    conversationThreadId: null,
    priority: 5,
    id,
    appliedCategories: {},
    assignments: Object.fromEntries(
      assignees.map((oid) => [oid, { "@odata.type": "#microsoft.graph.plannerAssignment", orderHint: "8585" }]),
    ),
  };
}
