import type { Account } from "../../src-shared/ids.ts";
import { isHome } from "../access.ts";
import type { Deps } from "../deps.ts";
import { GraphFault } from "../graph/client.ts";
import type { PlannedTask, SeenTask } from "../graph/planner.ts";
import { TargetBusy } from "../store/faults.ts";
import type { TaskLease } from "../store/task-links.ts";
import { reportDone } from "./report-done.ts";
import type { Target } from "./target.ts";
import { revisionOfTask, saidOpen, titleIn, wantedTask } from "./wanted-task.ts";

/** Longer than the calls of one run may take together. */
const leaseSeconds = 90;
/** A task whose making was never answered may still appear; only after this is "not there" believed. */
const lateAnswerMs = 5 * 60_000;
/** Other hands may be at the same task. */
const mostTries = 3;

/** Somebody changed the task again and again while it was being changed. */
class TaskChangedMeanwhile extends Error {
  readonly retryHelps = true;
}
class CreationStillOpen extends Error {
  readonly retryHelps = true;
}

interface Plan {
  planId: string;
  bucketId?: string | undefined;
}
/** What the case says now. */
interface Truth {
  task: PlannedTask | null;
  plan: Plan | null;
  title: string;
}

/** Makes Planner agree with the case: one task for whoever owes it, where the municipality wants that; none for anybody else. */
export async function reconcileTask(deps: Deps, target: Target, taskId: string): Promise<void> {
  const key = { municipality: target.municipality, caseId: target.caseId, taskId };
  const links = await deps.store.taskLinks.ofTask(key);
  const { document } = await deps.municipality(key.municipality);
  const file = await deps.store.cases.read(key.municipality, key.caseId);
  const party = file?.tasks.find((one) => one.id === taskId)?.owner;
  const found = file?.parties.find((one) => one.id === party);
  const owner = found?.kind === "professional" ? found.account : null;
  const isNew = owner && document.mirror.kind !== "none" && !links.some((link) => link.owner === owner);
  // Whoever had it before is rid of it first.
  const owners = links.map((link) => link.owner).toSorted((a, b) => Number(a === owner) - Number(b === owner));
  for (const one of [...owners, ...(isNew ? [owner] : [])]) {
    const lease = await deps.store.taskLinks.lease({ ...key, owner: one }, new Date(deps.now()), leaseSeconds);
    if (lease === "busy") throw new TargetBusy();
    try {
      await agree(deps, lease);
    } catch (error) {
      await deps.store.taskLinks.release(lease);
      throw error;
    }
  }
}

async function agree(deps: Deps, lease: TaskLease): Promise<void> {
  const [tenantId = ""] = lease.owner.split("/");
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { task, plan, title } = await truthFor(deps, lease, tenantId);
    const isElsewhere = plan?.planId !== lease.listId;
    if (task && isWritten(lease, task) && !isElsewhere) return deps.store.taskLinks.release(lease);
    const seen = await standing(deps, lease, tenantId, title);
    if (!seen && isPending(deps, lease)) throw new CreationStillOpen();

    if (seen && (!task || isElsewhere)) {
      if ((await deps.planner.remove(tenantId, seen)) === "overtaken") continue;
      if (task) await begin(deps, lease, "removed", {});
    }
    if (!task || !plan) return settle(deps, lease, lease.state === "none" ? "none" : "removed", {});
    if (!seen || isElsewhere) return create(deps, lease, tenantId, plan, task);

    // Done there by whoever owes it is done here. Where another has ticked it off, or the case says no, the case is right.
    const isTold = seen.isDone && seen.doneBy === task.assignee && !task.isDone && saidOpen(lease.revision);
    if (isTold && (await reportDone(deps, lease, seen.etag))) continue;
    const changed = await deps.planner.change(tenantId, seen, task);
    if (changed === "overtaken") continue;
    const { id: remoteId, etag } = changed;
    return settle(deps, lease, "mirrored", { ...plan, remoteId, etag, revision: revisionOfTask(task) });
  }
  throw new TaskChangedMeanwhile();
}

/** Outside the municipality's own tenant there is no plan of ours, and nothing is said about it. */
async function truthFor(deps: Deps, lease: TaskLease, tenantId: string): Promise<Truth> {
  const { municipality, caseId, taskId } = lease;
  const owner = lease.owner as Account;
  const file = await deps.store.cases.read(municipality, caseId);
  const { document } = await deps.municipality(municipality);
  const { mirror } = document;
  const title = file ? titleIn(file.reference, { taskId, owner }) : "";
  if (!file || mirror.kind === "none" || !isHome(deps.config.ALLOWED_TENANTS, tenantId, municipality))
    return { task: null, plan: null, title };
  return { task: wantedTask(file, { taskId, owner }, document, deps.now()), plan: mirror, title };
}

const isWritten = ({ state, revision, etag }: TaskLease, task: PlannedTask) =>
  state === "mirrored" && etag !== undefined && revision === revisionOfTask(task);

/** What stands in the plan for this promise, also where the answer to its making was lost. */
async function standing(deps: Deps, lease: TaskLease, tenantId: string, title: string): Promise<SeenTask | null> {
  const { state, listId, remoteId } = lease;
  if (state === "mirrored" && remoteId) return deps.planner.look(tenantId, remoteId);
  if (state !== "creating" || !listId) return null;
  return (await deps.planner.list(tenantId, listId)).find((one) => one.title === title) ?? null;
}

const isPending = (deps: Deps, { state, updatedAt }: TaskLease) =>
  state === "creating" && Date.parse(deps.now()) - updatedAt.getTime() < lateAnswerMs;

/** What is about to be made is written down first, so that a lost answer can be looked for. */
async function create(deps: Deps, lease: TaskLease, tenantId: string, plan: Plan, task: PlannedTask): Promise<void> {
  const revision = revisionOfTask(task);
  await begin(deps, lease, "creating", { ...plan, revision });
  try {
    const { id: remoteId, etag } = await deps.planner.create(tenantId, plan, task);
    return await settle(deps, lease, "mirrored", { ...plan, remoteId, etag, revision });
  } catch (error) {
    if (isRefused(error)) await begin(deps, lease, "none", {});
    throw error;
  }
}

/** Planner has said that it has not made it; anything else may have been made. */
const isRefused = (error: unknown) =>
  error instanceof GraphFault && error.status >= 400 && error.status < 500 && error.status !== 408;

interface Written {
  planId?: string;
  remoteId?: string;
  etag?: string;
  revision?: string;
}
const outcomeOf = (deps: Deps, state: TaskLease["state"], { planId, remoteId, etag, revision }: Written) => ({
  state,
  listId: planId ?? null,
  remoteId: remoteId ?? null,
  etag: etag ?? null,
  revision: revision ?? null,
  at: new Date(deps.now()),
});

/** @throws TargetBusy where somebody else has it by now. */
async function begin(deps: Deps, lease: TaskLease, state: TaskLease["state"], written: Written): Promise<void> {
  if ((await deps.store.taskLinks.record(lease, outcomeOf(deps, state, written))) === "leaseLost")
    throw new TargetBusy();
}

async function settle(deps: Deps, lease: TaskLease, state: TaskLease["state"], written: Written): Promise<void> {
  await deps.store.taskLinks.settle(lease, outcomeOf(deps, state, written));
}
