import { createHmac, timingSafeEqual } from "node:crypto";

import type { Request, Response } from "express";

import type { VisitKind } from "../../store/visits.ts";

/**
 * What a browser keeps while somebody stands at the door, and once they are in. The first follows a link from a mail or back
 * from an e-ID; the second goes with nothing that begins elsewhere.
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes
 */
const cookies = {
  door: { name: "__Host-samla-door", sameSite: "lax" },
  session: { name: "__Host-samla", sameSite: "strict" },
} as const satisfies Record<VisitKind, object>;

const secret = /^[\w-]{43}$/;

export function secretIn(request: Request, kind: VisitKind): string | null {
  const { name } = cookies[kind];
  const found = (request.headers.cookie ?? "").split(/; */).filter((one) => one.startsWith(`${name}=`));
  const value = found[0]?.slice(name.length + 1);
  // Two of one name is somebody else's doing.
  return found.length === 1 && value && secret.test(value) ? value : null;
}

const options = (kind: VisitKind) =>
  ({ path: "/", secure: true, httpOnly: true, sameSite: cookies[kind].sameSite }) as const;

export const keep = (response: Response, kind: VisitKind, value: string): void =>
  void response.cookie(cookies[kind].name, value, options(kind));
export const forget = (response: Response, kind: VisitKind): void =>
  void response.clearCookie(cookies[kind].name, options(kind));

/** Made from what only this browser keeps: a form that carries it was drawn for it. */
export const csrfOf = (value: string): string => createHmac("sha256", value).update("csrf").digest("base64url");

/** Whether a form was sent from our own page in this very browser. What a browser says of where it comes from counts too. */
export function isOwnForm(request: Request, value: string): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  const said: unknown = (request.body as Record<string, unknown> | undefined)?.["csrf"];
  const [one, other] = [Buffer.from(typeof said === "string" ? said : ""), Buffer.from(csrfOf(value))];
  return one.length === other.length && timingSafeEqual(one, other);
}
