import type { Request, Response } from "express";
import type { Outside } from "../outside.ts";
import type { CalendarEvent } from "./calendar.ts";
import { eventJson } from "./event-json.ts";
import { GraphFault } from "./fault.ts";
import { preferredZone, queryOption } from "./preference.ts";

const PAGE = 10;
const LARGEST_PAGE = 1000;

/** One page of events; as in Graph ten unless asked otherwise, with a link to the next. */
export function answerWithEvents(
  outside: Outside,
  request: Request,
  response: Response,
  events: CalendarEvent[],
): void {
  const zone = preferredZone(request, response);
  const top = wholeNumber(request, "$top", PAGE, LARGEST_PAGE);
  const skip = wholeNumber(request, "$skip", 0, Number.MAX_SAFE_INTEGER);
  const page = events.slice(skip, skip + top);
  const rest = events.length > skip + top;
  response.json({
    "@odata.context": `${outside.addresses.graph}/v1.0/$metadata#users('${String(request.params["user"])}')/events`,
    value: page.map((event) => eventJson(request, event, zone)),
    ...(rest ? { "@odata.nextLink": linkTo(outside, request, "$skip", skip + top) } : {}),
  });
}

export function linkTo(outside: Outside, request: Request, name: string, skip: number): string {
  const link = new URL(request.originalUrl, outside.addresses.outside);
  link.searchParams.set(name, String(skip));
  return link.href;
}

function wholeNumber(request: Request, name: string, otherwise: number, most: number): number {
  const given = queryOption(request, name);
  if (given === undefined) return otherwise;
  const number = Number(given);
  if (Number.isInteger(number) && number >= 0) return Math.min(number, most);
  throw new GraphFault(400, "BadRequest", `Invalid value '${given}' for ${name} query option found.`);
}

/** The filters a caller may put on events: an extended property, or the iCalUId. */
export function filterOf(request: Request): (event: CalendarEvent) => boolean {
  const text = queryOption(request, "$filter")?.trim();
  if (text === undefined) return () => true;
  const uid = /^iCalUId eq '([^']+)'$/i.exec(text)?.[1];
  if (uid) return (event) => event.iCalUId === uid;

  const property =
    /^singleValueExtendedProperties\/Any\(\s*(\w+)\s*:\s*\1\/id eq '((?:[^']|'')+)'\s+and\s+(?:\1\/value eq '((?:[^']|'')*)'|contains\(\1\/value,\s*'((?:[^']|'')*)'\))\s*\)$/i.exec(
      text,
    );
  if (!property)
    throw new GraphFault(400, "ErrorInvalidUrlQueryFilter", "The query filter contains one or more invalid nodes.");
  const [id, value, part] = property.slice(2).map((each) => each?.replaceAll("''", "'"));
  const holds = (kept: string) =>
    part === undefined ? kept === value : kept.toLowerCase().includes(part.toLowerCase());
  return (event) =>
    (event.extended ?? []).some((each) => each.id.toLowerCase() === id?.toLowerCase() && holds(each.value));
}
