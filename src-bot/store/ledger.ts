import type { Kysely } from "kysely";

import { leasesOf } from "./lease.ts";
import type { Schema } from "./schema.ts";

interface LedgerKey {
  municipality: string;
  caseId: string;
  /** An account, a party or a unit: whoever is written to. */
  recipient: string;
  subject: string;
}

/** What this recipient was last told about this subject. */
interface LedgerRow extends LedgerKey {
  state: "queued" | "sent" | "uncertain" | "undeliverable";
  conversationId?: string;
  activityId?: string;
  /** Of the view that was last sent. */
  revision?: string;
  /** Leases taken since it was last settled. */
  attempts: number;
  /** Since it was last settled, one that held it never came back: whether its message went out is not known. */
  interrupted: boolean;
  sentAt?: Date;
  updatedAt: Date;
}

/** The right to write to one recipient about one subject, for a while. */
export interface LedgerLease extends LedgerRow {
  leaseId: string;
}

interface LedgerOutcome {
  state: LedgerRow["state"];
  conversationId?: string | null;
  activityId?: string | null;
  revision?: string | null;
  at: Date;
}

export interface Ledger {
  /** Makes the row where there is none. The lease runs on the database's own clock; `at` is only written down. */
  lease(key: LedgerKey, at: Date, seconds: number): Promise<LedgerLease | "busy">;
  /** Writes down what is about to happen or was done, and keeps the lease. What the outcome leaves out keeps its value; null empties it. */
  record(lease: LedgerLease, outcome: LedgerOutcome): Promise<"recorded" | "leaseLost">;
  /** As `record`, and drops the lease. */
  settle(lease: LedgerLease, outcome: LedgerOutcome): Promise<"recorded" | "leaseLost">;
  /** Drops the lease and changes nothing else; the attempt still counts. */
  release(lease: LedgerLease): Promise<void>;
  of(municipality: string, caseId: string): Promise<LedgerRow[]>;
}

export function ledgerOn(db: Kysely<Schema>): Ledger {
  const leases = leasesOf<LedgerKey, LedgerRow>(db, "messageLedger", [
    "municipality",
    "caseId",
    "recipient",
    "subject",
  ]);
  const columnsOf = ({ at, ...outcome }: LedgerOutcome) => ({
    ...outcome,
    updatedAt: at,
    ...(outcome.state === "sent" ? { sentAt: at } : {}),
  });

  return {
    lease: leases.take,
    record: (lease, outcome) => leases.write(lease, columnsOf(outcome), "keep"),
    settle: (lease, outcome) => leases.write(lease, columnsOf(outcome), "drop"),
    release: leases.release,
    of: (municipality, caseId) => leases.read({ municipality, caseId }),
  };
}
