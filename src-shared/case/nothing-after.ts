import { z } from "zod";

import { command } from "../command.ts";
import { tick } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { rowsIn } from "./closing-plan.ts";

/** Nothing goes on when the case is closed: said, so that nobody is let go by being forgotten. */
export const nothingAfter = command({
  input: z.object({ isNothing: tick().default(true) }),
  by: ["coordinator"],
  decide(file, { isNothing }, { now }) {
    if (file.stage.name !== "closing") return refuse({ kind: "notInThisStage" });
    if (isNothing && rowsIn(file).length > 0) return refuse({ kind: "somethingGoesOn" });
    return ok({
      file: { ...file, closingPlan: { ...file.closingPlan, nothingSaidAt: isNothing ? now : null } },
      log: [{ kind: isNothing ? "nothingAfterSaid" : "nothingAfterTakenBack" }],
    });
  },
});
