import { z } from "zod";

import { command } from "../command.ts";
import { tick } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { isTied } from "./ties.ts";

/** A coordinator takes the case as theirs, having said that nothing ties them to it. Whoever began it may not lead it. */
export const accept = command({
  input: z.object({ noConflictOfInterest: tick() }),
  by: ["duty", "initiator"],
  decide(file, { noConflictOfInterest }, { actor, municipality }) {
    if (file.stage.name !== "inquiry") return refuse({ kind: "alreadyTaken" });
    if (!actor.roles.includes("coordinator")) return refuse({ kind: "notYourStep" });
    if (!noConflictOfInterest || isTied(file, actor.account, municipality.document))
      return refuse({ kind: "conflictOfInterest" });
    return ok({
      file: { ...file, stage: { name: "triage", callBackBy: file.stage.callBackBy, coordinator: actor.account } },
      log: [{ kind: "caseTaken" }, { kind: "noConflictOfInterestStated" }],
    });
  },
});
