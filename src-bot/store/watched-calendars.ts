import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";

import type { Schema } from "./schema.ts";

interface CalendarOf {
  municipality: string;
  mailbox: string;
}

/** A mailbox in whose name meetings are booked, and how we hear of what happens in its calendar. Times but `deltaAt` are Microsoft's, so real. */
export interface WatchedCalendar extends CalendarOf {
  /** Under which Outlook tells us by itself; absent where it does not. */
  subscriptionId?: string;
  /** What whoever tells us must know, hashed. */
  secretHash?: string;
  expiresAt?: Date;
  renewAt?: Date;
  /** Where the next question of what has changed goes on; absent where all is to be asked anew. */
  deltaLink?: string;
  deltaAt?: Date;
  /** The day on which everything was last looked at, changed or not. */
  sweptOn?: string;
}

type Columns = { [Column in Exclude<keyof WatchedCalendar, keyof CalendarOf>]?: WatchedCalendar[Column] | null };

interface Notice extends CalendarOf {
  eventId: string;
}

export interface WatchedCalendars {
  /** Makes the row where there is none; "busy" while another process sees to it. */
  take(of: CalendarOf, seconds: number): Promise<WatchedCalendar | "busy">;
  /** What is left out keeps its value; null empties it. */
  save(of: CalendarOf, columns: Columns): Promise<void>;
  letGo(of: CalendarOf): Promise<void>;
  bySubscription(ids: string[]): Promise<(WatchedCalendar & { subscriptionId: string; secretHash: string })[]>;
  /** What was told is kept before it is answered for. */
  keep(notices: Notice[]): Promise<void>;
  /** Of each event once, what was told first first. `upTo` names what has been read. */
  waiting(most: number): Promise<{ notices: Notice[]; upTo: string }>;
  /** They have been seen to: what was told of these since then stays. */
  forget(notices: Notice[], upTo: string): Promise<void>;
}

export function watchedCalendarsOn(db: Kysely<Schema>): WatchedCalendars {
  // The row is read by the column's own types, which know null; what is empty is left out, and the compiler cannot follow that.
  const found = <Row extends object>(row: Row) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as WatchedCalendar;
  return {
    async take({ municipality, mailbox }, seconds) {
      const { rows } = await sql<Schema["watchedCalendar"]>`
        insert into watched_calendar as w (municipality, mailbox, lease_until)
        values (${municipality}, ${mailbox}, clock_timestamp() + ${seconds}::double precision * interval '1 second')
        on conflict (municipality, mailbox) do update set lease_until = excluded.lease_until
        where w.lease_until is null or w.lease_until <= clock_timestamp()
        returning municipality, mailbox, subscription_id, secret_hash, expires_at, renew_at, delta_link, delta_at, swept_on`.execute(
        db,
      );
      return rows[0] ? found(rows[0]) : "busy";
    },
    async save({ municipality, mailbox }, columns) {
      await db
        .updateTable("watchedCalendar")
        .set(columns)
        .where("municipality", "=", municipality)
        .where("mailbox", "=", mailbox)
        .execute();
    },
    async letGo({ municipality, mailbox }) {
      await db
        .updateTable("watchedCalendar")
        .set({ leaseUntil: null })
        .where("municipality", "=", municipality)
        .where("mailbox", "=", mailbox)
        .execute();
    },
    async bySubscription(ids) {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom("watchedCalendar")
        .select(["municipality", "mailbox", "subscriptionId", "secretHash"])
        .where("subscriptionId", "in", ids)
        .execute();
      return rows.flatMap(({ subscriptionId, secretHash, ...of }) =>
        subscriptionId && secretHash ? [{ ...of, subscriptionId, secretHash }] : [],
      );
    },
    async keep(notices) {
      if (notices.length === 0) return;
      await db
        .insertInto("outlookNotice")
        .values(notices.map((notice) => ({ id: randomUUID(), ...notice })))
        .execute();
    },
    async waiting(most) {
      const { rows } = await sql<Notice & { number: string }>`
        select municipality, mailbox, event_id, number from outlook_notice order by number limit ${sql.lit(most)}`.execute(
        db,
      );
      const notices = new Map(
        rows.map(({ number: _number, ...notice }) => [
          `${notice.municipality} ${notice.mailbox} ${notice.eventId}`,
          notice,
        ]),
      );
      return { notices: [...notices.values()], upTo: String(rows.at(-1)?.number ?? 0) };
    },
    async forget(notices, upTo) {
      const events = notices.map(({ eventId }) => eventId);
      if (events.length === 0) return;
      await sql`
        delete from outlook_notice where event_id = any(${events}::text[]) and number <= ${upTo}::bigint`.execute(db);
    },
  };
}
