import type { Event, ScheduleInformation } from "@microsoft/microsoft-graph-types";

import type { Busy } from "../../src-shared/command.ts";
import type { LeanEvent } from "../../src-shared/meeting/event.ts";
import { macAddInId } from "../../src-shared/mac-add-in.ts";
import type { Interval } from "../../src-shared/time.ts";
import type { Config } from "../config.ts";
import { type Graph, GraphFault } from "./client.ts";
import {
  type Booked,
  bodyAround,
  bookedFrom,
  changesTo,
  type EventJson,
  inUtc,
  markId,
  newEvent,
  onlineInTeams,
  restoring,
  saysOurs,
  type SeenEvent,
  seenFrom,
} from "./event-json.ts";
import { isGone } from "./gone.ts";
import { idIn } from "./item-id.ts";
import { type MarkedEvents, markedEventsFrom } from "./marked-events.ts";
import type { MeetingMark } from "./meeting-mark.ts";

export interface Calendar extends MarkedEvents {
  /** Null for a calendar that cannot be read. @throws GraphFault */
  freeBusy: (organiser: string, mailboxes: string[], window: Interval) => Promise<Record<string, Busy[] | null>>;
  /** Once: the same transaction id again answers with the same event. `mark`: of which meeting. @throws GraphFault */
  book: (organiser: string, event: LeanEvent, transactionId: string, mark?: MeetingMark) => Promise<Booked>;
  /** Null where it is gone or called off. @throws GraphFault */
  look: (organiser: string, eventId: string) => Promise<SeenEvent | null>;
  /**
   * Moves it and asks more people, and takes nobody out: everybody keeps the same way to join. "overtaken": it is not as it
   * was `seen` any more, and has not been touched. `written` hears how it is then. @throws GraphFault
   */
  change: (
    organiser: string,
    seen: SeenEvent,
    event: LeanEvent,
    written?: (now: SeenEvent) => void,
  ) => Promise<"changed" | "overtaken">;
  /** Makes it say what we say, in every part, as `seen` where nobody has been at it since. @throws GraphFault */
  restore: Calendar["change"];
  /** Makes it one that can be joined from afar; null where somebody has been at it since. @throws GraphFault */
  withTeams: (organiser: string, seen: SeenEvent) => Promise<SeenEvent | null>;
  /** Calls the event off for everybody invited; already gone is as good. @throws GraphFault, also where the whole mailbox is gone. */
  cancel: (organiser: string, eventId: string, comment: string) => Promise<void>;
  /** The id by which we know an event, whichever of its ids it is asked for by; null where there is none such there. @throws GraphFault */
  idOf: (mailbox: string, itemId: string) => Promise<string | null>;
  /** The event a booking made, where its answer was lost. @throws GraphFault */
  find: (organiser: string, transactionId: string) => Promise<Booked | null>;
}

/** https://learn.microsoft.com/graph/api/calendar-getschedule: at most 20 mailboxes a call. */
const mailboxesACall = 20;
/** Immutable ids survive a move between folders. https://learn.microsoft.com/graph/outlook-immutable-id */
const immutableIds = 'IdType="ImmutableId"';
const inUtcWithImmutableIds = `outlook.timezone="UTC", ${immutableIds}`;
const asPlainText = `${inUtcWithImmutableIds}, outlook.body-content-type="text"`;
/** What takes a person's time. https://learn.microsoft.com/graph/api/resources/scheduleitem */
const busy = ["busy", "oof", "tentative", "workingElsewhere"];
const ofBooking = ["id", "changeKey", "isCancelled", "isOnlineMeeting", "onlineMeetingProvider", "onlineMeeting"];
const ofSeen = [...ofBooking, "subject", "body", "start", "end", "location", "attendees"];

