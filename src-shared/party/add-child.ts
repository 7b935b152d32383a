import { z } from "zod";

import { relatedTo, withRelated } from "../case/related.ts";
import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { optionalLine } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import { withContactWeighed } from "./contact-data.ts";
import { childAsked, newChild } from "./new-child.ts";
import { custodies, custodyEvidences, hasLeft, type Party } from "./party.ts";
import { isOver } from "./stage.ts";

/** A sibling, with guardians of its own: the same ones as the first child's, or others who are in the case. */
export const addChild = command({
  input: z.object({
    ...childAsked,
    guardians: z
      .array(
        z.object({
          guardianId: id<PartyId>(),
          custody: z.enum(custodies),
          custodyEvidence: z.enum(custodyEvidences),
        }),
      )
      .max(4),
    sameContactReason: optionalLine(),
  }),
  by: ["coordinator"],
  needs: ({ childName: name, childBornOn: bornOn, childPersonalNumber: number, childPhone }, file) =>
    relatedTo(file, { phones: [childPhone], child: { name, bornOn, number } }),
  decide(file, { guardians, sameContactReason, ...asked }, context) {
    if (!file.parties.some((party) => party.kind === "child") || isOver(file))
      return refuse({ kind: "notInThisStage" });
    const entered = newChild(file, asked, context);
    if (!entered.ok) return entered;
    const { child, isMinor } = entered.value;
    if (!isMinor && guardians.length > 0) return refuse({ kind: "grownHasNoGuardian" });
    if (isMinor && guardians.length === 0)
      return refuse({ kind: "badInput", fields: [{ path: "guardians", problem: "missing" }] });
    const isGuardian = (one: PartyId) =>
      file.parties.some((party) => party.id === one && party.kind === "guardian" && !hasLeft(party));
    if (!guardians.every(({ guardianId }) => isGuardian(guardianId))) return refuse({ kind: "unknownPerson" });
    const isTwice = new Set(guardians.map(({ guardianId }) => guardianId)).size < guardians.length;
    if (isTwice || (guardians.length > 1 && guardians.some(({ custody }) => custody === "sole")))
      return refuse({ kind: "custodyContradicts" });

    const withCustody = (party: Party): Party => {
      const found = guardians.find(({ guardianId }) => guardianId === party.id);
      if (!found || party.kind !== "guardian") return party;
      const { custody: kind, custodyEvidence: evidence } = found;
      return {
        ...party,
        custody: [...party.custody, { child: child.id, kind, evidence, checkedOn: dayOf(context.now) }],
      };
    };
    const grown = { ...file, parties: [...file.parties.map(withCustody), child] };
    const weighed = withContactWeighed(grown, [child.id], sameContactReason, context);
    if (!weighed.ok) return weighed;
    return ok({ file: withRelated(weighed.value, context.facts), log: [{ kind: "partyAdded", party: child.id }] });
  },
});
