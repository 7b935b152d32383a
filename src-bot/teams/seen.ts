import type { Subject } from "../../src-shared/case/notices.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { municipalityHolding } from "../desk.ts";

/** Whoever presses a card, or has it on their screen, has got it. */
export async function noteSeen(deps: Deps, access: Access, caseId: string, subject: Subject): Promise<void> {
  const municipality = await municipalityHolding(deps, access, caseId);
  await deps.store.ledger.seen(municipality, caseId, access.actor.account, subject, new Date(deps.now()));
}