export function calendarFrom(config: Config, graph: Graph): Calendar {
  const home = config.BOT_TENANT_ID;
  /** Under these ids the pane may have been installed. */
  const addIns = [...new Set([config.BOT_APP_ID, config.TEAMS_APP_ID, macAddInId(config.BOT_APP_ID)])];
  const ofUser = (mailbox: string) => `/users/${encodeURIComponent(mailbox)}`;
  /** As HTML, which is how Outlook keeps it. */
  const writtenIn = async (organiser: string, eventId: string) =>
    (
      await graph(
        home,
        ofEvent(organiser, eventId),
        (request) => request.header("Prefer", immutableIds).select(["id", "body"]).get() as Promise<EventJson>,
      )
    ).body ?? {};
  const patched = async (organiser: string, seen: SeenEvent, changes: Event): Promise<EventJson | "overtaken"> => {
    try {
      return await graph(
        home,
        ofEvent(organiser, seen.eventId),
        (request) =>
          request.header("Prefer", asPlainText).header("If-Match", seen.etag).patch(changes) as Promise<EventJson>,
      );
    } catch (error) {
      if (isGone(error) || isOvertaken(error)) return "overtaken";
      throw error;
    }
  };
  const ofEvent = (organiser: string, eventId: string) => `${ofUser(organiser)}/events/${encodeURIComponent(eventId)}`;

  return {
    async freeBusy(organiser, mailboxes, { start, end }) {
      const found: Record<string, Busy[] | null> = {};
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
          "awaited",
        );
        for (const schedule of answer.value)
          if (schedule.scheduleId) found[schedule.scheduleId.toLowerCase()] = busyTimes(schedule);
      }
      return Object.fromEntries(asked.map((mailbox) => [mailbox, found[mailbox.toLowerCase()] ?? null]));
    },

    async book(organiser, event, transactionId, mark) {
      try {
        const booked = await graph(
          home,
          `${ofUser(organiser)}/events`,
          (request) =>
            request
              .header("Prefer", immutableIds)
              .post(newEvent(event, transactionId, addIns, mark)) as Promise<EventJson>,
        );
        if (!booked.id) throw new GraphFault(502, "eventWithoutId");
        return bookedFrom(booked);
      } catch (error) {
        if (!(error instanceof GraphFault) || !isKnown(error)) throw error;
        const existing = await this.find(organiser, transactionId);
        if (!existing) throw new GraphFault(503, "bookedButNotFound", { cause: error });
        return existing;
      }
    },

    async look(organiser, eventId) {
      try {
        const json = await graph(
          home,
          ofEvent(organiser, eventId),
          (request) => request.header("Prefer", asPlainText).select(ofSeen).get() as Promise<EventJson>,
        );
        return json.isCancelled ? null : seenFrom(json);
      } catch (error) {
        if (isGone(error)) return null;
        throw error;
      }
    },

    async change(organiser, seen, event, written) {
      const changes = changesTo(seen, event);
      if (!changes) return "changed";
      const answer = await patched(organiser, seen, changes);
      if (answer === "overtaken") return answer;
      if (written && answer.id) written(seenFrom(answer));
      return "changed";
    },

    async restore(organiser, seen, event, written) {
      const body = saysOurs(seen, event) ? null : bodyAround(event.body, await writtenIn(organiser, seen.eventId));
      const answer = await patched(organiser, seen, restoring(event, body));
      if (answer === "overtaken") return answer;
      if (written && answer.id) written(seenFrom(answer));
      return "changed";
    },

    async withTeams(organiser, seen) {
      const answer = await patched(organiser, seen, onlineInTeams);
      return answer === "overtaken" || !answer.id ? null : seenFrom(answer);
    },

    async cancel(organiser, eventId, comment) {
      try {
        await graph(home, `${ofEvent(organiser, eventId)}/cancel`, (request) =>
          request.header("Prefer", immutableIds).post({ comment }),
        );
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },

    ...markedEventsFrom(graph, home, addIns, { fields: ofSeen, asPlainText }),

    idOf: idIn(graph, home),

    async find(organiser, transactionId) {
      const answer = await graph(
        home,
        `${ofUser(organiser)}/events`,
        (request) =>
          request
            .header("Prefer", immutableIds)
            .filter(`singleValueExtendedProperties/Any(ep: ep/id eq '${markId}' and ep/value eq '${transactionId}')`)
            .select(ofBooking)
            .get() as Promise<{ value: EventJson[] }>,
      );
      const event = answer.value.find((one) => !one.isCancelled);
      return event ? bookedFrom(event) : null;
    },
  };
}

/** Outlook knows the transaction id: it has booked this before. Microsoft answers so with either status. */
const isKnown = ({ status, code }: GraphFault) =>
  status === 409 || (status === 400 && code === "ErrorDuplicateTransactionId");

const isOvertaken = (error: unknown) =>
  error instanceof GraphFault && (error.status === 412 || error.code === "ErrorIrresolvableConflict");

function busyTimes(schedule: ScheduleInformation): Busy[] | null {
  if (schedule.error) return null;
  return (schedule.scheduleItems ?? [])
    .filter((item) => busy.includes(item.status ?? "busy"))
    .flatMap(({ start, end, location }) =>
      start?.dateTime && end?.dateTime
        ? [{ start: inUtc(start.dateTime), end: inUtc(end.dateTime), ...(location ? { place: location } : {}) }]
        : [],
    );
}
