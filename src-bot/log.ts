import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";

import type { Config } from "./config.ts";

/** Everything a line of the log may hold beside its message, its level and its time. What is not listed is left out. */
const told = new Set(
  ["request", "method", "route", "status", "ms"].concat(
    ["turn", "verb", "outcome", "municipality"],
    ["caseId", "effect", "attempt", "fault", "code", "requestId", "at", "err"],
  ),
);
/** Codes, kinds, ids of cases and routes, never a sentence; and no account, which is two ids with a stroke between. */
const code = /^[\w.:-]{1,80}$/;
const isCode = (value: unknown): value is string => typeof value === "string" && code.test(value);
const route = /^(\/(:?[\w.-]+)?)+$/;
const account = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\/[\da-f]{8}-/i;
const deepestCause = 3;
const mostFrames = 6;

const requests = new AsyncLocalStorage<string>();

/** Every line that is written while this runs says which request it belongs to. */
export const inRequest = <T>(work: () => T): T => requests.run(randomUUID(), work);

/** The log names codes and ids, never persons: a line is put together from a list of what may be told. */
export function logFrom(config: Pick<Config, "LOG_LEVEL" | "isProduction">, to?: DestinationStream): Logger {
  const options = {
    level: config.LOG_LEVEL ?? (config.isProduction ? "info" : "warn"),
    base: null,
    mixin: () => {
      const request = requests.getStore();
      return request ? { request } : {};
    },
    serializers: { err: faultOf },
    formatters: { log: allowed },
    hooks: {
      /** An error's own words are no message either, and nothing is put into one. */
      logMethod(this: Logger, [first, message]: unknown[], method: (...line: [object, string]) => void) {
        if (typeof first === "string") return method.call(this, {}, first);
        const details = first instanceof Error ? { err: first } : (first as object);
        return method.call(this, details, typeof message === "string" ? message : "");
      },
    },
  } satisfies LoggerOptions;
  return to ? pino(options, to) : pino(options);
}

function allowed(details: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).filter(([name, value]) => told.has(name) && (name === "err" || isTellable(name, value))),
  );
}

function isTellable(name: string, value: unknown): boolean {
  if (typeof value === "number" || typeof value === "boolean" || value === null) return true;
  if (name === "at") return Array.isArray(value) && value.every((frame) => isFrame(frame));
  if (typeof value !== "string" || account.test(value)) return false;
  return name === "route" ? route.test(value) : code.test(value);
}

interface Fault {
  name: string;
  code?: string | number;
  status?: number;
  /** By which Microsoft finds the call again. */
  requestId?: string;
  at?: string[];
  cause?: Fault;
}

/** What went wrong and where, never in the error's own words: those may quote what somebody wrote. */
export function faultOf(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error)) return { name: "NotAnError" };
  const { code: own, status, requestId } = error as Partial<Record<"code" | "status" | "requestId", unknown>>;
  const at = framesOf(error);
  return {
    name: code.test(error.name) ? error.name : "Error",
    ...(typeof own === "number" || isCode(own) ? { code: own } : {}),
    ...(typeof status === "number" ? { status } : {}),
    ...(isCode(requestId) ? { requestId } : {}),
    ...(at.length > 0 ? { at } : {}),
    ...(error.cause instanceof Error && depth < deepestCause ? { cause: faultOf(error.cause, depth + 1) } : {}),
  };
}

/** Lines of our own and the library's code; a message that is spread over lines is not among them. */
const framesOf = ({ stack }: Error): string[] => (stack ?? "").split("\n").filter(isFrame).slice(0, mostFrames);

const frame = /^ {4}at (?:[\w$.<>[\] ]{1,120} \()?(?:file:\/\/\/|node:|\/|[A-Z]:\\)[^\s()]+:\d+:\d+\)?$/;
const isFrame = (line: unknown): line is string => typeof line === "string" && frame.test(line);
