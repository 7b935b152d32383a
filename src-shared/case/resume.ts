import { z } from "zod";

import { command } from "../command.ts";
import { ok, refuse } from "../refusal.ts";

/** The family wants to go on. Where consent still holds the case is active again at once. */
export const resume = command({
  input: z.object({}),
  by: ["coordinator"],
  decide(file, _input, { actor }) {
    if (file.stage.name !== "onHold" || file.stage.why !== "family") return refuse({ kind: "notInThisStage" });
    return ok({
      file: { ...file, stage: { name: "consentPending", coordinator: actor.account } },
      log: [{ kind: "caseResumed" }],
    });
  },
});
