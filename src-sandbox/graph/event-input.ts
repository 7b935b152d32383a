import { z } from "zod";
import type { CalendarEvent, EventContent } from "./calendar.ts";
import { GraphFault } from "./fault.ts";
import { oneOf, readAs } from "./reading.ts";
import { momentOf, NEVER } from "./time.ts";

// https://learn.microsoft.com/graph/api/resources/event
const MOST_ATTENDEES = 500;

const dateTimeTimeZone = z.strictObject({ dateTime: z.string(), timeZone: z.string().default("UTC") });
const emailAddress = z.strictObject({ address: z.string(), name: z.string().nullish() });
const attendee = z.strictObject({
  type: oneOf("required", "optional", "resource").default("required"),
  emailAddress,
  status: z.unknown().optional(),
  proposedNewTime: z.unknown().optional(),
});
const location = z.strictObject({
  displayName: z.string().default(""),
  locationType: oneOf(
    "default",
    "conferenceRoom",
    "homeAddress",
    "businessAddress",
    "geoCoordinates",
    "streetAddress",
    "hotel",
    "restaurant",
    "localBusiness",
    "postalAddress",
  ).optional(),
  locationEmailAddress: z.string().optional(),
  locationUri: z.string().optional(),
  uniqueId: z.string().nullish(),
  uniqueIdType: oneOf("unknown", "locationStore", "directory", "private", "bing").optional(),
  address: z.record(z.string(), z.unknown()).optional(),
  coordinates: z.record(z.string(), z.unknown()).optional(),
});
const PROPERTY_ID = /^(String|Integer|Boolean|SystemTime) \{[0-9a-f-]{36}\} (Name .+|Id 0x[0-9a-f]+)$/i;

const eventInput = z.strictObject({
  subject: z.string(),
  body: z.strictObject({ contentType: oneOf("text", "html").default("text"), content: z.string() }),
  start: dateTimeTimeZone,
  end: dateTimeTimeZone,
  location,
  locations: z.array(location),
  attendees: z.array(attendee),
  sensitivity: oneOf("normal", "personal", "private", "confidential"),
  showAs: oneOf("free", "tentative", "busy", "oof", "workingElsewhere", "unknown"),
  importance: oneOf("low", "normal", "high"),
  isAllDay: z.boolean(),
  isOnlineMeeting: z.boolean(),
  onlineMeetingProvider: oneOf("unknown", "teamsForBusiness", "skypeForBusiness", "skypeForConsumer"),
  isReminderOn: z.boolean(),
  reminderMinutesBeforeStart: z.int(),
  responseRequested: z.boolean(),
  allowNewTimeProposals: z.boolean(),
  hideAttendees: z.boolean(),
  categories: z.array(z.string()),
  transactionId: z.string().nullable(),
  singleValueExtendedProperties: z.array(z.strictObject({ id: z.string(), value: z.string() })),
});
const anyOfThem = eventInput.partial();

export interface EventInput {
  content: Partial<EventContent>;
  transactionId: string | undefined;
  extended: { id: string; value: string }[] | undefined;
}

/** Refuses what Graph refuses: properties, enum members and types it does not know. */
export function eventInputFrom(body: unknown): EventInput {
  const {
    start,
    end,
    attendees,
    locations,
    singleValueExtendedProperties,
    transactionId,
    onlineMeetingProvider: _,
    ...plain
  } = readAs(anyOfThem, body, "event");
  if ((attendees?.length ?? 0) > MOST_ATTENDEES)
    throw new GraphFault(400, "ErrorExceededRecipientLimit", `The number of attendees exceeds ${MOST_ATTENDEES}.`);
  for (const { id } of singleValueExtendedProperties ?? []) {
    if (!PROPERTY_ID.test(id))
      throw new GraphFault(400, "ErrorInvalidExtendedProperty", `The extended property '${id}' is invalid.`);
  }
  const place = plain.location ?? locations?.[0];
  return {
    content: {
      ...plain,
      ...(place ? { location: place } : {}),
      ...(start ? { start: momentOf(start), originalStartTimeZone: start.timeZone } : {}),
      ...(end ? { end: momentOf(end), originalEndTimeZone: end.timeZone } : {}),
      ...(attendees ? { attendees: attendees.map(invited) } : {}),
    },
    transactionId: transactionId ?? undefined,
    extended: singleValueExtendedProperties,
  };
}

/** What Graph demands of a whole event. */
export function checkTimes(event: Pick<CalendarEvent, "start" | "end"> | Partial<EventContent>): void {
  if (!event.start || !event.end)
    throw new GraphFault(400, "ErrorPropertyValidationFailure", "At least one property failed validation.");
  if (event.end < event.start)
    throw new GraphFault(
      400,
      "ErrorCalendarEndDateIsEarlierThanStartDate",
      "Your request can't be completed. The end date is earlier than the start date.",
    );
}

function invited({
  type,
  emailAddress: { address, name },
}: z.infer<typeof attendee>): EventContent["attendees"][number] {
  if (!address.includes("@"))
    throw new GraphFault(400, "ErrorInvalidRecipients", "At least one recipient is not valid.");
  return { type, emailAddress: { address, name: name ?? address }, status: { response: "none", time: NEVER } };
}
