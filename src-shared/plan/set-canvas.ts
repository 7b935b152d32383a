import { z } from "zod";

import { label } from "../case/labelled.ts";
import { officeMayHear } from "../followup/telling.ts";
import { id, type ProposalId, unitId } from "../ids.ts";
import { text } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { changedProposal } from "./change.ts";
import { isSaidBy, professionalOf, proposalsFor } from "./hand.ts";
import { inOpenCase } from "./in-open-case.ts";
import { hindranceKinds, proposalSorts } from "./plan.ts";

/**
 * What a special solution would take: what stands in the way and who can lift it, what it costs and who bears that, and for how
 * long it is tried. What the family has answered is not changed under it.
 */
export const setCanvas = inOpenCase({
  input: z.object({
    proposalId: id<ProposalId>(),
    sort: z.enum(proposalSorts).default("support"),
    hindrances: z
      .array(z.object({ kind: z.enum(hindranceKinds), words: text(), liftedBy: unitId().nullable().default(null) }))
      .max(10)
      .default([]),
    cost: z.number().int().min(0).max(100_000_000).nullable().default(null),
    shares: z
      .array(z.object({ unit: unitId(), percent: z.number().int().min(1).max(100) }))
      .max(10)
      .default([]),
    trialWeeks: z.number().int().min(1).max(104).nullable().default(null),
  }),
  by: ["coordinator", "professional"],
  decide(file, { proposalId, sort, hindrances, cost, shares, trialWeeks }, { actor, now, municipality }) {
    const proposal = proposalsFor(file, actor.account, now).find((one) => one.id === proposalId);
    if (!proposal) return refuse({ kind: "notThere" });
    const person = professionalOf(file, actor.account);
    if (person && !isSaidBy(proposal.words.source, person) && proposal.unit !== person.unit.id)
      return refuse({ kind: "notYourWords" });
    if (person && proposal.presentedAt !== null) return refuse({ kind: "alreadyPresented" });
    if (proposal.decision) return refuse({ kind: "alreadyDecided" });
    if (!person && proposal.stances.length > 0) return refuse({ kind: "familyHasAnswered" });
    const { units } = municipality.document;
    const isKnown = (unit: string | null) => unit === null || units.some((one) => one.id === unit);
    if (![...shares.map(({ unit }) => unit), ...hindrances.map(({ liftedBy }) => liftedBy)].every(isKnown))
      return refuse({ kind: "unknownService" });
    const isWhole = shares.reduce((sum, { percent }) => sum + percent, 0) === 100;
    if (shares.length > 0 && (!isWhole || new Set(shares.map(({ unit }) => unit)).size < shares.length))
      return refuse({ kind: "sharesNotWhole" });

    const { about, category, source, releasedTo } = proposal.words;
    const told = hindrances.map((one) => ({
      ...one,
      words: { ...label(one.words, { about, category, source }), releasedTo },
    }));
    if (source.kind === "unit" && told.some(({ words }) => !officeMayHear(file, words, now)))
      return refuse({ kind: "notToldByConsent" });
    const canvas = { sort, hindrances: told, cost, shares, borne: [], trialWeeks };
    return ok({
      file: changedProposal(file, { ...proposal, canvas }),
      log: [{ kind: "canvasSet", proposal: proposalId }],
    });
  },
});
