import { z } from "zod";

import { command } from "../command.ts";
import { ok, refuse } from "../refusal.ts";
import { withoutOffer } from "./handovers.ts";
import { lacksClosingPlan } from "./closing-plan.ts";
import { closingTalkOf } from "./course.ts";
import { isSettled } from "./unfinished.ts";

/** Closed when nothing is left hanging, the family has been talked with and has been offered to say how it was. */
export const close = command({
  input: z.object({}),
  by: ["coordinator"],
  decide(file, _input, { actor, now, municipality }) {
    if (file.stage.name !== "closing") return refuse({ kind: "notInThisStage" });
    const settled = isSettled(file);
    if (!settled.ok) return settled;
    if (lacksClosingPlan(file, now, municipality.document)) return refuse({ kind: "closingPlanNeeded" });
    if (!closingTalkOf(file)) return refuse({ kind: "closingTalkNeeded" });
    if (file.evaluationOfferedAt === null) return refuse({ kind: "evaluationNotOffered" });
    const { reason } = file.stage;
    return ok({
      file: { ...withoutOffer(file), stage: { name: "closed", at: now, reason, coordinator: actor.account } },
      log: [{ kind: "caseClosed" }],
    });
  },
});
