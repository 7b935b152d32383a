import { z } from "zod";

import { command } from "../command.ts";
import { text } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { reasonFor } from "./reasons.ts";

const stages = ["familyContact", "consentPending", "active", "onHold", "followUp"];

/** The coordination comes to its end: what is left is settled, and the family is talked with before it is closed. */
export const startClosing = command({
  input: z.object({ reason: text() }),
  by: ["coordinator"],
  decide(file, { reason }, { actor }) {
    if (!stages.includes(file.stage.name)) return refuse({ kind: "notInThisStage" });
    return ok({
      file: {
        ...file,
        stage: { name: "closing", reason: reasonFor(file, reason), coordinator: actor.account },
      },
      log: [{ kind: "closingStarted" }],
    });
  },
});
