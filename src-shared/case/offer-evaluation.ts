import { z } from "zod";

import { command } from "../command.ts";
import { ok, refuse } from "../refusal.ts";

/** The family has been asked whether they want to say what the coordination was like. What they say is not kept here. */
export const offerEvaluation = command({
  input: z.object({}),
  by: ["coordinator"],
  decide(file, _input, { now }) {
    if (file.stage.name !== "closing") return refuse({ kind: "notInThisStage" });
    return ok({
      file: { ...file, evaluationOfferedAt: file.evaluationOfferedAt ?? now },
      log: [{ kind: "evaluationOffered" }],
    });
  },
});
