import { z } from "zod";

import { command } from "../command.ts";
import { text } from "../input.ts";
import { agesIn, isPastOldest } from "../party/age.ts";
import { ok, refuse } from "../refusal.ts";
import { reasonFor } from "./reasons.ts";

/** The family needs it again. Consent is asked for anew, unless it still holds. */
export const reopen = command({
  input: z.object({ reason: text() }),
  by: ["coordinator"],
  decide(file, { reason }, { actor, now, municipality }) {
    if (file.stage.name !== "closed") return refuse({ kind: "notInThisStage" });
    const { oldest } = agesIn(municipality.document, file);
    const isYoung = file.parties.some(
      (party) => party.kind === "child" && !isPastOldest(file, party, now, municipality.document),
    );
    if (!isYoung && oldest !== null) return refuse({ kind: "tooOld", oldest });
    return ok({
      file: {
        ...file,
        stage: { name: "consentPending", coordinator: actor.account },
        turns: [...file.turns, { kind: "reopened", at: now, reason: reasonFor(file, reason) }],
        evaluationOfferedAt: null,
      },
      log: [{ kind: "caseReopened" }],
    });
  },
});
