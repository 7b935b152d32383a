import { z } from "zod";

import { relatedTo, withRelated } from "../case/related.ts";
import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { newMail, newPhone, optionalLine } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { withContactWeighed } from "./contact-data.ts";
import { isProfessional, isRelative, type Party } from "./party.ts";
import { contactFrom } from "./relative.ts";

interface Reached {
  phone?: string | null | undefined;
  mail?: string | null | undefined;
}

/** How one person is reached: what is left out stays as it was, what is left empty is taken away. */
export const setContact = command({
  input: z.object({
    partyId: id<PartyId>(),
    phone: newPhone(),
    mail: newMail(),
    sameContactReason: optionalLine(),
  }),
  by: ["coordinator"],
  needs: ({ partyId, phone, mail }, file) =>
    relatedTo(
      file,
      file.parties.some((one) => one.id === partyId && isRelative(one)) ? { phones: [phone], mails: [mail] } : {},
    ),
  decide(file, { partyId, sameContactReason, ...reached }, context) {
    const party = file.parties.find((one) => one.id === partyId);
    if (!party) return refuse({ kind: "unknownPerson" });
    const parties = file.parties.map((one) => (one === party ? withContact(party, reached) : one));
    const fresh = (["phone", "mail"] as const).filter((kind) => reached[kind]);
    const weighed = withContactWeighed({ ...file, parties }, [partyId], sameContactReason, context, fresh);
    if (!weighed.ok) return weighed;
    return ok({ file: withRelated(weighed.value, context.facts), log: [{ kind: "contactSet", party: partyId }] });
  },
});

function withContact(party: Party, { phone, mail }: Reached): Party {
  if (isProfessional(party)) {
    const { mail: before, ...kept } = party;
    const after = mail === undefined ? before : (mail ?? undefined);
    return { ...kept, phone: phone === undefined ? party.phone : phone, ...(after ? { mail: after } : {}) };
  }
  const fresh = contactFrom(party.id, { phone: phone ?? null, mail: mail ?? null }, party.name.releasedTo);
  return {
    ...party,
    phone: phone === undefined ? party.phone : fresh.phone,
    mail: mail === undefined ? party.mail : fresh.mail,
  };
}
