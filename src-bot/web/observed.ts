import type { NextFunction, Request, Response } from "express";
import { z } from "zod";

import { isVerb } from "../../src-shared/commands.ts";
import type { Deps } from "../deps.ts";
import { inRequest } from "../log.ts";

const uuid = z.uuid();

/**
 * One line and one span a request: which door it came to, what came of it and how long that took. Never its address, its
 * body, its token or who asked; of the address only what is a door, a verb or a case's id.
 */
export const observed =
  ({ log, telemetry }: Pick<Deps, "log" | "telemetry">) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const start = performance.now();
    const { method } = request;
    void inRequest(() =>
      telemetry.span("request", { method: methods.has(method) ? method : "other" }, async (tell) => {
        const ended = new Promise((resolve) => response.once("close", resolve));
        next();
        await ended;
        const tags = {
          method: methods.has(method) ? method : "other",
          route: routeOf(request),
          status: statusOf(response),
        };
        const ms = performance.now() - start;
        tell(tags);
        telemetry.took("request", ms, tags);
        log.info({ ...tags, ...subjectOf(request), ms: Math.round(ms) }, "a request");
      }),
    );
  };

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** The pattern of the door; none where there is no such door. */
const routeOf = ({ route, baseUrl, originalUrl }: Request): string => {
  const { path } = (route ?? {}) as { path?: unknown };
  // Where a door failed, Express has forgotten whose it was.
  const base = baseUrl || (originalUrl.startsWith("/api/") ? "/api" : "");
  return typeof path === "string" ? `${base}${path}` : "/";
};

/** 499: whoever asked did not wait for the answer. */
const statusOf = (response: Response) => (response.writableFinished ? response.statusCode : 499);

function subjectOf({ params }: Request): { caseId?: string; verb?: string } {
  const caseId = uuid.safeParse(params["id"] ?? params["caseId"]);
  const { verb } = params;
  return {
    ...(caseId.success ? { caseId: caseId.data } : {}),
    ...(typeof verb === "string" && isVerb(verb) ? { verb } : {}),
  };
}
