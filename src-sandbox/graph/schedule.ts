import { Router } from "express";
import { z } from "zod";
import type { Outside } from "../outside.ts";
import { mailboxAt } from "../people.ts";
import { calendarFor } from "./access.ts";
import { eventsBetween, type CalendarEvent } from "./calendar.ts";
import { GraphFault } from "./fault.ts";
import { preferredZone } from "./preference.ts";
import { inZone, minutesBetween, momentOf } from "./time.ts";

// https://learn.microsoft.com/graph/api/calendar-getschedule
const MOST_SCHEDULES = 20;
const MOST_DAYS = 62;

const dateTimeTimeZone = z.object({ dateTime: z.string(), timeZone: z.string() });
const scheduleInput = z.object({
  schedules: z.array(z.string()).min(1),
  startTime: dateTimeTimeZone,
  endTime: dateTimeTimeZone,
  availabilityViewInterval: z.coerce.number().int().default(30),
});

/** How busy each status makes a slot look; working elsewhere counts as free. */
const DIGIT: Record<CalendarEvent["showAs"], number> = {
  free: 0,
  workingElsewhere: 0,
  unknown: 0,
  tentative: 1,
  busy: 2,
  oof: 3,
};

export function schedule(outside: Outside): Router {
  const router = Router();

  router.post(
    ["/users/:user/calendar/getSchedule", "/users/:user/calendar/microsoft.graph.getSchedule"],
    (request, response) => {
      const { tenantId } = calendarFor(request, response);
      const zone = preferredZone(request, response);
      const parsed = scheduleInput.safeParse(withSmallInitials(request.body));
      if (!parsed.success) throw invalid(`The parameter '${parsed.error.issues[0]?.path.join("/") ?? ""}' is invalid.`);
      const { schedules, startTime, endTime, availabilityViewInterval: step } = parsed.data;
      const from = momentOf(startTime);
      const to = momentOf(endTime);
      if (schedules.length > MOST_SCHEDULES)
        throw new GraphFault(
          400,
          "ErrorMailboxDataArrayTooBig",
          `There are too many target users in the EmailAddress array. The allowed size = ${MOST_SCHEDULES}; the actual size = ${schedules.length}.`,
        );
      if (to <= from)
        throw new GraphFault(
          400,
          "ErrorInvalidTimeInterval",
          "The time duration specified for FreeBusyViewOptions.TimeWindow is invalid.",
        );
      if (minutesBetween(from, to) >= MOST_DAYS * 24 * 60)
        throw new GraphFault(
          400,
          "ErrorTimeIntervalTooBig",
          `The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = ${MOST_DAYS} days; the actual limit = ${Math.ceil(minutesBetween(from, to) / 1440)} days.`,
        );
      if (minutesBetween(from, to) < step || step < 5 || step > 1440)
        throw new GraphFault(
          400,
          "ErrorInvalidMergedFreeBusyInterval",
          "The specified merged free/busy interval is not valid. Specify an interval that is less than the free/busy time window and between 5 and 1440 minutes.",
        );

      response.json({
        "@odata.context": `${outside.addresses.graph}/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)`,
        value: schedules.map((address) => {
          const mailbox = mailboxAt(address);
          if (mailbox?.tenantId !== tenantId) return unreachable(address);
          if (mailbox.lacks === "cloud") return unreachable(address, ON_PREMISES);
          const events = eventsBetween(outside, mailbox, from, to);
          return {
            scheduleId: address,
            availabilityView: availability(events, from, to, step),
            scheduleItems: events.filter(({ isCancelled }) => !isCancelled).map((event) => item(event, zone)),
            workingHours: {
              daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
              startTime: "08:00:00.0000000",
              endTime: "17:00:00.0000000",
              timeZone: { name: "W. Europe Standard Time" },
            },
          };
        }),
      });
    },
  );

  return router;
}

const invalid = (words: string) => new GraphFault(400, "ErrorInvalidParameter", words);

const ON_PREMISES = {
  message: "Unable to send cross-forest request for mailbox because of invalid configuration.",
  responseCode: "ErrorProxyRequestProcessingFailed",
};

function unreachable(address: string, error?: typeof ON_PREMISES): Record<string, unknown> {
  return {
    scheduleId: address,
    availabilityView: "",
    error: error ?? {
      message: `Unable to resolve e-mail address ${address} to an Active Directory object.`,
      responseCode: "ErrorMailRecipientNotFound",
    },
    scheduleItems: [],
  };
}

function availability(events: CalendarEvent[], from: string, to: string, step: number): string {
  const busy = events
    .filter(({ isCancelled }) => !isCancelled)
    .map(({ start, end, showAs }) => ({ start: Date.parse(start), end: Date.parse(end), digit: DIGIT[showAs] }));
  const last = Date.parse(to);
  const span = step * 60_000;
  let view = "";
  for (let slot = Date.parse(from); slot < last; slot += span) {
    const here = busy.filter(({ start, end }) => start < slot + span && end > slot);
    view += Math.max(0, ...here.map(({ digit }) => digit));
  }
  return view;
}

function item(event: CalendarEvent, zone: string): Record<string, unknown> {
  const isPrivate = event.sensitivity === "private" || event.sensitivity === "confidential";
  return {
    isPrivate,
    status: event.showAs,
    ...(isPrivate ? {} : { subject: event.subject, location: event.location.displayName }),
    isMeeting: event.attendees.length > 0 || !event.isOrganizer,
    isRecurring: false,
    isException: false,
    isReminderSet: event.isReminderOn,
    start: inZone(event.start, zone),
    end: inZone(event.end, zone),
  };
}

/** Parameters of an action are read without regard to their first letter's case. */
function withSmallInitials(body: unknown): unknown {
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value as unknown]),
  );
}
