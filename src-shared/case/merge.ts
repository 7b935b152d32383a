import { z } from "zod";

import { command } from "../command.ts";
import { type CaseId, id } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { withoutOffer } from "./handovers.ts";
import { coordinatorOf } from "./viewer.ts";

const over = ["closed", "ended", "merged"];

/**
 * The same worry came twice, and both cases are the actor's: this one's inquiry lives on in the other, which takes it up by a
 * command of its own. A case that is somebody else's is answered as one that is not there.
 */
export const merge = command({
  input: z.object({ into: id<CaseId>() }),
  by: ["coordinator"],
  needs: ({ into }) => ({ other: { caseId: into } }),
  decide(file, { into }, { actor, now, facts: { other } }) {
    if (file.consultation) return refuse({ kind: "stillConsultation" });
    if (file.stage.name !== "triage") return refuse({ kind: "notInThisStage" });
    if (!other || into === file.id || coordinatorOf(other) !== actor.account)
      return refuse({ kind: "otherCaseNotYours" });
    if (over.includes(other.stage.name) || other.consultation) return refuse({ kind: "otherCaseOver" });
    return ok({
      file: { ...withoutOffer(file), stage: { name: "merged", at: now, into, coordinator: actor.account } },
      log: [{ kind: "caseMerged", into }],
      effects: [
        { kind: "giveCommand", caseId: into, verb: "case.absorb", input: { from: file.id }, actor: actor.account },
      ],
    });
  },
});
