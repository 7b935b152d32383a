import { type Kysely, sql } from "kysely";

import { leasesOf } from "./lease.ts";
import type { Schema } from "./schema.ts";

export interface LedgerKey {
  municipality: string;
  caseId: string;
  /** An account, a party or a unit: whoever is written to. */
  recipient: string;
  subject: string;
}

/** What this recipient was last told about this subject. */
export interface LedgerRow extends LedgerKey {
  /**
   * uncertain: it may have arrived, and is sent again. seen: the person's client has asked for it since. refused: they, or
   * whoever governs their Teams, take nothing from us. undeliverable: there is no way to them.
   */
  state: "queued" | "sent" | "uncertain" | "seen" | "refused" | "undeliverable";
  /** Where it lies or, without `activityId`, may lie. */
  conversationId?: string;
  activityId?: string;
  /** Of the view that was last sent. */
  revision?: string;
  /** What they need to know of it at least; absent where nothing is lost if it never arrives. */
  about?: string;
  /** When it is looked at again though nothing has happened. */
  dueAt?: Date;
  /** When a mail went out about `about`. */
  mailedAt?: Date;
  /** Leases taken since it was last settled. */
  attempts: number;
  /** Since it was last settled, one that held it never came back: whether its message went out is not known. */
  interrupted: boolean;
  sentAt?: Date;
  updatedAt: Date;
}

/** Something of it lies with them, or may: where an answer was lost nobody knows. */
export const mayHaveBeenTold = ({ conversationId, activityId, mailedAt, state, interrupted }: LedgerRow): boolean =>
  [conversationId, activityId, mailedAt].some((known) => known !== undefined) || state === "uncertain" || interrupted;

/** The right to write to one recipient about one subject, for a while. */
export interface LedgerLease extends LedgerRow {
  leaseId: string;
}

export interface LedgerOutcome {
  state?: LedgerRow["state"];
  conversationId?: string | null;
  activityId?: string | null;
  revision?: string | null;
  about?: string | null;
  dueAt?: Date | null;
  mailedAt?: Date | null;
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
  /** The person's own client has asked for the card or pressed it: nobody need be told again of what it says. */
  seen(municipality: string, caseId: string, recipient: string, subject: string, at: Date): Promise<void>;
  /** What is to be looked at again, longest waiting first. */
  due(municipality: string, at: Date, most: number): Promise<(LedgerKey & { dueAt: Date })[]>;
  /** What has not reached somebody in any case of any municipality. */
  unreached(recipient: string): Promise<LedgerKey[]>;
  /** Cases in which there was no way to tell somebody of a subject that begins so. */
  undeliverableIn(municipality: string, begins: string): Promise<string[]>;
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
    async seen(municipality, caseId, recipient, subject, at) {
      await sql`
        update message_ledger set state = 'seen', due_at = null, updated_at = ${at}
        where municipality = ${municipality} and case_id = ${caseId} and recipient = ${recipient}
          and subject = ${subject} and state = 'sent'`.execute(db);
    },
    async due(municipality, at, most) {
      const { rows } = await sql<LedgerKey & { dueAt: Date }>`
        select municipality, case_id, recipient, subject, due_at from message_ledger
        where municipality = ${municipality} and due_at <= ${at} order by due_at limit ${most}`.execute(db);
      return rows;
    },
    async undeliverableIn(municipality, begins) {
      const { rows } = await sql<Pick<LedgerKey, "caseId">>`
        select distinct case_id from message_ledger
        where municipality = ${municipality} and state = 'undeliverable' and starts_with(subject, ${begins})`.execute(
        db,
      );
      return rows.map(({ caseId }) => caseId);
    },
    async unreached(recipient) {
      const { rows } = await sql<LedgerKey>`
        select municipality, case_id, recipient, subject from message_ledger
        where recipient = ${recipient} and state in ('refused', 'undeliverable')`.execute(db);
      return rows;
    },
  };
}
