import { z } from "zod";

import { isSaidBy } from "../plan/asked.ts";
import { inOpenCase } from "../plan/in-open-case.ts";
import { untied } from "../plan/take-back.ts";
import { fromParty } from "../case/labelled.ts";
import { relativeCalled, sightOfRelative } from "../followup/telling.ts";
import { id, type NeedId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";

/** Somebody in the family takes back, on their own page, a need that they have told of. What it was tied to stays, untied. */
export const takeBackNeed = inOpenCase({
  input: z.object({ needId: id<NeedId>() }),
  by: ["guardian", "child"],
  decide(file, { needId }, { actor, now }) {
    const self = relativeCalled(file, actor.family?.party ?? null);
    const need = file.plan.needs.find((one) => one.id === needId);
    if (!self || !need || !isSaidBy(need.words.source, fromParty(self.id))) return refuse({ kind: "notThere" });
    if (sightOfRelative(file, self, now)(need.words) === null) return refuse({ kind: "notThere" });
    return ok({
      file: untied(file, "need", needId),
      log: [{ kind: "planTakenBack", what: "need", thing: needId }],
    });
  },
});
