import type { CaseFile } from "../case/case-file.ts";
import { holdsPersonalNumber } from "../case/personal-number.ts";
import { isRelative } from "../party/party.ts";

/** A name of somebody in the family, whole or in part, or a number that names them: what Outlook must not keep. */
export function tellsOfFamily(file: CaseFile, said: string): boolean {
  const words = new Set(said.split(/[^\p{L}\p{N}-]+/u));
  const digits = said.replace(/[\s-]/g, "");
  const family = file.parties.filter(isRelative);
  return (
    holdsPersonalNumber(said) ||
    family.some(
      ({ name, phone, mail }) =>
        name.value.split(/\s+/).some((part) => part.length > 1 && words.has(part)) ||
        (phone !== null && digits.includes(phone.value.replace(/\D/g, "").slice(-8))) ||
        (mail !== null && said.toLowerCase().includes(mail.value.toLowerCase())),
    )
  );
}
