import type { ErrorRequestHandler, RequestHandler, Response } from "express";

/** A refusal in Graph's own words. */
export class GraphFault extends Error {
  readonly status: number;
  readonly code: string;
  readonly extra: Record<string, unknown>;

  constructor(status: number, code: string, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

/** It takes a token back at once, and says what it wants instead. https://learn.microsoft.com/entra/identity-platform/app-resilience-continuous-access-evaluation */
export class ProofWanted extends GraphFault {
  readonly claims: string;

  constructor(claims: string) {
    super(
      401,
      "InvalidAuthenticationToken",
      "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp",
    );
    this.claims = claims;
  }
}

export const itemNotFound = () =>
  new GraphFault(404, "ErrorItemNotFound", "The specified object was not found in the store.");

export const noSuchMailbox = (id: string) =>
  new GraphFault(404, "ErrorInvalidUser", `The requested user '${id}' is invalid.`);

export const noSuchResource = (id: string) =>
  new GraphFault(
    404,
    "Request_ResourceNotFound",
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

/** Every answer of Graph names its request. */
export const namedRequests: RequestHandler = (request, response, next) => {
  const requestId = crypto.randomUUID();
  response.locals["requestId"] = requestId;
  response.set("request-id", requestId);
  response.set("client-request-id", request.get("client-request-id") ?? requestId);
  next();
};

export const unknownSegment: RequestHandler = (request) => {
  throw new GraphFault(400, "BadRequest", `Resource not found for the segment '${request.path.split("/")[1] ?? ""}'.`);
};

export const faults: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  const fault = asFault(error);
  if (fault.status === 401)
    response.set(
      "WWW-Authenticate",
      `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"${wantedBy(fault)}`,
    );
  response.status(fault.status).json(errorBody(response, fault));
};

const wantedBy = (fault: GraphFault): string =>
  fault instanceof ProofWanted
    ? `, error="insufficient_claims", claims="${Buffer.from(fault.claims).toString("base64")}"`
    : "";

function errorBody(response: Response, { code, message, extra }: GraphFault): Record<string, unknown> {
  return {
    error: {
      code,
      message,
      ...extra,
      innerError: {
        date: new Date().toISOString().slice(0, 19),
        "request-id": String(response.locals["requestId"]),
        "client-request-id": response.get("client-request-id"),
      },
    },
  };
}

const UNWELL: Record<number, [code: string, message: string]> = {
  412: [
    "ErrorIrresolvableConflict",
    "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.",
  ],
  429: ["ApplicationThrottled", "Application is over its MailboxConcurrency limit."],
  500: ["ErrorInternalServerError", "An internal server error occurred. The operation failed."],
  502: ["BadGateway", "The server received an invalid response from an upstream server."],
  503: ["ServiceUnavailable", "The service is temporarily unavailable. Please retry after some time."],
  504: ["UnknownError", "The request timed out at the gateway."],
};

/** What Graph says when it is Graph that is unwell. */
export function unwellBody(status: number, response: Response): Record<string, unknown> {
  const [code, message] = UNWELL[status] ?? ["UnknownError", ""];
  return errorBody(response, new GraphFault(status, code, message));
}

function asFault(error: unknown): GraphFault {
  if (error instanceof GraphFault) return error;
  if (error instanceof Error && "type" in error && error.type === "entity.parse.failed") {
    return new GraphFault(
      400,
      "BadRequest",
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  }
  console.error(error);
  return new GraphFault(500, "InternalServerError", "An internal server error occurred.");
}
