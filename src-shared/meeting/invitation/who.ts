import type { CaseFile } from "../../case/case-file.ts";
import type { Mask } from "../../case/mask.ts";
import { phoneTrace } from "../../case/traces.ts";
import { coordinatorOf } from "../../case/viewer.ts";
import { hasLeft, isProfessional, isRelative, type Professional, type Relative } from "../../party/party.ts";
import type { Municipality } from "../../programme/municipality.ts";
import type { Attendee } from "./invitation.ts";
import { isFullName } from "./names.ts";

/** Somebody at a service: in the case already, or so far only among the municipality's people. */
export type Official = Omit<Professional, "id"> & { id: Professional["id"] | null };

export type Who =
  | { kind: "family"; party: Relative }
  | { kind: "official"; person: Official }
  /** The one who leads the case, the mailbox that books, or a room. */
  | { kind: "ours" }
  | { kind: "unknown" };

/**
 * Who an attendee is. Whoever is of the family is so whatever else they are; how they are reached and what they are called
 * is compared as far as the one who asks may see it, so that no answer tells more.
 */
export function whoIs(attendee: Attendee, file: CaseFile, mask: Mask, municipality: Municipality): Who {
  const isAt = (mailbox: string | null | undefined) => !!mailbox && isSameAddress(attendee.address, mailbox);
  const family = file.parties.filter(isRelative);
  const reached = family.find((party) => isReachedAt(attendee, party, mask));
  if (reached) return { kind: "family", party: reached };

  const leader = municipality.people.find((person) => person.account === coordinatorOf(file));
  const rooms = municipality.venues.map(({ mailbox }) => mailbox);
  if ([leader?.mailbox, municipality.organiserMailbox, ...rooms].some(isAt)) return { kind: "ours" };
  const inCase = file.parties.find(
    (party): party is Professional =>
      isProfessional(party) && !hasLeft(party) && [party.mailbox, party.mail].some(isAt),
  );
  if (inCase) return { kind: "official", person: inCase };
  const listed = municipality.people.find(({ mailbox }) => isAt(mailbox));
  const unit = municipality.units.find(({ id }) => id === listed?.unit);
  if (listed && unit) {
    const { account, title, mailbox } = listed;
    const known = { kind: "professional" as const, id: null, account, title, mailbox, phone: null, unit, leftAt: null };
    return { kind: "official", person: known };
  }

  const named = family.find(({ name }) => {
    const known = mask(name);
    return known !== null && isFullName(attendee.name, known);
  });
  if (named) return { kind: "family", party: named };
  return attendee.kind === "resource" ? { kind: "ours" } : { kind: "unknown" };
}

function isReachedAt({ address, name }: Attendee, party: Relative, mask: Mask): boolean {
  const mail = party.mail && mask(party.mail);
  const phone = party.phone && mask(party.phone);
  if (mail && isSameAddress(address, mail)) return true;
  return phone !== null && [address, name].some((said) => isSamePhone(said, phone));
}

/** However it is written: case, what stands round it, and a tag after a plus sign. */
export const isSameAddress = (one: string, other: string) => plainAddress(one) === plainAddress(other);
function plainAddress(said: string): string {
  const bare = said
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/^.*<|>.*$/g, "")
    .replace(/^(mailto|smtp|sip|tel|fax):/, "");
  return bare.replace(/^([^@+]+)\+[^@]*@/, "$1@");
}

/** A telephone as an address: by itself, or before the sign of who carries the message. */
function isSamePhone(said: string, phone: string): boolean {
  const before = plainAddress(said).split("@")[0]!;
  return /^\+?[\d().-]{7,}$/.test(before) && phoneTrace(before).value === phoneTrace(phone).value;
}
