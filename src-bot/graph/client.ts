import {
  AuthenticationHandler,
  Client,
  GraphError,
  type GraphRequest,
  HTTPMessageHandler,
} from "@microsoft/microsoft-graph-client";

import type { Config } from "../config.ts";
import type { Credential } from "./credential.ts";

/** Microsoft 365 did not do what it was asked. `status` 0: it was never reached, or did not answer in time. */
export class GraphFault extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryHelps: boolean;

  constructor(status: number, code: string, options?: ErrorOptions) {
    super(`Graph answered ${status} ${code}`, options);
    this.name = "GraphFault";
    this.status = status;
    this.code = code;
    this.retryHelps = status === 0 || status === 429 || status >= 500 || status === 401;
  }
}

/** Somebody waits for the answer, so no call may take longer than this; what can wait is retried by the job queue instead. */
const longestCallMs = 8_000;

/** One way of asking Graph, for any of its addresses, in a tenant the product is at home in. */
export type Graph = <T>(tenantId: string, path: string, ask: (request: GraphRequest) => Promise<T>) => Promise<T>;

export function graphFrom(config: Config, credential: Credential): Graph {
  const { origin, pathname, hostname } = new URL(config.GRAPH_ENDPOINT);
  return async (tenantId, path, ask) => {
    const signal = AbortSignal.timeout(longestCallMs);
    const authentication = new AuthenticationHandler({
      getAccessToken: () => unlessAborted(credential.graphToken(tenantId), signal),
    });
    authentication.setNext(new HTTPMessageHandler());
    const client = Client.initWithMiddleware({
      baseUrl: `${origin}${pathname}`.replace(/\/?$/, "/"),
      middleware: authentication,
      customHosts: new Set([hostname]),
    });
    try {
      return await ask(client.api(path).option("signal", signal));
    } catch (error) {
      if (error instanceof GraphError && error.statusCode > 0)
        throw new GraphFault(error.statusCode, error.code ?? "unknown", { cause: error });
      throw new GraphFault(0, "unreachable", { cause: error });
    }
  };
}

/** The sign-in library has no time limit of its own. */
const unlessAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    }),
  ]);
