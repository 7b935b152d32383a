import { z } from "zod";

import { fromParty, fromUnit, label } from "../case/labelled.ts";
import { relatedTo, withRelated } from "../case/related.ts";
import { command } from "../command.ts";
import { isMinor } from "../consent/grantors.ts";
import { id, type PartyId } from "../ids.ts";
import { line, optionalDay, optionalLine, optionalMail, optionalPhone, text } from "../input.ts";
import { notYet, ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import { withContactWeighed } from "./contact-data.ts";
import { newRelative, type Supporter } from "./party.ts";
import { contactFrom } from "./relative.ts";
import { representativeRoles } from "./appointment.ts";
import { hasRunOut } from "./representative.ts";
import { isOver } from "./stage.ts";

/**
 * A grown person's god man or förvaltare is written down, with what the decision covers and until when. Nobody is told by it, and
 * they take part in nothing before whom they help has said yes.
 */
export const addRepresentative = command({
  input: z.object({
    role: z.enum(representativeRoles),
    of: id<PartyId>(),
    name: line(),
    phone: optionalPhone(),
    mail: optionalMail(),
    scope: text(),
    decidedOn: day(),
    until: optionalDay(),
    sameContactReason: optionalLine(),
  }),
  by: ["coordinator"],
  needs: ({ phone, mail }, file) => relatedTo(file, { phones: [phone], mails: [mail] }),
  decide(file, { role, of, name, phone, mail, scope, decidedOn, until, sameContactReason }, context) {
    const { now } = context;
    if (isOver(file)) return refuse({ kind: "notInThisStage" });
    const helped = file.parties.find((party) => party.id === of);
    if (!helped) return refuse({ kind: "unknownPerson" });
    if (helped.kind !== "child" || isMinor(file, of, now)) return refuse({ kind: "onlyBesideGrown" });
    if (decidedOn > dayOf(now)) return notYet("decidedOn");
    if (hasRunOut({ until }, now)) return refuse({ kind: "appointmentIsOver" });
    const self = context.newId<PartyId>();
    const both = [fromParty(of), fromParty(self)];
    const representative: Supporter = {
      kind: "supporter",
      id: self,
      name: label(name, { about: [self], category: "contact", source: fromParty(self), releasedTo: [fromParty(of)] }),
      ...newRelative,
      ...contactFrom(self, { phone, mail }, [fromParty(of)]),
      role,
      of,
      appointment: {
        scope: label(scope, { about: [of], category: "protection", source: fromUnit(file.office), releasedTo: both }),
        decidedOn,
        until,
        answer: null,
      },
      leftAt: now,
    };
    const parties = [...file.parties, representative];
    const weighed = withContactWeighed({ ...file, parties }, [self], sameContactReason, context);
    if (!weighed.ok) return weighed;
    return ok({
      file: withRelated(weighed.value, context.facts),
      log: [{ kind: "partyAdded", party: self, role }],
    });
  },
});
