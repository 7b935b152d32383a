import { z } from "zod";

import { command } from "../command.ts";
import { text } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { endings } from "./case-file.ts";
import { withoutOffer } from "./handovers.ts";
import { reasonFor } from "./reasons.ts";
import { isSettled } from "./unfinished.ts";

const stages = ["triage", "familyContact", "consentPending"];

/** It comes to no coordination: advice was enough, another door is the right one, a SIP is enough, or the family does not want it. */
export const end = command({
  input: z.object({ how: z.enum(endings), reason: text() }),
  by: ["coordinator"],
  decide(file, { how, reason }, { actor, now }) {
    if (!stages.includes(file.stage.name)) return refuse({ kind: "notInThisStage" });
    if (how === "declined" && file.stage.name === "triage") return refuse({ kind: "familyNotAsked" });
    if (how === "adviceOnly" && file.consultation && !file.consultation.advice)
      return refuse({ kind: "adviceNotGiven" });
    const settled = isSettled(file);
    if (!settled.ok) return settled;
    return ok({
      file: {
        ...withoutOffer(file),
        stage: { name: "ended", at: now, how, reason: reasonFor(file, reason), coordinator: actor.account },
      },
      log: [{ kind: "caseEnded", how }],
    });
  },
});
