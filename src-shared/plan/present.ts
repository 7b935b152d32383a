import { z } from "zod";

import { fromParty } from "../case/labelled.ts";
import { inOpenCase } from "./in-open-case.ts";
import { relativeCalled } from "../followup/telling.ts";
import { id, type PartyId, type ProposalId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { changedProposal } from "./change.ts";
import { isShownTo, waitingToSee } from "./first-look.ts";

/**
 * From now on the family may read a proposal and take a stand on it. What is one person's own idea others
 * read as far as that person lets them. Whoever has asked to see it first is shown it alone; the others when the coordinator
 * shows it anew, once it has been seen: so nobody learns by when they are shown it that somebody had asked.
 */
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
    const releasing = (to: readonly PartyId[]) => ({
      ...proposal.words,
      releasedTo: [...proposal.words.releasedTo, ...to.map(fromParty)],
    });
    const words = releasing(releasedTo);
    const waiting = waitingToSee(file, { ...proposal, words }, now);
    if (waiting.some((by) => isShownTo(proposal, by))) return refuse({ kind: "firstLookPending" });
    if (waiting.length > 0) {
      const shown = waiting.map((party) => ({ party, at: now, seenAt: null }));
      const toThem = releasing(releasedTo.filter((party) => waiting.includes(party)));
      return ok({
        file: changedProposal(file, { ...proposal, words: toThem, shownFirst: [...proposal.shownFirst, ...shown] }),
        log: [{ kind: "proposalShownFirst", proposal: proposalId }],
      });
    }
    return ok({
      file: changedProposal(file, { ...proposal, words, presentedAt: now }),
      log: [{ kind: "proposalPresented", proposal: proposalId }],
    });
  },
});
