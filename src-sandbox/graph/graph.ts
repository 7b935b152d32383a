import express, { json, Router, type Request } from "express";
import type { GraphKind } from "../faults.ts";
import type { Outside } from "../outside.ts";
import { strikes } from "../strike.ts";
import { bearer } from "./access.ts";
import { apps } from "./apps.ts";
import { batch } from "./batch.ts";
import { delta } from "./delta.ts";
import { directory } from "./directory.ts";
import { events } from "./events.ts";
import { faults, namedRequests, unknownSegment, unwellBody } from "./fault.ts";
import { mail } from "./mail.ts";
import { places } from "./places.ts";
import { planner } from "./planner.ts";
import { knownOptions, writesAreJson } from "./reading.ts";
import { schedule } from "./schedule.ts";
import { subscriptions } from "./subscriptions.ts";

/** Graph v1.0, as far as the product asks it. */
export function graph(outside: Outside): Router {
  const router = Router();
  const parts = express();
  parts.use(asked(outside), resources(outside), unknownSegment, faults);
  router.use(asked(outside), batch(parts), resources(outside), unknownSegment, faults);
  return router;
}

function asked(outside: Outside): Router {
  const router = Router();
  router.use(namedRequests, bearer(outside), strikes(outside, { side: "graph", kindOf, bodyOf: unwellBody }));
  router.use(knownOptions, writesAreJson, json({ limit: "4mb", type: () => true }));
  return router;
}

function resources(outside: Outside): Router {
  const router = Router();
  router.use(subscriptions(outside), delta(outside));
  router.use(schedule(outside), events(outside), mail(outside));
  router.use(directory(outside), places(outside), apps(outside), planner(outside));
  return router;
}

function kindOf({ method, path }: Request): GraphKind {
  if (/\/(microsoft\.graph\.)?getSchedule$/i.test(path)) return "schedule";
  if (path === "/$batch") return "batch";
  if (/^\/subscriptions(\/|$)/i.test(path)) return "subscriptions";
  if (/\/calendarView\/delta$/i.test(path)) return "delta";
  if (/\/sendMail$/i.test(path)) return "mail";
  if (/\/installedApps/i.test(path)) return "install";
  if (/\/(planner|todo)(\/|$)/i.test(path)) return "tasks";
  if (/\/(events|calendarView)(\/|$)/i.test(path)) {
    if (method === "DELETE" || /\/cancel$/i.test(path)) return "cancel";
    return method === "GET" ? "events" : method === "POST" ? "book" : "change";
  }
  return "directory";
}
