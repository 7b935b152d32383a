import type { Outcome } from "../src-shared/refusal.ts";
import { ok, refuse } from "../src-shared/refusal.ts";
import { type Moment, momentOf } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { municipalityHolding } from "./desk.ts";
import { viewCase } from "./read.ts";
import type { LedgerRow } from "./store/ledger.ts";

/** How one message to one of the staff fares. */
interface Delivery {
  /** Null for one who is not among the municipality's people any more. */
  title: string | null;
  /** What it is about: the case, an invitation, an agenda, a follow-up, a report, a reminder or a drift. */
  kind: string;
  state: LedgerRow["state"];
  at: Moment;
  /** Where it went, at last. */
  way: "teams" | "mail" | "none";
}

/** What has been sent about a case and how it fares, for its coordinator. That they have read it is logged. */
export async function readDeliveries(deps: Deps, access: Access, caseId: string): Promise<Outcome<Delivery[]>> {
  const view = await viewCase(deps, access, caseId);
  if (!view.ok) return view;
  if (view.value.you !== "coordinator") return refuse({ kind: "notYourStep" });
  const municipality = await municipalityHolding(deps, access, caseId);
  const { document } = await deps.municipality(municipality);
  const rows = await deps.store.ledger.of(municipality, caseId);
  return ok(
    rows.filter(isOrWas).map((row) => ({
      title: document.people.find(({ account }) => account === row.recipient)?.title ?? null,
      kind: row.subject.split(":")[0]!,
      state: row.state,
      at: momentOf(row.updatedAt),
      way: wayOf(row),
    })),
  );
}

/** Not what was overtaken before it was sent: it neither waits nor has failed. */
const isOrWas = ({ state, dueAt, attempts }: LedgerRow) => state !== "queued" || dueAt !== undefined || attempts > 0;

function wayOf({ state, mailedAt }: LedgerRow): Delivery["way"] {
  if (mailedAt) return "mail";
  return state === "sent" || state === "seen" || state === "uncertain" ? "teams" : "none";
}
