import { z } from "zod";

import { category } from "../case/labelled.ts";
import { inOpenCase } from "./in-open-case.ts";
import { id, type NeedId, type PartyId } from "../ids.ts";
import { text } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { ownUnit, voiceOf } from "./hand.ts";
import { lifeAreas } from "./plan.ts";
import { withNeeds, worded } from "./words.ts";

/** What one child needs, in one part of life: what support is measured against. */
export const addNeed = inOpenCase({
  input: z.object({
    child: id<PartyId>(),
    area: z.enum(lifeAreas),
    words: text(),
    category: category(),
    /** Who in the family says so; null: the one who writes. */
    by: id<PartyId>().nullable().default(null),
    releasedTo: z.array(id<PartyId>()).max(20).default([]),
  }),
  by: ["coordinator", "professional"],
  decide(file, { child, area, words, category: sort, by, releasedTo }, context) {
    if (!withNeeds(file, context.municipality.document).includes(child)) return refuse({ kind: "unknownPerson" });
    const source = voiceOf(file, context.actor.account, by, ownUnit(file, context.actor.account));
    if (!source.ok) return source;
    const said = worded(file, { words, category: sort, about: [child], source: source.value, releasedTo }, context);
    if (!said.ok) return said;
    const need = { id: context.newId<NeedId>(), ...said.value, child, area, metOn: null };
    return ok({
      file: { ...file, plan: { ...file.plan, needs: [...file.plan.needs, need] } },
      log: [{ kind: "needAdded", need: need.id, area }],
    });
  },
});
