import { z } from "zod";

import { command } from "../command.ts";
import { ok, refuse } from "../refusal.ts";
import { isReadyForConsent } from "./advance.ts";

/** It is not over after all. Where consent holds the case is active again at once. */
export const stayOpen = command({
  input: z.object({}),
  by: ["coordinator"],
  decide(file, _input, { actor, now }) {
    if (file.stage.name !== "closing") return refuse({ kind: "notInThisStage" });
    const name = isReadyForConsent(file, now) ? "consentPending" : "familyContact";
    return ok({
      file: { ...file, stage: { name, coordinator: actor.account } },
      log: [{ kind: "caseStaysOpen" }],
    });
  },
});
