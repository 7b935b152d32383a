import type { Request, Response } from "express";

import { familyLanguages, type FamilyLanguage, isFamilyLanguage } from "../../../src-shared/text/family/language.ts";

const cookie = "__Host-samla-lang";
const kept = new RegExp(`(?:^|; *)${cookie}=(\\w+)`);

/** The language somebody has chosen on a page of ours, else the first of ours that their browser asks for; Swedish for all others. */
export function familyLanguage(request: Request): FamilyLanguage {
  const asked = chosenIn(request);
  if (asked) return asked;
  const before = kept.exec(request.headers.cookie ?? "")?.[1];
  if (isFamilyLanguage(before)) return before;
  const named = request.headers["accept-language"] ? request.acceptsLanguages(...familyLanguages) : false;
  return isFamilyLanguage(named) ? named : "sv";
}

const chosenIn = ({ query }: Request): FamilyLanguage | null => {
  const said: unknown = query["lang"];
  return isFamilyLanguage(said) ? said : null;
};

/** A choice goes with the browser until it is closed or the page is left, and is all that is kept. */
export function keepLanguage(request: Request, response: Response): void {
  const asked = chosenIn(request);
  if (asked) response.cookie(cookie, asked, { path: "/", secure: true, httpOnly: true, sameSite: "lax" });
}

export const forgetLanguage = (response: Response): void =>
  void response.clearCookie(cookie, { path: "/", secure: true, httpOnly: true, sameSite: "lax" });
