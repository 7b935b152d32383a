import { z } from "zod";

import { category } from "../case/labelled.ts";
import { id, type NeedId, type PartyId, type ProposalId, unitId } from "../ids.ts";
import { text } from "../input.ts";
import { servicesOf } from "../programme/municipality.ts";
import { ok, refuse } from "../refusal.ts";
import { proposalsFor, sightOf, voiceOf } from "./hand.ts";
import { inOpenCase } from "./in-open-case.ts";
import { childrenWith, worded } from "./words.ts";

/**
 * An idea for support. A professional proposes what their own service could give; the coordinator writes down the ideas of the
 * family, and those of a service at its word, but has none. Nobody in the family sees it until it is presented.
 */
export const propose = inOpenCase({
  input: z.object({
    /** The service that would give it. */
    unit: unitId(),
    words: text(),
    category: category(),
    needs: z.array(id<NeedId>()).max(50).default([]),
    /** Another proposal it is a choice between. */
    alternativeTo: id<ProposalId>().nullable().default(null),
    /** Whose idea it is in the family; null: the service's. */
    by: id<PartyId>().nullable().default(null),
  }),
  by: ["coordinator", "professional"],
  decide(file, { unit, words, category: sort, needs, alternativeTo, by }, context) {
    const { actor, now, municipality } = context;
    if (!servicesOf(municipality.document).some((one) => one.id === unit)) return refuse({ kind: "unknownService" });
    const source = voiceOf(file, actor.account, by, unit);
    if (!source.ok) return source;
    const sees = sightOf(file, actor.account, now);
    const isThere = (need: NeedId) => file.plan.needs.some((one) => one.id === need && sees(one.words) !== null);
    const isChoice = proposalsFor(file, actor.account, now).some((one) => one.id === alternativeTo);
    if (!needs.every(isThere) || (alternativeTo && !isChoice)) return refuse({ kind: "notThere" });
    const about = childrenWith(file, needs);
    const said = worded(file, { words, category: sort, about, source: source.value }, context);
    if (!said.ok) return said;
    const proposal = {
      id: context.newId<ProposalId>(),
      ...said.value,
      unit,
      needs: [...new Set(needs)],
      alternativeTo,
      presentedAt: null,
      shownFirst: [],
      canvas: null,
      stances: [],
      decision: null,
    };
    return ok({
      file: { ...file, plan: { ...file.plan, proposals: [...file.plan.proposals, proposal] } },
      log: [{ kind: "supportProposed", proposal: proposal.id, unit }],
    });
  },
});
