import { z } from "zod";

import { fromParty } from "../case/labelled.ts";
import { id, type NeedId, type PartyId } from "../ids.ts";
import { text } from "../input.ts";
import { areaCategory } from "../plan/area-category.ts";
import { inOpenCase } from "../plan/in-open-case.ts";
import { lifeAreas } from "../plan/plan.ts";
import { withNeeds, worded } from "../plan/words.ts";
import { ok, refuse } from "../refusal.ts";
import { isGuardianOf } from "../voice/own-child.ts";

/** Somebody in the family tells on their own page what they need, or what a child of theirs does, in their own words and before any list. */
export const sayNeed = inOpenCase({
  input: z.object({
    /** Whose need it is; left out: one's own. */
    of: id<PartyId>().optional(),
    area: z.enum(lifeAreas),
    words: text(),
  }),
  by: ["guardian", "child"],
  decide(file, { of: named, area, words }, context) {
    const { family } = context.actor;
    const self = family?.party;
    const of = named ?? self;
    if (!self || !of || !withNeeds(file, context.municipality.document).includes(of))
      return refuse({ kind: "notThere" });
    if (of !== self && !isGuardianOf(file, self, of, context.now)) return refuse({ kind: "notThere" });
    const said = worded(file, { words, category: areaCategory[area], about: [of], source: fromParty(self) }, context);
    if (!said.ok) return said;
    const need = { id: context.newId<NeedId>(), ...said.value, child: of, area, metOn: null };
    return ok({
      file: { ...file, plan: { ...file.plan, needs: [...file.plan.needs, need] } },
      log: [{ kind: "needAdded", need: need.id, area }],
    });
  },
});
