import { z } from "zod";

import { fromParty, label } from "../case/labelled.ts";
import { relatedTo, withRelated } from "../case/related.ts";
import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { line, optionalLine, optionalMail, optionalPhone } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { withContactWeighed } from "./contact-data.ts";
import { hasLeft, newRelative, type Supporter, supporterRoles } from "./party.ts";
import { contactFrom } from "./relative.ts";
import { isOver } from "./stage.ts";

/** Somebody at the side of a child or a parent: known to them and to the coordinator, and to nobody else by this. */
export const addSupporter = command({
  input: z.object({
    role: z.enum(supporterRoles),
    of: id<PartyId>(),
    name: line(),
    phone: optionalPhone(),
    mail: optionalMail(),
    sameContactReason: optionalLine(),
  }),
  by: ["coordinator"],
  needs: ({ phone, mail }, file) => relatedTo(file, { phones: [phone], mails: [mail] }),
  decide(file, { role, of, name, phone, mail, sameContactReason }, context) {
    if (isOver(file)) return refuse({ kind: "notInThisStage" });
    const supported = file.parties.find((party) => party.id === of);
    if (!supported || (supported.kind !== "child" && supported.kind !== "guardian") || hasLeft(supported))
      return refuse({ kind: "unknownPerson" });
    const supporterId = context.newId<PartyId>();
    const releasedTo = [fromParty(of)];
    const supporter: Supporter = {
      kind: "supporter",
      id: supporterId,
      name: label(name, { about: [supporterId], category: "contact", source: fromParty(supporterId), releasedTo }),
      ...newRelative,
      ...contactFrom(supporterId, { phone, mail }, releasedTo),
      role,
      of,
      leftAt: null,
    };
    const weighed = withContactWeighed(
      { ...file, parties: [...file.parties, supporter] },
      [supporterId],
      sameContactReason,
      context,
    );
    if (!weighed.ok) return weighed;
    return ok({
      file: withRelated(weighed.value, context.facts),
      log: [{ kind: "partyAdded", party: supporterId, role }],
    });
  },
});
