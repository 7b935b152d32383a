import { createHmac } from "node:crypto";

import type { Config } from "../config.ts";
import { SendFault, type Sender } from "./sender.ts";

const longestMs = 10_000;
/** Too many, or not now. */
const patient = [408, 425, 429];

/**
 * The municipality's own gateway: each message is one signed POST, known by its id however often it comes.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function gatewayFrom({
  GATEWAY_URL: url,
  GATEWAY_SECRET: secret,
}: Pick<Config, "GATEWAY_URL" | "GATEWAY_SECRET">): ((kind: "sms" | "letter") => Sender) | null {
  if (!url || !secret) return null;
  return (kind) => ({
    async send({ id, to, text }) {
      const body = JSON.stringify({ id, kind, to, text });
      const at = String(Math.floor(Date.now() / 1000));
      const signature = createHmac("sha256", secret).update(`${id}.${at}.${body}`).digest("base64");
      const status = await posted(url, body, {
        "content-type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": at,
        "webhook-signature": `v1,${signature}`,
      });
      if (status >= 200 && status < 300) return;
      throw new SendFault(String(status), {
        retryHelps: patient.includes(status) || status >= 500,
        mayHaveArrived: status >= 500,
      });
    },
  });
}

async function posted(url: string, body: string, headers: Record<string, string>): Promise<number> {
  try {
    const signal = AbortSignal.timeout(longestMs);
    // Where it leads elsewhere it is not the gateway that was named.
    const answer = await fetch(url, { method: "POST", body, headers, redirect: "manual", signal });
    await answer.body?.cancel();
    return answer.status;
  } catch (error) {
    const { name, cause } = error as { name?: string; cause?: { code?: string } };
    const code = cause?.code ?? name ?? "unknown";
    throw new SendFault(code, { retryHelps: true, mayHaveArrived: code !== "ECONNREFUSED" && code !== "ENOTFOUND" });
  }
}
