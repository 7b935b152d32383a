import type { Request } from "express";
import { changeKeyOf, type CalendarEvent } from "./calendar.ts";
import { queryOption, selected } from "./preference.ts";
import { inZone } from "./time.ts";

/** An event as Graph writes it: local time in the preferred zone, extended properties only when asked for. */
export function eventJson(request: Request, event: CalendarEvent, zone: string): Record<string, unknown> {
  const changeKey = changeKeyOf(event);
  const text = event.body.content
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const whole = {
    "@odata.etag": `W/"${changeKey}"`,
    id: event.id,
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.modifiedAt,
    changeKey,
    categories: event.categories,
    ...(event.transactionId ? { transactionId: event.transactionId } : {}),
    originalStartTimeZone: event.originalStartTimeZone,
    originalEndTimeZone: event.originalEndTimeZone,
    iCalUId: event.iCalUId,
    reminderMinutesBeforeStart: event.reminderMinutesBeforeStart,
    isReminderOn: event.isReminderOn,
    hasAttachments: false,
    subject: event.subject,
    bodyPreview: text.slice(0, 255),
    importance: event.importance,
    sensitivity: event.sensitivity,
    isAllDay: event.isAllDay,
    isCancelled: event.isCancelled,
    isOrganizer: event.isOrganizer,
    responseRequested: event.responseRequested,
    seriesMasterId: null,
    showAs: event.showAs,
    type: "singleInstance",
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: event.isOnlineMeeting,
    onlineMeetingProvider: event.joinUrl ? "teamsForBusiness" : "unknown",
    allowNewTimeProposals: event.allowNewTimeProposals,
    isDraft: event.isDraft ?? false,
    hideAttendees: event.hideAttendees,
    recurrence: null,
    responseStatus: event.responseStatus,
    body: isTextWanted(request) ? { contentType: "text", content: plainBody(event) } : event.body,
    start: inZone(event.start, zone),
    end: inZone(event.end, zone),
    location: { locationType: "default", ...event.location },
    locations: event.location.displayName ? [{ locationType: "default", ...event.location }] : [],
    attendees: event.attendees.map(({ proposed, ...each }) => ({
      ...each,
      ...(proposed
        ? { proposedNewTime: { start: inZone(proposed.start, zone), end: inZone(proposed.end, zone) } }
        : {}),
    })),
    organizer: { emailAddress: event.organizer },
    onlineMeeting: event.joinUrl ? { joinUrl: event.joinUrl } : null,
  };
  return { ...selected(request, whole, "event", ["transactionId"]), ...expanded(request, event) };
}

const isTextWanted = (request: Request) => /outlook\.body-content-type\s*=\s*"text"/i.test(request.get("prefer") ?? "");

const plainBody = ({ body: { contentType, content } }: CalendarEvent): string =>
  contentType === "text" ? content : content.replaceAll(/<br\s*\/?>|<\/(p|div)>/gi, "\n").replaceAll(/<[^>]*>/g, "");

function expanded(request: Request, event: CalendarEvent): Record<string, unknown> {
  const expand = queryOption(request, "$expand");
  if (!expand?.startsWith("singleValueExtendedProperties")) return {};
  const wanted = [...expand.matchAll(/id eq '((?:[^']|'')*)'/g)].map(([, id]) =>
    id?.replaceAll("''", "'").toLowerCase(),
  );
  const found = (event.extended ?? []).filter(({ id }) => wanted.includes(id.toLowerCase()));
  return found.length > 0 ? { singleValueExtendedProperties: found } : {};
}
