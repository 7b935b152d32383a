import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import { addMinutes, type Interval } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { ProofNeeded } from "./graph/credential.ts";

const days = 7;

/** What Samla sees of the person's own calendar in the coming week: when they are not free, in their own name. */
export async function readMyCalendar(
  deps: Deps,
  access: Access,
  assertion: string,
): Promise<Outcome<{ busy: Interval[]; now: string }>> {
  const [tenantId = "", objectId = ""] = access.actor.account.split("/");
  const now = deps.now();
  try {
    const window = { start: now, end: addMinutes(now, days * 24 * 60) };
    return ok({ busy: await deps.ownCalendar.busy({ tenantId, objectId, assertion }, window), now });
  } catch (error) {
    if (error instanceof ProofNeeded) return refuse({ kind: "moreProofNeeded", claims: error.claims });
    throw error;
  }
}
