import { setTimeout as sleep } from "node:timers/promises";
import type { Request, RequestHandler, Response } from "express";
import type { Side, Strike } from "./faults.ts";
import type { Outside } from "./outside.ts";

interface Struck {
  side: Side;
  kindOf: (request: Request) => string;
  /** The body the outside gives with such a status. */
  bodyOf: (status: number, response: Response) => unknown;
}

/**
 * Makes calls go wrong as planned. Before: nothing has been done. After: it has, and the answer is lost or another.
 * During: the line is cut on the way, and nobody knows which.
 */
export function strikes(outside: Outside, { side, kindOf, bodyOf }: Struck): RequestHandler {
  return async (request, response, next) => {
    const strike = outside.faults.draw(side, kindOf(request));
    if (!strike) return next();
    const goWrong = async () => {
      await sleep(strike.delayMs);
      answerWrongly(strike, response, bodyOf);
    };
    if (!strike.acted) return goWrong();
    response.locals["isUnheard"] = true;
    unheard(response, goWrong);
    next();
  };
}

/** Whether what is done now is done, and the answer will be lost. */
export const isUnheard = ({ locals }: Response): boolean => locals["isUnheard"] === true;

/** The handler acts, and what it answers goes nowhere. */
function unheard(response: Response, then: () => Promise<void>): void {
  const end = response.end.bind(response);
  response.end = (() => {
    response.end = end;
    for (const name of ["content-length", "etag", "location", "content-type"]) response.removeHeader(name);
    void then();
    return response;
  }) as Response["end"];
}

function answerWrongly({ when, status, retryAfter }: Strike, response: Response, bodyOf: Struck["bodyOf"]): void {
  if (status === "timeout") return;
  if (status === "malformed") return void response.status(200).json({ value: [null, {}], start: null });
  if (when === "during" || status === "reset") {
    response.destroy();
    return;
  }
  if (status === 429 || status === 503) response.set("Retry-After", String(retryAfter));
  response.status(status).json(bodyOf(status, response));
}
