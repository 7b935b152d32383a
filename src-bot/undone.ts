import type { CaseFile } from "../src-shared/case/case-file.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import { texts } from "../src-shared/text/text.ts";
import { type Moment, momentOf } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { viewerFor } from "./desk.ts";
import { changeByItself } from "./look-again.ts";
import { UnreadableCase } from "./store/faults.ts";
import type { DeadJob } from "./store/jobs.ts";

/** Something that a case gave reason for and that could not be carried out; codes and kinds, and nothing of whom it is about. */
interface Undone {
  id: string;
  caseId: string;
  /** Null where the case cannot be read. */
  reference: string | null;
  what: string;
  why: { message: string; whatToDo: string };
  /** The fault's own name, for whoever runs the house. */
  fault: string;
  since: Moment;
}

type Why = keyof (typeof texts)["sv"]["undone"]["why"];
const whyBy: Readonly<Record<string, Why>> = {
  GraphFault: "graph",
  ChannelFault: "teams",
  SendFault: "family",
  DatabaseBusy: "database",
  DatabaseUnreachable: "database",
  UnreadableCase: "damaged",
  CommandRefused: "refused",
  TookTooLong: "tooLong",
  ProcessGone: "tooLong",
  TargetBusy: "tooLong",
  BookingStillOpen: "tooLong",
  CreationStillOpen: "tooLong",
  TaskChangedMeanwhile: "tooLong",
  ChangedMeanwhile: "changing",
  SomeoneSavedFirst: "changing",
  MunicipalityNotConfigured: "settings",
};
const whyOf = (fault: string): Why => (Object.hasOwn(whyBy, fault) ? whyBy[fault]! : "unknown");

/** What has been given up, longest first: to an administrator all of the municipality's, to a coordinator their own cases'. */
export async function listUndone(deps: Deps, access: Access): Promise<Outcome<{ undone: Undone[] }>> {
  const { roles } = access.actor;
  if (!roles.includes("administrator") && !roles.includes("coordinator")) return refuse({ kind: "notForYourRole" });
  const lists = await Promise.all(access.municipalities.map((municipality) => deps.store.jobs.dead(municipality)));
  const undone: Undone[] = [];
  const files = new Map<string, CaseFile | undefined>();
  for (const job of lists.flat()) {
    const { caseId } = job;
    if (!files.has(caseId)) files.set(caseId, await legible(deps, job));
    const file = files.get(caseId);
    if (await isTheirs(deps, access, job, file)) undone.push(told(access, job, file));
  }
  return ok({ undone: undone.toSorted((a, b) => (a.since < b.since ? -1 : 1)) });
}

/** Queues it anew, and logs who asked for that. The same command again is answered alike and changes nothing. */
export async function retryUndone(
  deps: Deps,
  access: Access,
  id: string,
  commandId: string,
): Promise<Outcome<{ id: string; isQueued: true }>> {
  const job = await deps.store.jobs.given(id);
  if (!job || !access.municipalities.includes(job.municipality)) return refuse({ kind: "notThere" });
  if (!(await isTheirs(deps, access, job, await legible(deps, job)))) return refuse({ kind: "notThere" });
  const now = deps.now();
  const clocks = await deps.municipality(job.municipality);
  const order = { actor: access.actor.account, commandId, verb: "undone.retry" };
  const queued = await deps.store.inTransaction(job.municipality, async (transaction) => {
    const held = await transaction.lock(job.caseId, order);
    if (held?.alreadyDone) return ok({ id, isQueued: true as const });
    if (!held || job.isAtRest) return refuse({ kind: "notThere" });
    const entry = { kind: "undoneRetried", effect: job.effect.kind, fault: job.fault };
    const change = changeByItself(held, held.file, [entry], order, now, clocks);
    await transaction.save(held, { ...change, effects: [...change.effects, job.effect] });
    return ok({ id, isQueued: true as const });
  });
  if (queued.ok) await deps.store.jobs.layToRest(id);
  return queued;
}

/** A case that is damaged is not kept from being seen to. */
async function legible(deps: Deps, { municipality, caseId }: DeadJob): Promise<CaseFile | undefined> {
  try {
    return await deps.store.cases.read(municipality, caseId);
  } catch (error) {
    if (error instanceof UnreadableCase) return undefined;
    throw error;
  }
}

async function isTheirs(deps: Deps, access: Access, job: DeadJob, file: CaseFile | undefined): Promise<boolean> {
  if (access.actor.roles.includes("administrator")) return true;
  if (!file || !access.actor.roles.includes("coordinator")) return false;
  const { document } = await deps.municipality(job.municipality);
  return viewerFor(file, access.actor, document)?.kind === "coordinator";
}

function told(access: Access, { id, caseId, effect, fault, diedAt }: DeadJob, file: CaseFile | undefined): Undone {
  const { what, why } = texts[access.language].undone;
  return {
    id,
    caseId,
    reference: file?.reference ?? null,
    what: what[effect.kind],
    why: why[whyOf(fault)],
    fault,
    since: momentOf(diedAt),
  };
}
