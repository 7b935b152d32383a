import { z } from "zod";

import { id, type ProposalId } from "../ids.ts";
import { mandateTo } from "../programme/mandates.ts";
import { ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import { changedProposal } from "./change.ts";
import { professionalOf, proposalsFor } from "./hand.ts";
import { inOpenCase } from "./in-open-case.ts";

/** A service that is to pay for its share of another's support lets it cost that much, by somebody with its mandate. */
export const bearCost = inOpenCase({
  input: z.object({ proposalId: id<ProposalId>(), upTo: z.number().int().min(0).max(100_000_000) }),
  by: ["professional"],
  decide(file, { proposalId, upTo }, { actor, now, municipality }) {
    const proposal = proposalsFor(file, actor.account, now).find((one) => one.id === proposalId);
    const person = professionalOf(file, actor.account);
    if (!person || !proposal) return refuse({ kind: "notThere" });
    const { canvas, unit } = proposal;
    const own = canvas?.shares.find((one) => one.unit === person.unit.id && one.unit !== unit);
    if (!canvas || !own) return refuse({ kind: "notYourService" });
    if (proposal.decision) return refuse({ kind: "alreadyDecided" });
    const wanted = { unit: own.unit, decides: "cost", on: dayOf(now), cost: upTo } as const;
    const may = mandateTo(municipality.document, actor.account, wanted);
    if (may !== "given") return refuse(may);
    const borne = [
      ...canvas.borne.filter((one) => one.unit !== own.unit),
      { unit: own.unit, by: person.id, upTo, at: now },
    ];
    return ok({
      file: changedProposal(file, { ...proposal, canvas: { ...canvas, borne } }),
      log: [{ kind: "costBorne", proposal: proposalId, unit: own.unit, by: person.id }],
    });
  },
});
