import type { LinkChannel } from "../../src-shared/party/link.ts";
import type { Config } from "../config.ts";
import { gatewayFrom } from "./gateway.ts";
import type { Sender } from "./sender.ts";
import { smtpFrom } from "./smtp.ts";

/** Null where the municipality has no such way. */
export type Senders = Record<Exclude<LinkChannel, "readOut">, Sender | null>;

export function sendersFrom(config: Config): Senders {
  const gateway = gatewayFrom(config);
  return { mail: smtpFrom(config), sms: gateway?.("sms") ?? null, letter: gateway?.("letter") ?? null };
}
