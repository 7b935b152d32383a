import { grantAccess } from "../access.ts";
import type { Deps } from "../deps.ts";
import { perform } from "../desk.ts";
import { commandIdOf } from "../revision.ts";
import type { TaskLease } from "../store/task-links.ts";

/**
 * Whoever owes it has ticked it off outside: it is reported as if they had said so here, once for each such tick. Whether they
 * may is asked anew. @returns whether the case took it.
 */
export async function reportDone(deps: Deps, link: TaskLease, etag: string): Promise<boolean> {
  const { caseId, taskId, owner } = link;
  const [tenantId = "", objectId = ""] = owner.split("/");
  const standing = await deps.directory.standingOf(tenantId, objectId);
  if (!standing.isOpen) return false;
  const who = { tenantId, objectId, roles: standing.roles, language: "sv" as const };
  const access = grantAccess(deps.config.ALLOWED_TENANTS, who);
  if (!access.ok) return false;
  const { ok } = await perform(deps, access.value, {
    caseId,
    verb: "followup.report",
    input: { taskId, outcome: "done" },
    commandId: commandIdOf("planner", caseId, taskId, etag),
    isUnseen: true,
  });
  return ok;
}
