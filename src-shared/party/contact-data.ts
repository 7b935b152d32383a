import type { CaseFile } from "../case/case-file.ts";
import { fromUnit, label } from "../case/labelled.ts";
import { mailTrace, phoneTrace } from "../case/traces.ts";
import type { Context } from "../command.ts";
import type { PartyId } from "../ids.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import { hasLeft, isProfessional, isRelative, type Party } from "./party.ts";
import { mustNotMeet, nameOf } from "./safety.ts";

export type ContactKind = "phone" | "mail";

/** Somebody who is reached in the same way. */
interface Sharer {
  party: Party;
  what: ContactKind[];
}

/** By what somebody is reached; a professional at their work. */
export const waysTo = (party: Party): Record<ContactKind, string | undefined> =>
  isProfessional(party)
    ? { phone: party.phone ?? undefined, mail: party.mail ?? party.mailbox ?? undefined }
    : { phone: party.phone?.value, mail: party.mail?.value };

const isInDirectory = (party: Party) => isProfessional(party) && party.account !== null;

/** Whom a message to this person would reach as well. Staff share what their directory lets them share. */
export function sharersOf(file: CaseFile, of: PartyId): Sharer[] {
  const self = file.parties.find((party) => party.id === of);
  if (!self) return [];
  const own = waysTo(self);
  return file.parties
    .filter((party) => party !== self && !(isProfessional(party) && hasLeft(party)))
    .filter((party) => !(isInDirectory(self) && isInDirectory(party)))
    .map((party) => {
      const { phone, mail } = waysTo(party);
      const isSamePhone = own.phone && phone && phoneTrace(own.phone).value === phoneTrace(phone).value;
      const isSameMail = own.mail && mail && mailTrace(own.mail).value === mailTrace(mail).value;
      return { party, what: [...(isSamePhone ? ["phone" as const] : []), ...(isSameMail ? ["mail" as const] : [])] };
    })
    .filter(({ what }) => what.length > 0);
}

/** What coincides, and with whom, as the coordinator is told it. */
export const coinciding = (sharers: readonly Sharer[]) => ({
  what: [...new Set(sharers.flatMap(({ what }) => what))].toSorted(),
  with: sharers.map(({ party }) => nameOf(party)),
});

/**
 * The file, with these people's contact data weighed against everybody's: a message to one must not reach another unawares.
 * Where they share on purpose the reason is kept; two who must not meet, and somebody protected, never share.
 */
export function withContactWeighed(
  file: CaseFile,
  people: readonly PartyId[],
  sameContactReason: string | null,
  { actor, now }: Context,
  asked: readonly ContactKind[] = ["phone", "mail"],
): Outcome<CaseFile> {
  let weighed = file;
  const told = new Set<Party>();
  for (const one of people) {
    const self = file.parties.find((party) => party.id === one);
    const sharers = sharersOf(file, one).filter(
      ({ party, what }) => !told.has(party) && what.some((kind) => asked.includes(kind)),
    );
    if (!self || sharers.length === 0) continue;
    told.add(self);
    const never = sharers.filter(
      ({ party }) => isProtected(self) || isProtected(party) || mustNotMeet(file, self.id, party.id),
    );
    if (never.length > 0) return refuse({ kind: "contactMustDiffer", ...coinciding(never) });
    if (sameContactReason === null) return refuse({ kind: "sameContact", ...coinciding(sharers) });
    const about = [self, ...sharers.map(({ party }) => party)].filter(isRelative).map((party) => party.id);
    const words = label(sameContactReason, { about, category: "contact", source: fromUnit(file.office) });
    const reason = { kind: "sharedContact" as const, words, by: actor.account, at: now };
    weighed = { ...weighed, safetyReasons: [...weighed.safetyReasons, reason] };
  }
  return ok(weighed);
}

export const isProtected = (party: Party) => isRelative(party) && party.protection !== "none";
