import { z } from "zod";

import { category } from "../case/labelled.ts";
import { id, type InterventionId, type NeedId, type PartyId, unitId } from "../ids.ts";
import { text } from "../input.ts";
import { servicesOf } from "../programme/municipality.ts";
import { ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import { interventionsFor, isOfUnit, sightOf, voiceOf } from "./hand.ts";
import { inOpenCase } from "./in-open-case.ts";
import type { Intervention } from "./plan.ts";
import { isItsTurn } from "./order.ts";
import { childrenWith, worded } from "./words.ts";

/** Support that is given already, or has been: the map of everything around the child. What is new begins as a proposal. */
export const addIntervention = inOpenCase({
  input: z.object({
    unit: unitId(),
    words: text(),
    category: category(),
    owner: id<PartyId>().nullable().default(null),
    needs: z.array(id<NeedId>()).max(50).default([]),
    dueBy: day().nullable().default(null),
    after: z.array(id<InterventionId>()).max(50).default([]),
    state: z.enum(["ongoing", "done", "ended"]).default("ongoing"),
    /** Who in the family tells of it; null: the service. */
    by: id<PartyId>().nullable().default(null),
  }),
  by: ["coordinator", "professional"],
  decide(file, { unit, words, category: sort, owner, needs, dueBy, after, state, by }, context) {
    const { actor, now, municipality } = context;
    if (!servicesOf(municipality.document).some((one) => one.id === unit)) return refuse({ kind: "unknownService" });
    const source = voiceOf(file, actor.account, by, unit);
    if (!source.ok) return source;
    if (owner !== null && !isOfUnit(file, owner, unit)) return refuse({ kind: "unknownPerson" });
    const sees = sightOf(file, actor.account, now);
    const isThere = (need: NeedId) => file.plan.needs.some((one) => one.id === need && sees(one.words) !== null);
    const known = interventionsFor(file, actor.account, now);
    if (!needs.every(isThere) || !after.every((one) => known.some((other) => other.id === one)))
      return refuse({ kind: "notThere" });
    const said = worded(
      file,
      { words, category: sort, about: childrenWith(file, needs), source: source.value },
      context,
    );
    if (!said.ok) return said;

    const intervention: Intervention = {
      id: context.newId<InterventionId>(),
      ...said.value,
      unit,
      owner,
      needs: [...new Set(needs)],
      dueBy,
      after: [...new Set(after)],
      state,
      proposal: null,
    };
    if (!isItsTurn(intervention, known, dayOf(now))) return refuse({ kind: "notItsTurn" });
    return ok({
      file: { ...file, plan: { ...file.plan, interventions: [...file.plan.interventions, intervention] } },
      log: [{ kind: "interventionAdded", intervention: intervention.id, unit }],
    });
  },
});
