import { type Request, type Response, Router } from "express";

import { refused } from "./refused.ts";

export interface Vitals {
  /** @throws where the database cannot be read; it is migrated before the doors open. */
  readDatabase: () => Promise<unknown>;
  /** Whether the jobs are looked for; true where another process does. */
  isWorking: () => boolean;
  /** Whether no more is taken on. */
  isStopping: () => boolean;
  /** How changes in Outlook are heard of: it tells, or is asked; neither is unwell. */
  hearing: () => string;
}

/**
 * For whoever shares out the load, asked as often as they like and told no more than yes or no. `live`: no use in starting
 * the process anew. `ready`: send requests here. Microsoft 365 is no part of it: what it cannot do now waits in the house.
 */
export function healthRouter({ readDatabase, isWorking, isStopping, hearing }: Vitals): Router {
  const router = Router();
  const saying = (isWell: () => Promise<boolean>) => async (request: Request, response: Response) => {
    response.set("Cache-Control", "no-store");
    if (await isWell().catch(() => false)) response.json({ status: "ok" });
    else refused(request, response, { kind: "temporarilyUnavailable" });
  };
  const canServe = async () => {
    await readDatabase();
    return true;
  };
  router.get("/health", saying(canServe));
  router.get(
    "/health/live",
    saying(async () => true),
  );
  router.get("/health/outlook", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ outlook: hearing() });
  });
  router.get(
    "/health/ready",
    saying(async () => !isStopping() && isWorking() && canServe()),
  );
  return router;
}
