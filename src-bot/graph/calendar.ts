import type { Event, ScheduleInformation } from "@microsoft/microsoft-graph-types";

import type { LeanEvent } from "../../src-shared/meeting/event.ts";
import { type Interval, momentOf } from "../../src-shared/time.ts";
import type { Config } from "../config.ts";
import { type Graph, GraphFault } from "./client.ts";

export interface Calendar {
  /** Null for a calendar that cannot be read. @throws GraphFault */
  freeBusy: (organiser: string, mailboxes: string[], window: Interval) => Promise<Record<string, Interval[] | null>>;
  /** Once: the same transaction id again answers with the same event. @returns the event's immutable id. @throws GraphFault */
  book: (organiser: string, event: LeanEvent, transactionId: string) => Promise<string>;
  /** Calls the event off for everybody invited; already gone is as good. @throws GraphFault */
  cancel: (organiser: string, eventId: string, comment: string) => Promise<void>;
  /** The event a booking made, where its answer was lost. @throws GraphFault */
  find: (organiser: string, transactionId: string) => Promise<string | null>;
}

/** https://learn.microsoft.com/graph/api/calendar-getschedule: at most 20 mailboxes a call. */
const mailboxesACall = 20;
/** Immutable ids survive a move between folders. https://learn.microsoft.com/graph/outlook-immutable-id */
const immutableIds = 'IdType="ImmutableId"';
/** Marks our own events so that one can be found again; an opaque id only. */
const markId = "String {9c4f3b1e-6f0e-4a53-9a53-51a3b1c7d2a8} Name samlaBooking";
/** What takes a person's time. https://learn.microsoft.com/graph/api/resources/scheduleitem */
const busy = ["busy", "oof", "tentative", "workingElsewhere"];

export function calendarFrom(config: Config, graph: Graph): Calendar {
  const home = config.BOT_TENANT_ID;
  const ofUser = (mailbox: string) => `/users/${encodeURIComponent(mailbox)}`;

  return {
    async freeBusy(organiser, mailboxes, { start, end }) {
      const found: Record<string, Interval[] | null> = {};
      const asked = [...new Set(mailboxes)];
      for (let from = 0; from < asked.length; from += mailboxesACall) {
        const schedules = asked.slice(from, from + mailboxesACall);
        const answer = await graph(
          home,
          `${ofUser(organiser)}/calendar/getSchedule`,
          (request) =>
            request.header("Prefer", 'outlook.timezone="UTC"').post({
              schedules,
              startTime: { dateTime: start.slice(0, 19), timeZone: "UTC" },
              endTime: { dateTime: end.slice(0, 19), timeZone: "UTC" },
              availabilityViewInterval: 15,
            }) as Promise<{ value: ScheduleInformation[] }>,
        );
        for (const schedule of answer.value)
          if (schedule.scheduleId) found[schedule.scheduleId.toLowerCase()] = busyTimes(schedule);
      }
      return Object.fromEntries(asked.map((mailbox) => [mailbox, found[mailbox.toLowerCase()] ?? null]));
    },

    async book(organiser, event, transactionId) {
      try {
        const booked = await graph(
          home,
          `${ofUser(organiser)}/events`,
          (request) =>
            request.header("Prefer", immutableIds).post(outlookEvent(event, transactionId)) as Promise<Event>,
        );
        if (!booked.id) throw new GraphFault(502, "eventWithoutId");
        return booked.id;
      } catch (error) {
        if (!(error instanceof GraphFault) || error.status !== 409) throw error;
        const existing = await this.find(organiser, transactionId);
        if (!existing) throw new GraphFault(503, "bookedButNotFound", { cause: error });
        return existing;
      }
    },

    async cancel(organiser, eventId, comment) {
      try {
        await graph(home, `${ofUser(organiser)}/events/${encodeURIComponent(eventId)}/cancel`, (request) =>
          request.header("Prefer", immutableIds).post({ comment }),
        );
      } catch (error) {
        if (!(error instanceof GraphFault) || (error.status !== 404 && error.status !== 410)) throw error;
      }
    },

    async find(organiser, transactionId) {
      const answer = await graph(
        home,
        `${ofUser(organiser)}/events`,
        (request) =>
          request
            .header("Prefer", immutableIds)
            .filter(`singleValueExtendedProperties/Any(ep: ep/id eq '${markId}' and ep/value eq '${transactionId}')`)
            .select(["id", "isCancelled"])
            .get() as Promise<{ value: Event[] }>,
      );
      return answer.value.find((event) => !event.isCancelled)?.id ?? null;
    },
  };
}

function busyTimes(schedule: ScheduleInformation): Interval[] | null {
  if (schedule.error) return null;
  return (schedule.scheduleItems ?? [])
    .filter((item) => busy.includes(item.status ?? "busy"))
    .flatMap(({ start, end }) =>
      start?.dateTime && end?.dateTime ? [{ start: inUtc(start.dateTime), end: inUtc(end.dateTime) }] : [],
    );
}
const inUtc = (dateTime: string) => momentOf(new Date(dateTime.endsWith("Z") ? dateTime : `${dateTime}Z`));

/** Private, so that calendars shared with others show no more than that the time is taken. */
function outlookEvent({ subject, body, slot, venue, attendees, isOnline }: LeanEvent, transactionId: string): Event {
  const at = (moment: string) => ({ dateTime: moment.slice(0, 19), timeZone: "UTC" });
  return {
    subject,
    body: { contentType: "text", content: body },
    start: at(slot.start),
    end: at(slot.end),
    location: { displayName: venue.name, locationEmailAddress: venue.mailbox },
    attendees: [
      ...attendees.map(({ name, mailbox }) => ({
        type: "required" as const,
        emailAddress: { name, address: mailbox },
      })),
      { type: "resource" as const, emailAddress: { name: venue.name, address: venue.mailbox } },
    ],
    sensitivity: "private",
    hideAttendees: true,
    showAs: "busy",
    allowNewTimeProposals: false,
    responseRequested: true,
    transactionId,
    singleValueExtendedProperties: [{ id: markId, value: transactionId }],
    ...(isOnline ? { isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" as const } : {}),
  };
}
