import {
  AuthenticationHandler,
  AuthenticationHandlerOptions,
  Client,
  GraphError,
  type GraphRequest,
  HTTPMessageHandler,
} from "@microsoft/microsoft-graph-client";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import type { Config } from "../config.ts";
import type { Credential } from "./credential.ts";
import { inTurn } from "./turns.ts";

interface More extends ErrorOptions {
  retryAfterMs?: number | null;
  requestId?: string | null;
  claims?: string | null;
}

/** Microsoft 365 did not do what it was asked. `status` 0: it was never reached, or did not answer in time. */
export class GraphFault extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryHelps: boolean;
  /** How long Microsoft asks us to wait; null where it does not say. */
  readonly retryAfterMs: number | null;
  /** By which Microsoft's own support finds the call. */
  readonly requestId: string | null;
  /** What a person has to prove in addition. */
  readonly claims: string | null;

  constructor(
    status: number,
    code: string,
    { retryAfterMs = null, requestId = null, claims = null, ...options }: More = {},
  ) {
    super(`Graph answered ${status} ${code}`, options);
    this.name = "GraphFault";
    this.status = status;
    this.code = code;
    this.retryHelps = passes.has(status) || status >= 500;
    this.retryAfterMs = retryAfterMs;
    this.requestId = requestId;
    this.claims = claims;
  }
}
/** What may be otherwise another time. */
const passes = new Set([0, 401, 408, 412, 429]);

/** Somebody waits for the answer, so no call may take longer than this; what can wait is retried by the job queue instead. */
const longestCallMs = 8_000;
/** Four at once are let through for an app and a mailbox; the fourth is left to other processes. https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits */
const callsAtOnce = 3;
/** What somebody waits for is tried once more, where that is not asked to be later than this. */
const longestPauseMs = 2_000;
const pauseMs = 500;

/** One way of asking Graph, for any of its addresses, in a tenant the product is at home in. `awaited`: somebody waits for the answer. */
export type Graph = <T>(
  tenantId: string,
  path: string,
  ask: (request: GraphRequest) => Promise<T>,
  pace?: "awaited" | "inTheBackground",
) => Promise<T>;

/** @returns what asks, in turn where a mailbox is asked, and leaves one that asked for patience alone until then. */
export function graphFrom(
  config: Config,
  credential: Pick<Credential, "graphToken">,
  onThrottled: (path: string) => void = () => {},
): Graph {
  const clientIn = clientsOf(config);
  const turn = inTurn(callsAtOnce);
  const quietUntil = new Map<string, number>();

  return (tenantId, path, ask, pace = "inTheBackground") => {
    const mailbox = mailboxIn(path);
    const place = `${tenantId}/${mailbox ?? path.split(/[/(?]/)[1]}`;
    const whole = pace === "awaited" ? AbortSignal.timeout(longestCallMs) : null;

    const once = async (isTokenStale = false) => {
      const quietMs = (quietUntil.get(place) ?? 0) - Date.now();
      if (quietMs > 0) throw new GraphFault(429, "askedForPatience", { retryAfterMs: quietMs });
      const signal = whole ?? AbortSignal.timeout(longestCallMs);
      const getAccessToken = () => unlessAborted(credential.graphToken(tenantId, { isStale: isTokenStale }), signal);
      const ourId = randomUUID();
      try {
        return await ask(
          clientIn(tenantId)
            .api(path)
            .option("signal", signal)
            .header("client-request-id", ourId)
            .middlewareOptions([new AuthenticationHandlerOptions({ getAccessToken })]),
        );
      } catch (error) {
        const fault = faultFrom(error, ourId);
        if (fault.status === 429) onThrottled(path);
        if (fault.retryAfterMs !== null) quietUntil.set(place, Date.now() + fault.retryAfterMs);
        throw fault;
      }
    };
    const tried = async () => {
      try {
        return await once();
      } catch (error) {
        if (!(error instanceof GraphFault)) throw error;
        if (error.status === 401) return once(true);
        const waitMs = error.retryAfterMs ?? pauseMs;
        if (!whole || !error.retryHelps || error.status === 412 || waitMs > longestPauseMs) throw error;
        await sleep(waitMs);
        if (whole.aborted) throw error;
        return once();
      }
    };
    return mailbox === null ? tried() : turn(place, whole, tried).catch(asFault);
  };
}

const asFault = (error: unknown): never => {
  throw error instanceof GraphFault ? error : new GraphFault(0, "noTurnInTime", { cause: error });
};

/** Whose mailbox a path is about; null where it is about none, or about people as the directory knows them. */
function mailboxIn(path: string): string | null {
  const [, user = "", rest = ""] = /^\/users\/([^/?]+)\/(\w+)/.exec(path) ?? [];
  return ["events", "calendar", "calendarView", "sendMail", "messages", "todo"].includes(rest)
    ? user.toLowerCase()
    : null;
}

/** One client a tenant. Each call brings its own token. */
function clientsOf(config: Config): (tenantId: string) => Client {
  const { origin, pathname, hostname } = new URL(config.GRAPH_ENDPOINT);
  const clients = new Map<string, Client>();
  return (tenantId) => {
    let client = clients.get(tenantId);
    if (!client) {
      const middleware = new AuthenticationHandler({ getAccessToken: () => Promise.reject(new Error("no token")) });
      middleware.setNext(new HTTPMessageHandler());
      client = Client.initWithMiddleware({
        baseUrl: `${origin}${pathname}`.replace(/\/?$/, "/"),
        middleware,
        customHosts: new Set([hostname]),
      });
      clients.set(tenantId, client);
    }
    return client;
  };
}

function faultFrom(error: unknown, ourId: string): GraphFault {
  if (!(error instanceof GraphError) || error.statusCode <= 0)
    return new GraphFault(0, "unreachable", { cause: error, requestId: ourId });
  const { statusCode, code, headers, requestId } = error;
  return new GraphFault(statusCode, code ?? "unknown", {
    cause: error,
    retryAfterMs: waitIn(headers?.get("retry-after") ?? null),
    requestId: requestId ?? headers?.get("request-id") ?? ourId,
    claims: claimsIn(headers?.get("www-authenticate") ?? ""),
  });
}

/** https://learn.microsoft.com/entra/identity-platform/claims-challenge#claims-challenge-header-format */
function claimsIn(header: string): string | null {
  const encoded = /\bclaims="([^"]+)"/.exec(header)?.[1];
  return encoded ? Buffer.from(encoded, "base64").toString() : null;
}

/** Seconds, or a moment. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function waitIn(header: string | null): number | null {
  if (!header) return null;
  const waitMs = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : null;
}

/** The sign-in library has no time limit of its own. */
const unlessAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    }),
  ]);
