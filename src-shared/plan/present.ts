import { z } from "zod";

import { fromParty } from "../case/labelled.ts";
import { inOpenCase } from "./in-open-case.ts";
import { relativeCalled } from "../followup/telling.ts";
import { id, type PartyId, type ProposalId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { changedProposal } from "./change.ts";

/** From now on the family may read a proposal and take a stand on it. What is one person's own idea others read as far as that person lets them. */
export const present = inOpenCase({
  input: z.object({
    proposalId: id<ProposalId>(),
    releasedTo: z.array(id<PartyId>()).max(20).default([]),
  }),
  by: ["coordinator"],
  decide(file, { proposalId, releasedTo }, { now }) {
    const proposal = file.plan.proposals.find((one) => one.id === proposalId);
    if (!proposal) return refuse({ kind: "notThere" });
    if (proposal.presentedAt !== null) return refuse({ kind: "alreadyPresented" });
    if (!releasedTo.every((party) => relativeCalled(file, party))) return refuse({ kind: "unknownPerson" });
    const words = { ...proposal.words, releasedTo: [...proposal.words.releasedTo, ...releasedTo.map(fromParty)] };
    return ok({
      file: changedProposal(file, { ...proposal, words, presentedAt: now }),
      log: [{ kind: "proposalPresented", proposal: proposalId }],
    });
  },
});
