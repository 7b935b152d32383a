import type { Response } from "express";

import type { CaseFile } from "../../../src-shared/case/case-file.ts";
import { coordinatorOf } from "../../../src-shared/case/viewer.ts";
import { unbroken } from "../../../src-shared/card.ts";
import type { Municipality } from "../../../src-shared/programme/municipality.ts";
import type { FamilyText } from "../../../src-shared/text/family/sv.ts";
import { html, type Html } from "./html.ts";
import { telOf } from "./who.ts";

/** Whom somebody who wonders can call. */
interface Call {
  who: string;
  phone: string;
}

/** Whoever leads the case, where they have a number of their own; else the municipality. */
export function callFor({ people, publicPage, name }: Municipality, file?: CaseFile): Call | null {
  const leader = file && people.find(({ account }) => account === coordinatorOf(file));
  if (leader?.phone) return { who: leader.title, phone: leader.phone };
  return publicPage.phone ? { who: name, phone: publicPage.phone } : null;
}

/** The same on every page of one answer, whatever it turns out to be. */
export const keepCall = (response: Response, call: Call | null): void => void (response.locals["call"] = call);

export function callIn(response: Response, { door }: FamilyText): Html | null {
  const call = response.locals["call"] as Call | null | undefined;
  return call
    ? html`<p class="call">
        ${door.call(call.who)}
        <a href="${telOf(call.phone)}"><bdi dir="ltr">${unbroken(call.phone)}</bdi></a>
      </p>`
    : null;
}
