import { type Kysely, sql } from "kysely";

import { leasesOf } from "./lease.ts";
import type { Schema } from "./schema.ts";

interface CalendarKey {
  municipality: string;
  caseId: string;
  meetingId: string;
}

/** Which event in which mailbox stands for a meeting. */
interface CalendarLink extends CalendarKey {
  /** "awaiting": one that carries its mark may come from the organiser's own Outlook. */
  state: "none" | "awaiting" | "booking" | "booked" | "cancelled";
  /** Rises only when the event of the last number is confirmed gone. Starts at 0. */
  booking: number;
  organizer?: string;
  /** Its event was sent from the coordinator's own Outlook. */
  origin?: "outlook";
  /** Until when one is awaited before somebody is told that none has come. */
  awaitedUntil?: Date;
  eventId?: string;
  transactionId?: string;
  /** Of the event that was last written. */
  revision?: string;
  /** Of the event as it was when it last said what is true: as long as it has that one, nobody has been at it. */
  changeKey?: string;
  /** How often we have been told that something happened to it, and of how much of that it has been looked at since. */
  told: number;
  toldSeen: number;
  /** The meeting's chat in Teams. */
  chatId?: string;
  /** When Outlook is to be asked what has become of it, though nobody does anything. */
  lookAt?: Date;
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
  origin?: "outlook" | null;
  awaitedUntil?: Date | null;
  eventId?: string | null;
  transactionId?: string | null;
  revision?: string | null;
  chatId?: string | null;
  changeKey?: string | null;
  toldSeen?: number;
  lookAt?: Date | null;
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
  get(key: CalendarKey): Promise<CalendarLink | undefined>;
  /** Which meeting a chat in Teams is of. */
  ofChat(chatId: string): Promise<CalendarKey | undefined>;
  /** Whatever waits to be looked at waits no longer. */
  lookNow(municipality: string, at: Date): Promise<void>;
  /** Something has happened to these events in this mailbox: those of ours, and those that one may be for, also once more, are to be looked at. @returns which. */
  lookAtEvents(of: { municipality: string; mailbox: string }, eventIds: string[], at: Date): Promise<CalendarKey[]>;
  /** Nobody knows what has happened in this mailbox: all of ours are to be looked at. */
  lookAtAll(of: { municipality: string; mailbox: string }, at: Date): Promise<void>;
  /** In whose calendars something of ours stands, or may come again. */
  organisers(municipality: string): Promise<string[]>;
  /** Takes meetings whose time to be looked at has come, longest waiting first. Whoever takes one and is lost on the way leaves it to be taken again. */
  takeDue(municipality: string, at: Date, most: number): Promise<CalendarKey[]>;
}

/** Longer than it takes until what was taken has been looked at, in minutes. */
const takenAgainAfter = 10;

/** Whether its time to be looked at has come, also where it has just been taken for that, or something was told of it since it was. */
export const isLookDue = ({ lookAt, told, toldSeen }: Pick<CalendarLink, "lookAt" | "told" | "toldSeen">, at: Date) =>
  told > toldSeen || (lookAt !== undefined && lookAt.getTime() <= at.getTime() + takenAgainAfter * 60_000);

export function calendarOn(db: Kysely<Schema>): Calendar {
  const leases = leasesOf<CalendarKey, CalendarLink>(db, "calendarLink", ["municipality", "caseId", "meetingId"]);
  const columnsOf = ({ at, ...outcome }: CalendarOutcome) => ({ ...outcome, updatedAt: at });

  return {
    lease: leases.take,
    record: (lease, outcome) => leases.write(lease, columnsOf(outcome), "keep"),
    settle: (lease, outcome) => leases.write(lease, columnsOf(outcome), "drop"),
    release: leases.release,
    get: async (key) => (await leases.read(key))[0],
    ofChat: (chatId) =>
      db
        .selectFrom("calendarLink")
        .select(["municipality", "caseId", "meetingId"])
        .where("chatId", "=", chatId)
        .executeTakeFirst(),
    async lookNow(municipality, at) {
      await db
        .updateTable("calendarLink")
        .set({ lookAt: at })
        .where("municipality", "=", municipality)
        .where("lookAt", ">", at)
        .execute();
    },
    async lookAtEvents({ municipality, mailbox }, eventIds, at) {
      if (eventIds.length === 0) return [];
      const { rows } = await sql<CalendarKey>`
        update calendar_link set look_at = ${at}, told = told + 1
        where municipality = ${municipality} and lower(organizer) = lower(${mailbox}) 
          and (state = 'awaiting' or (state = 'cancelled' and origin = 'outlook') 
            or (state = 'booked' and event_id = any(${eventIds}::text[])))
        returning municipality, case_id, meeting_id`.execute(db);
      return rows;
    },
    async lookAtAll({ municipality, mailbox }, at) {
      await sql`
        update calendar_link set look_at = ${at}, told = told + 1
        where municipality = ${municipality} and lower(organizer) = lower(${mailbox}) 
          and (state in ('booked', 'awaiting') or (state = 'cancelled' and origin = 'outlook'))`.execute(db);
    },
    async organisers(municipality) {
      const rows = await db
        .selectFrom("calendarLink")
        .select("organizer")
        .distinct()
        .where("municipality", "=", municipality)
        .where((one) =>
          one.or([
            one("state", "in", ["awaiting", "booking", "booked"]),
            one.and([one("state", "=", "cancelled"), one("origin", "=", "outlook")]),
          ]),
        )
        .execute();
      return rows.flatMap(({ organizer }) => organizer ?? []);
    },
    async takeDue(municipality, at, most) {
      // How many at most is written out: a plan made for any number reads all there are.
      const { rows } = await sql<CalendarKey>`
        update calendar_link set look_at = ${at}::timestamptz + ${takenAgainAfter} * interval '1 minute'
        where (municipality, case_id, meeting_id) in (
          select municipality, case_id, meeting_id from calendar_link
          where municipality = ${municipality} and look_at <= ${at}::timestamptz
          order by look_at limit ${sql.lit(most)} for update skip locked)
        returning municipality, case_id, meeting_id`.execute(db);
      return rows;
    },
  };
}
