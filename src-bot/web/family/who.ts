import { unbroken } from "../../../src-shared/card.ts";
import type { CaseView } from "../../../src-shared/case/view.ts";
import { html, type Html } from "./html.ts";

/** Every way there is to whoever leads the case. */
export const waysTo = ({ phone, mail }: NonNullable<CaseView["leader"]>): string =>
  [phone && unbroken(phone), mail].filter(Boolean).join(", ");

/** Somebody by their title and service; many titles name the service already, and it is said once. */
export const whoIs = (
  { title, unit }: { title: string; unit: string },
  words: { person: (title: string, unit: string) => string },
): string => (title.includes(unit) ? title : words.person(title, unit));

/** What calls a number when it is pressed. */
export const telOf = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, "")}`;

/** Every way there is, each to be pressed, and each on a line of its own: an address breaks badly. */
export const reachable = ({ phone, mail }: NonNullable<CaseView["leader"]>): Html =>
  html`<span class="reach"
    >${
      phone
        ? html`<a href="${telOf(phone)}"><bdi dir="ltr">${unbroken(phone)}</bdi></a
            ><br />`
        : null
    }<a href="mailto:${mail}"><bdi dir="ltr">${mail}</bdi></a></span
  >`;
