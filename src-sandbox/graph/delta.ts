import { Router } from "express";
import { z } from "zod";
import type { Outside } from "../outside.ts";
import { calendarFor } from "./access.ts";
import { eventsBetween, stored } from "./calendar.ts";
import { eventJson } from "./event-json.ts";
import { GraphFault } from "./fault.ts";
import { journalOf } from "./journal.ts";
import { preferredZone, queryOption } from "./preference.ts";
import { momentInQuery } from "./time.ts";

const PAGE = 50;

const token = z.object({
  from: z.string(),
  to: z.string(),
  since: z.int(),
  until: z.int(),
  epoch: z.int(),
  skip: z.int(),
});
type Token = z.infer<typeof token>;

/** What has changed in a window since a link was given. https://learn.microsoft.com/graph/api/event-delta */
export function delta(outside: Outside): Router {
  const router = Router();
  router.get(["/users/:user/calendarView/delta", "/users/:user/calendar/calendarView/delta"], (request, response) => {
    const mailbox = calendarFor(request, response);
    if (queryOption(request, "$select"))
      throw new GraphFault(
        400,
        "ErrorInvalidUrlQuery",
        "The following parameters are not supported with change tracking over the 'CalendarView' resource: '$select'.",
      );
    const journal = journalOf(outside, mailbox);
    const given = queryOption(request, "$deltatoken") ?? queryOption(request, "$skiptoken");
    const asked = given === undefined ? null : read(given);
    if (given !== undefined && asked?.epoch !== journal.epoch)
      throw new GraphFault(
        410,
        "SyncStateNotFound",
        "The sync state generation is not found. Perform a full synchronization.",
      );
    const window = asked ?? {
      from: momentInQuery(request.query["startDateTime"], "startDateTime"),
      to: momentInQuery(request.query["endDateTime"], "endDateTime"),
      since: -1,
      until: journal.latest,
      epoch: journal.epoch,
      skip: 0,
    };
    const from = queryOption(request, "$skiptoken") ? window : { ...window, until: journal.latest, skip: 0 };
    const inside = eventsBetween(outside, mailbox, from.from, from.to);
    const present = inside.filter(({ id }) => from.since < 0 || (journal.events[id] ?? 0) > from.since);
    const isKept = new Set(
      [...inside, ...stored(outside, mailbox).filter(({ start, end }) => start < from.to && end > from.from)].map(
        ({ id }) => id,
      ),
    );
    const gone =
      from.since < 0
        ? []
        : Object.entries(journal.events)
            .filter(([id, at]) => at > from.since && !isKept.has(id))
            .map(([id]) => ({ "@odata.type": "#microsoft.graph.event", id, "@removed": { reason: "deleted" } }));
    const zone = preferredZone(request, response);
    const all = [...present.map((event) => eventJson(request, event, zone)), ...gone];
    const size = Number(/odata\.maxpagesize\s*=\s*(\d+)/i.exec(request.get("prefer") ?? "")?.[1] ?? PAGE);
    const isLast = from.skip + size >= all.length;
    const next: Token = isLast ? { ...from, since: from.until, skip: 0 } : { ...from, skip: from.skip + size };
    const link = new URL(`${outside.addresses.graph}/v1.0/users/${String(request.params["user"])}/calendarView/delta`);
    link.searchParams.set(
      isLast ? "$deltatoken" : "$skiptoken",
      Buffer.from(JSON.stringify(next)).toString("base64url"),
    );
    response.json({
      "@odata.context": `${outside.addresses.graph}/v1.0/$metadata#Collection(event)`,
      value: all.slice(from.skip, from.skip + size),
      [isLast ? "@odata.deltaLink" : "@odata.nextLink"]: link.href,
    });
  });
  return router;
}

function read(given: string): Token | null {
  try {
    return token.parse(JSON.parse(Buffer.from(given, "base64url").toString()));
  } catch {
    throw new GraphFault(400, "BadRequest", "Badly formed token.");
  }
}
