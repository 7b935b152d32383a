import { createHmac, timingSafeEqual } from "node:crypto";
import { type Request, Router, text } from "express";
import { z } from "zod";
import { families, type Relative } from "./families.ts";
import type { Outside } from "./outside.ts";
import { gatewaySecret } from "./registration.ts";
import { isUnheard, strikes } from "./strike.ts";

export interface Sms {
  id: string;
  text: string;
  at: string;
  /** Whoever sent it was not told that it came. */
  unheard?: true;
}
export interface Letter extends Sms {
  to: string;
}

const sent = z.object({ id: z.string(), kind: z.enum(["sms", "letter"]), to: z.string(), text: z.string() });
const toleranceSeconds = 300;
/** What it is before anybody has looked whether it is signed. */
const kindOf = ({ body }: Request) => (String(body).includes('"kind":"letter"') ? "letter" : "sms");
const digits = (number: string) => number.replace(/\D/g, "");

/** The municipality's own gateway: takes what is signed and fresh, each message once. */
export function gateway(outside: Outside): Router {
  const router = Router();
  const struck = strikes(outside, { side: "family", kindOf, bodyOf: () => ({ error: "Not now." }) });
  router.post("/", text({ type: "*/*", limit: "64kb" }), struck, (request, response) => {
    const [id = "", at = "", signature = ""] = ["id", "timestamp", "signature"].map((name) =>
      request.get(`webhook-${name}`),
    );
    const body = String(request.body);
    if (!isSigned(`${id}.${at}.${body}`, signature) || Math.abs(Date.now() / 1000 - Number(at)) > toleranceSeconds)
      return void response.status(401).json({ error: "The message is not signed as agreed." });
    const message = sent.parse(JSON.parse(body));
    keep(outside, message, isUnheard(response));
    response.status(202).json({ id });
  });
  return router;
}

export const smsTo = (outside: Outside, { phone }: Relative): Sms[] => outside.store.state.sms[phone] ?? [];

function isSigned(said: string, signature: string): boolean {
  const expected = Buffer.from(`v1,${createHmac("sha256", gatewaySecret).update(said).digest("base64")}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function keep(outside: Outside, { id, kind, to, text: words }: z.output<typeof sent>, isUnheardOf: boolean): void {
  const { state } = outside.store;
  const message: Sms = { id, text: words, at: outside.now().toISOString(), ...(isUnheardOf ? { unheard: true } : {}) };
  const own = (state.sms[digits(to)] ??= []);
  if ([...own, ...state.letters].some((one) => one.id === id)) return;
  if (kind === "letter") state.letters.push({ ...message, to });
  else own.push(message);
  const reader = families.find(({ phone }) => phone === digits(to));
  outside.store.changed({ person: reader?.slug ?? to, kind: "mail" });
}
