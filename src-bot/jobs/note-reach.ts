import { noteDelivery } from "../../src-shared/case/outside.ts";
import type { Undelivered } from "../../src-shared/case/case-file.ts";
import type { Account } from "../../src-shared/ids.ts";
import type { Deps } from "../deps.ts";
import { note } from "../note.ts";
import type { LedgerKey, LedgerRow } from "../store/ledger.ts";

/** Several who note at once come to rest on what the ledger says. */
const mostRounds = 5;

/** The case says what its ledger says: whether something that matters has not reached them, and whether they were written to. */
export async function noteReach(
  deps: Deps,
  { municipality, caseId, recipient }: Pick<LedgerKey, "municipality" | "caseId" | "recipient">,
): Promise<void> {
  const account = recipient as Account;
  let noted: ReturnType<typeof wayTo> | undefined;
  for (let round = 0; round < mostRounds; round += 1) {
    const way = wayTo(await deps.store.ledger.of(municipality, caseId), account);
    if (way === noted) return;
    const kind = way === "teams" ? "delivered" : "notDelivered";
    await note(deps, { municipality, caseId }, "teams", { kind, account, way }, (file, now) =>
      noteDelivery(file, account, way, now),
    );
    noted = way;
  }
}

function wayTo(rows: LedgerRow[], account: Account): Undelivered["way"] | "teams" {
  const missed = rows.filter(
    ({ recipient, state, about }) =>
      recipient === account && about && (state === "refused" || state === "undeliverable"),
  );
  if (missed.length === 0) return "teams";
  return missed.every(({ mailedAt }) => mailedAt) ? "mail" : "none";
}

/** Whoever is reached again gets what they missed, in every case. */
export async function tryTheRest(deps: Deps, account: string): Promise<void> {
  const missed = await deps.store.ledger.unreached(account);
  for (const { municipality, caseId, subject } of missed)
    await deps.store.jobs.send(municipality, caseId, [{ kind: "reconcileRecipient", to: account, subject }]);
}
