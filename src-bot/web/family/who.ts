import { unbroken } from "../../../src-shared/card.ts";
import type { CaseView } from "../../../src-shared/case/view.ts";

/** Every way there is to whoever leads the case. */
export const waysTo = ({ phone, mail }: NonNullable<CaseView["leader"]>): string =>
  [phone && unbroken(phone), mail].filter(Boolean).join(", ");

/** Somebody by their title and service; many titles name the service already, and it is said once. */
export const whoIs = (
  { title, unit }: { title: string; unit: string },
  words: { person: (title: string, unit: string) => string },
): string => (title.includes(unit) ? title : words.person(title, unit));
