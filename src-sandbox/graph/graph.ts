import { json, Router } from "express";
import type { Outside } from "../outside.ts";
import { bearer } from "./access.ts";
import { directory } from "./directory.ts";
import { events } from "./events.ts";
import { faults, namedRequests, unknownSegment } from "./fault.ts";
import { schedule } from "./schedule.ts";

/** Graph v1.0, as far as the product asks it. */
export function graph(outside: Outside): Router {
  const router = Router();
  router.use(namedRequests, bearer(outside), json({ limit: "4mb" }));
  router.use(schedule(outside), events(outside), directory(outside));
  router.use(unknownSegment, faults);
  return router;
}
