import type { Card } from "../src-shared/card.ts";
import type { Subject } from "../src-shared/case/notices.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { wantedFor } from "./jobs/wanted.ts";
import { mayHaveBeenTold } from "./store/ledger.ts";

/**
 * What is left in their chat of something they have no more part in; null for one who was never told of it. Whoever has just
 * done what it asked knows of it, though where it lies is not written down yet.
 */
export async function tombstoneFor(
  deps: Deps,
  { actor: { account }, municipalities, language }: Access,
  caseId: string,
  subject: Subject,
  hasJustDone = false,
): Promise<Card | null> {
  for (const municipality of municipalities) {
    const rows = hasJustDone ? [] : await deps.store.ledger.of(municipality, caseId);
    const wasTold = rows.some((row) => row.recipient === account && row.subject === subject && mayHaveBeenTold(row));
    const file = (hasJustDone || wasTold) && (await deps.store.cases.read(municipality, caseId));
    if (!file) continue;
    const { document } = await deps.municipality(municipality);
    return wantedFor(file, account, subject, document, deps.now(), language, true)?.card ?? null;
  }
  return null;
}
