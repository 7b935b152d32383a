import { ChannelFault } from "./port.ts";

/** What the channel answered to a request that it did not carry out. */
export interface Refused {
  status: number;
  body: unknown;
  retryAfter: string | null;
}

/** Longer than any limit of Teams lasts: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const longestRetryAfterMs = 3_600_000;

/** @param refused null where no answer came at all. */
export function channelFault(refused: Refused | null, cause: unknown, now: Date): ChannelFault {
  if (cause instanceof ChannelFault) return cause;
  if (!refused) return new ChannelFault(0, { cause, hasLeft: !hasNotLeft(cause) });
  return new ChannelFault(refused.status, {
    cause,
    code: codeIn(refused.body),
    retryAfterMs: retryAfterMs(refused.retryAfter, now),
  });
}

/** `{ error: { code, message } }`; the message may name people. */
function codeIn(body: unknown): string {
  const error = (body as { error?: unknown } | null | undefined)?.error;
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" && /^\w{1,60}$/.test(code) ? code : "";
}

/** Seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfterMs(header: string | null, now: Date): number | null {
  const said = header?.trim();
  if (!said) return null;
  const ms = /^\d+(\.\d+)?$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now.getTime();
  return Number.isNaN(ms) ? null : Math.min(Math.max(Math.ceil(ms), 0), longestRetryAfterMs);
}

/** The connection was never made. */
function hasNotLeft(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return /^E(CONNREFUSED|NOTFOUND|AI_AGAIN|HOSTUNREACH)$/.test(code) || hasNotLeft(error.cause);
}
