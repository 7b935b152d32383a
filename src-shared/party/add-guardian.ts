import { z } from "zod";

import { relatedTo, withRelated } from "../case/related.ts";
import { command } from "../command.ts";
import { isMinor } from "../consent/grantors.ts";
import { id, type PartyId } from "../ids.ts";
import { line, optionalLine, optionalMail, optionalPhone } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import { agesIn } from "./age.ts";
import { withContactWeighed } from "./contact-data.ts";
import { missingOf } from "./new-child.ts";
import { custodies, custodyEvidences } from "./party.ts";
import { guardianFrom } from "./relative.ts";
import { isOver } from "./stage.ts";

/** The other guardian of a child, whose yes is needed as much as the first one's; or a parent without custody, who has no say over it. */
export const addGuardian = command({
  input: z.object({
    childId: id<PartyId>(),
    guardianName: line(),
    guardianPhone: optionalPhone(),
    guardianMail: optionalMail(),
    custody: z.enum([...custodies, "none"]).default("joint"),
    custodyEvidence: z.enum(custodyEvidences).optional(),
    sameContactReason: optionalLine(),
  }),
  by: ["coordinator"],
  needs: ({ guardianPhone, guardianMail }, file) => relatedTo(file, { phones: [guardianPhone], mails: [guardianMail] }),
  decide(file, input, context) {
    const { now, newId } = context;
    const { childId, custody: kind, custodyEvidence: evidence } = input;
    if (isOver(file)) return refuse({ kind: "notInThisStage" });
    if (agesIn(context.municipality.document, file).about === "adults") return refuse({ kind: "grownHasNoGuardian" });
    if (!file.parties.some((party) => party.kind === "child" && party.id === childId))
      return refuse({ kind: "unknownPerson" });
    const custodiesNow = file.parties.flatMap((party) =>
      party.kind === "guardian" ? party.custody.filter((custody) => custody.child === childId) : [],
    );
    if (kind !== "none") {
      if (!isMinor(file, childId, now)) return refuse({ kind: "grownHasNoGuardian" });
      if (custodiesNow.length > 1 || custodiesNow.some((one) => one.kind === "sole"))
        return refuse({ kind: "familyAlreadyRegistered" });
      if (kind === "sole" && custodiesNow.length > 0) return refuse({ kind: "custodyContradicts" });
      const missing = missingOf(input, ["guardianPhone", "custodyEvidence"]);
      if (missing.length > 0) return refuse({ kind: "badInput", fields: missing });
    }

    const guardianId = newId<PartyId>();
    const guardian = guardianFrom(guardianId, {
      name: input.guardianName,
      phone: input.guardianPhone,
      mail: input.guardianMail,
      custody: kind === "none" || !evidence ? [] : [{ child: childId, kind, evidence, checkedOn: dayOf(now) }],
    });
    const weighed = withContactWeighed(
      { ...file, parties: [...file.parties, guardian] },
      [guardianId],
      input.sameContactReason,
      context,
    );
    if (!weighed.ok) return weighed;
    return ok({ file: withRelated(weighed.value, context.facts), log: [{ kind: "partyAdded", party: guardianId }] });
  },
});
