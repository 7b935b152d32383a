import type { PartyId } from "../../src-shared/ids.ts";
import type { Towards } from "../../src-shared/record/symmetry.ts";
import { momentOf } from "../../src-shared/time.ts";
import type { LedgerRow } from "../store/ledger.ts";
import { newsOf } from "./news-of.ts";

const towardsBy = { meeting: "invited", times: "asksTimes", notes: "notes" } as const;

/** The latest word on each thing, whether it went by a message or the coordinator told them. */
export function newsSent({
  recipient,
  subject,
  state,
  revision,
  sentAt,
  updatedAt,
}: Omit<LedgerRow, "municipality" | "caseId" | "attempts" | "interrupted">): Towards[] {
  const [about = "", thing = null] = subject.startsWith(newsOf) ? subject.slice(newsOf.length).split(":") : [];
  const kind = Object.entries(towardsBy).find(([one]) => one === about)?.[1];
  const at = state === "seen" ? updatedAt : sentAt;
  const isTold = state === "sent" || state === "seen" || state === "uncertain";
  return kind && at && isTold
    ? [{ party: recipient as PartyId, kind, thing, words: revision ?? "", at: momentOf(at) }]
    : [];
}
