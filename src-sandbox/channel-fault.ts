import type { ErrorRequestHandler } from "express";

/** A refusal in the channel's own words. */
export class ChannelFault extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const answerFault: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  const fault = error instanceof ChannelFault ? error : new ChannelFault(400, "BadSyntax", String(error));
  response.status(fault.status).json({ error: { code: fault.code, message: fault.message } });
};

const UNWELL: Record<number, string> = {
  412: "PreconditionFailed",
  429: "TooManyRequests",
  500: "ServiceError",
  502: "BadGateway",
  503: "ServiceUnavailable",
  504: "GatewayTimeout",
};

export function unwellBody(status: number): Record<string, unknown> {
  return { error: { code: UNWELL[status] ?? "ServiceError", message: "The operation could not be carried out." } };
}
