import { z } from "zod";

import { command } from "../command.ts";
import { text } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { goesApart } from "../track/apart.ts";
import { reasonFor } from "./reasons.ts";
import { isToCome } from "./unfinished.ts";

const stages = ["consentPending", "active", "followUp"];

/** The family wants to rest from it. Nothing is planned until they want to go on; meetings to come are called off first, so that all hear it. */
export const pause = command({
  input: z.object({ reason: text() }),
  by: ["coordinator"],
  decide(file, { reason }, { actor, now }) {
    if (!stages.includes(file.stage.name)) return refuse({ kind: "notInThisStage" });
    if (goesApart(file)) return refuse({ kind: "restsAlone" });
    if (file.meetings.some(isToCome)) return refuse({ kind: "meetingToCome" });
    return ok({
      file: {
        ...file,
        stage: { name: "onHold", why: "family", coordinator: actor.account },
        turns: [...file.turns, { kind: "paused", at: now, reason: reasonFor(file, reason) }],
      },
      log: [{ kind: "casePaused" }],
    });
  },
});
