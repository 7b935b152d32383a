import { Temporal } from "temporal-polyfill";
import { GraphFault } from "./fault.ts";

export const STOCKHOLM = "Europe/Stockholm";
/** What Graph writes for an answer that nobody has given. */
export const NEVER = "0001-01-01T00:00:00Z";

const WINDOWS_ZONES: Record<string, string> = {
  "tzone://microsoft/utc": "UTC",
  "w. europe standard time": STOCKHOLM,
  "romance standard time": "Europe/Paris",
  "central europe standard time": "Europe/Budapest",
  "central european standard time": "Europe/Warsaw",
  "gmt standard time": "Europe/London",
  "fle standard time": "Europe/Helsinki",
};

export interface DateTimeTimeZone {
  dateTime: string;
  timeZone: string;
}

/** The IANA zone of a Windows or IANA name. */
export function zoneNamed(name: string): string {
  const iana = WINDOWS_ZONES[name.toLowerCase()] ?? name;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(iana).timeZoneId;
  } catch {
    throw new GraphFault(
      400,
      "TimeZoneNotSupportedException",
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
    );
  }
}

/** Graph's local time and zone as a moment in UTC. */
export function momentOf({ dateTime, timeZone }: DateTimeTimeZone): string {
  const zone = zoneNamed(timeZone);
  try {
    const instant = /(Z|[+-]\d\d:\d\d)$/.test(dateTime)
      ? Temporal.Instant.from(dateTime)
      : Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).toInstant();
    return instant.toString({ fractionalSecondDigits: 3 });
  } catch {
    throw new GraphFault(400, "ErrorInvalidParameter", `The value '${dateTime}' of a date and time is invalid.`);
  }
}

/** A query parameter: without an offset it is UTC. */
export function momentInQuery(value: unknown, name: string): string {
  if (typeof value !== "string" || !value) {
    throw new GraphFault(
      400,
      "ErrorInvalidParameter",
      `This request requires a time window specified by the query string parameters StartDateTime and EndDateTime. '${name}' is missing.`,
    );
  }
  // A raw + in a query string arrives as a space.
  return momentOf({ dateTime: value.replace(" ", "+"), timeZone: "UTC" });
}

export function inZone(moment: string, zoneName: string): DateTimeTimeZone {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(zoneNamed(zoneName)).toPlainDateTime();
  return { dateTime: local.toString({ fractionalSecondDigits: 7 }), timeZone: zoneName };
}

export function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}
