import type { Kysely } from "kysely";

import { leasesOf } from "./lease.ts";
import type { Schema } from "./schema.ts";

interface CalendarKey {
  municipality: string;
  caseId: string;
  meetingId: string;
}

/** Which event in which mailbox stands for a meeting. */
interface CalendarLink extends CalendarKey {
  state: "none" | "booking" | "booked" | "cancelled";
  /** Rises only when the event of the last number is confirmed gone. Starts at 0. */
  booking: number;
  organizer?: string;
  eventId?: string;
  transactionId?: string;
  /** Of the event that was last written. */
  revision?: string;
  chatId?: string;
  /** Leases taken since it was last settled. */
  attempts: number;
  /** Since it was last settled, one that held it never came back: what it did to the calendar is not known. */
  interrupted: boolean;
  updatedAt: Date;
}

export interface CalendarLease extends CalendarLink {
  leaseId: string;
}

interface CalendarOutcome {
  state?: CalendarLink["state"];
  booking?: number;
  organizer?: string | null;
  eventId?: string | null;
  transactionId?: string | null;
  revision?: string | null;
  chatId?: string | null;
  at: Date;
}

export interface Calendar {
  /** Makes the link where there is none. The lease runs on the database's own clock; `at` is only written down. */
  lease(key: CalendarKey, at: Date, seconds: number): Promise<CalendarLease | "busy">;
  /** Writes down what is about to happen or was done, and keeps the lease. What the outcome leaves out keeps its value; null empties it. */
  record(lease: CalendarLease, outcome: CalendarOutcome): Promise<"recorded" | "leaseLost">;
  /** As `record`, and drops the lease. */
  settle(lease: CalendarLease, outcome: CalendarOutcome): Promise<"recorded" | "leaseLost">;
  /** Drops the lease and changes nothing else; the attempt still counts. */
  release(lease: CalendarLease): Promise<void>;
  ofChat(chatId: string): Promise<CalendarKey | undefined>;
  get(key: CalendarKey): Promise<CalendarLink | undefined>;
}

export function calendarOn(db: Kysely<Schema>): Calendar {
  const leases = leasesOf<CalendarKey, CalendarLink>(db, "calendarLink", ["municipality", "caseId", "meetingId"]);
  const columnsOf = ({ at, ...outcome }: CalendarOutcome) => ({ ...outcome, updatedAt: at });

  return {
    lease: leases.take,
    record: (lease, outcome) => leases.write(lease, columnsOf(outcome), "keep"),
    settle: (lease, outcome) => leases.write(lease, columnsOf(outcome), "drop"),
    release: leases.release,
    ofChat: (chatId) =>
      db
        .selectFrom("calendarLink")
        .select(["municipality", "caseId", "meetingId"])
        .where("chatId", "=", chatId)
        .executeTakeFirst(),
    get: async (key) => (await leases.read(key))[0],
  };
}
