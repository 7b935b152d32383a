import type { Deps } from "../deps.ts";
import { GraphFault } from "../graph/client.ts";

const everyMs = 30 * 60_000;
const lookedAt = new WeakMap<Deps["store"], Map<string, number>>();

/** Twice an hour each plan is read once: what somebody has ticked off, moved or deleted there is seen to. */
export async function lookAtMirror(deps: Deps, municipality: string): Promise<void> {
  const known = lookedAt.get(deps.store) ?? new Map<string, number>();
  lookedAt.set(deps.store, known);
  const now = Date.parse(deps.now());
  if (Math.abs(now - (known.get(municipality) ?? 0)) < everyMs) return;
  known.set(municipality, now);

  const links = await deps.store.taskLinks.standing(municipality);
  const { mirror } = (await deps.municipality(municipality)).document;
  for (const [place, standing] of Map.groupBy(links, ({ owner, listId }) => `${owner.split("/")[0]} ${listId}`)) {
    const [tenantId = "", planId = ""] = place.split(" ");
    // What stands in a plan that is left goes, whatever it looks like.
    const isOurs = mirror.kind === "planner" && mirror.planId === planId;
    const etags = isOurs ? await etagsIn(deps, tenantId, planId) : new Map<string, string>();
    for (const { caseId, taskId, owner, remoteId = "", etag } of standing) {
      if (!etags || (etag !== undefined && etags.get(remoteId) === etag)) continue;
      await deps.store.taskLinks.lookAgain({ municipality, caseId, taskId, owner });
      await deps.store.jobs.send(municipality, caseId, [{ kind: "reconcileTask", taskId }]);
    }
  }
}

/** Null where the plan cannot be read now: it is read again in half an hour. */
async function etagsIn(deps: Deps, tenantId: string, planId: string): Promise<ReadonlyMap<string, string> | null> {
  try {
    return new Map((await deps.planner.list(tenantId, planId)).map(({ id, etag }) => [id, etag]));
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error;
    const { status, code, requestId } = error;
    deps.log.warn({ status, code, requestId }, "a plan could not be read now");
    return null;
  }
}
