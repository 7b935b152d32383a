import { fromParty, label, type Voice } from "../case/labelled.ts";
import type { PartyId } from "../ids.ts";
import { type Guardian, newRelative } from "./party.ts";

interface NewGuardian {
  name: string;
  phone: string | null;
  mail: string | null;
  custody: Guardian["custody"];
}

export const guardianFrom = (id: PartyId, { name, phone, mail, custody }: NewGuardian): Guardian => ({
  kind: "guardian",
  id,
  name: label(name, { about: [id], category: "contact", source: fromParty(id) }),
  ...newRelative,
  ...contactFrom(id, { phone, mail }),
  custody,
  leftAt: null,
});

/** How to reach somebody is their own to tell. */
export function contactFrom(
  id: PartyId,
  { phone, mail }: { phone: string | null; mail: string | null },
  releasedTo: Voice[] = [],
) {
  const told = { about: [id], category: "contact" as const, source: fromParty(id), releasedTo };
  return { phone: phone === null ? null : label(phone, told), mail: mail === null ? null : label(mail, told) };
}
