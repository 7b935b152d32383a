import { z } from "zod";

import { relatedTo, withRelated } from "../case/related.ts";
import { command } from "../command.ts";
import type { PartyId } from "../ids.ts";
import { optionalLine, optionalMail, optionalPhone } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import { agesIn } from "./age.ts";
import { withContactWeighed } from "./contact-data.ts";
import { childAsked, missingOf, newChild } from "./new-child.ts";
import { custodies, custodyEvidences } from "./party.ts";
import { guardianFrom } from "./relative.ts";

/**
 * The child the case is about, and a guardian with the custody that somebody has checked. One who is of age has no guardian;
 * a parent may stand beside them.
 */
export const registerFamily = command({
  input: z.object({
    ...childAsked,
    guardianName: optionalLine(),
    guardianPhone: optionalPhone(),
    guardianMail: optionalMail(),
    custody: z.enum(custodies).optional(),
    custodyEvidence: z.enum(custodyEvidences).optional(),
    sameContactReason: optionalLine(),
  }),
  by: ["coordinator"],
  needs: ({ childName: name, childBornOn: bornOn, childPersonalNumber: number, ...said }, file) =>
    relatedTo(file, {
      phones: [said.childPhone, said.guardianPhone],
      mails: [said.guardianMail],
      child: { name, bornOn, number },
    }),
  decide(file, input, context) {
    if (file.consultation) return refuse({ kind: "stillConsultation" });
    if (file.stage.name !== "triage") return refuse({ kind: "notInThisStage" });
    if (file.parties.some((party) => party.kind === "child")) return refuse({ kind: "familyAlreadyRegistered" });
    const entered = newChild(file, input, context);
    if (!entered.ok) return entered;
    const { child, isMinor } = entered.value;
    const isOfAdults = agesIn(context.municipality.document, file).about === "adults";
    if (isOfAdults && input.guardianName !== null) return refuse({ kind: "grownHasNoGuardian" });
    const missing = missingOf(input, ["guardianName", "guardianPhone", "custody", "custodyEvidence"]);
    if (isMinor && missing.length > 0) return refuse({ kind: "badInput", fields: missing });

    const { guardianName: name, guardianPhone: phone, guardianMail: mail, custody: kind, custodyEvidence } = input;
    const checkedOn = dayOf(context.now);
    const custody =
      isMinor && kind && custodyEvidence ? [{ child: child.id, kind, evidence: custodyEvidence, checkedOn }] : [];
    const guardian = name === null ? [] : [guardianFrom(context.newId<PartyId>(), { name, phone, mail, custody })];
    const family = [child, ...guardian];
    const weighed = withContactWeighed(
      { ...file, parties: [...file.parties, ...family] },
      family.map((party) => party.id),
      input.sameContactReason,
      context,
    );
    if (!weighed.ok) return weighed;
    return ok({
      file: withRelated(weighed.value, context.facts),
      log: family.map((party) => ({ kind: "partyAdded", party: party.id })),
    });
  },
});
