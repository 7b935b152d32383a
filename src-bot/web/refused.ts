import type { Request, Response } from "express";

import type { Refusal } from "../../src-shared/refusal.ts";
import { type Language, languageOf, refusalWords, texts } from "../../src-shared/text/text.ts";

const statuses: Partial<Record<Refusal["kind"], number>> = {
  badInput: 400,
  unknownVerb: 400,
  notSignedIn: 401,
  moreProofNeeded: 401,
  tenantNotAllowed: 403,
  accountClosed: 403,
  notForYourRole: 403,
  notYourStep: 403,
  notThere: 404,
  tooLarge: 413,
  fileTooLarge: 413,
  tooMany: 429,
  temporarilyUnavailable: 503,
};

/** A refusal over HTTP: a stable code, one sentence in the person's language, and what to do. */
export function refused(request: Request, response: Response, refusal: Refusal): void {
  if (refusal.kind === "moreProofNeeded") response.set("WWW-Authenticate", challenge(refusal.claims));
  const words = refusalWords(refusal, texts[languageOfRequest(request)]);
  response.status(statuses[refusal.kind] ?? 409).json({
    code: refusal.kind,
    ...words,
    ...(refusal.kind === "badInput" ? { fields: refusal.fields } : {}),
  });
}

/** https://learn.microsoft.com/entra/identity-platform/claims-challenge#claims-challenge-header-format */
const challenge = (claims: string) =>
  `Bearer realm="", error="insufficient_claims", claims="${Buffer.from(claims).toString("base64")}"`;

export const languageOfRequest = (request: Request): Language => {
  const locale: unknown = (request.body as { locale?: unknown } | undefined)?.locale;
  return languageOf(typeof locale === "string" ? locale : request.headers["accept-language"]);
};
