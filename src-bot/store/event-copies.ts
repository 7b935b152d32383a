import { type Kysely, sql } from "kysely";

import type { Schema } from "./schema.ts";

interface Meeting {
  caseId: string;
  meetingId: string;
}

interface CalendarOf {
  municipality: string;
  mailbox: string;
}

/** An event that is no meeting's own, and whose it is a copy of where that is known already. */
interface Stranger {
  eventId: string;
  meeting: Meeting | null;
}

export interface EventCopies {
  /** Those of these events that no meeting has for its own. */
  strangers(of: CalendarOf, eventIds: readonly string[]): Promise<Stranger[]>;
  /** It bears the mark of this meeting, which is to be looked at. @returns false where there is no such meeting. */
  keep(copy: CalendarOf & Meeting & { eventId: string }, at: Date): Promise<boolean>;
  /** First those seen first. */
  of(meeting: Meeting & { municipality: string }): Promise<{ mailbox: string; eventId: string }[]>;
  forget(copy: Meeting & { municipality: string; eventId: string }): Promise<void>;
}

export function eventCopiesOn(db: Kysely<Schema>): EventCopies {
  return {
    async strangers({ municipality }, eventIds) {
      if (eventIds.length === 0) return [];
      const { rows } = await sql<{ eventId: string; caseId: string | null; meetingId: string | null }>`
        select e.id as event_id, c.case_id, c.meeting_id from unnest(${[...eventIds]}::text[]) as e (id)
        left join event_copy c on c.municipality = ${municipality} and c.event_id = e.id
        where not exists (select from calendar_link l where l.municipality = ${municipality} and l.event_id = e.id)`.execute(
        db,
      );
      return rows.map(({ eventId, caseId, meetingId }) => ({
        eventId,
        meeting: caseId && meetingId ? { caseId, meetingId } : null,
      }));
    },
    async keep({ municipality, mailbox, caseId, meetingId, eventId }, at) {
      await sql`
        insert into event_copy (municipality, case_id, meeting_id, mailbox, event_id)
        select municipality, case_id, meeting_id, ${mailbox}, ${eventId} from calendar_link
        where municipality = ${municipality} and case_id = ${caseId} and meeting_id = ${meetingId}
          and event_id is distinct from ${eventId}
        on conflict do nothing`.execute(db);
      const { rows } = await sql`
        update calendar_link set look_at = ${at}, told = told + 1
        where municipality = ${municipality} and case_id = ${caseId} and meeting_id = ${meetingId}
        returning meeting_id`.execute(db);
      return rows.length > 0;
    },
    of: ({ municipality, caseId, meetingId }) =>
      db
        .selectFrom("eventCopy")
        .select(["mailbox", "eventId"])
        .where("municipality", "=", municipality)
        .where("caseId", "=", caseId)
        .where("meetingId", "=", meetingId)
        .orderBy("eventId")
        .execute(),
    async forget({ municipality, caseId, meetingId, eventId }) {
      await db
        .deleteFrom("eventCopy")
        .where("municipality", "=", municipality)
        .where("caseId", "=", caseId)
        .where("meetingId", "=", meetingId)
        .where("eventId", "=", eventId)
        .execute();
    },
  };
}
