import { z } from "zod";

import { command } from "../command.ts";
import { type AssessmentId, id } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";

/** It no longer holds: from now on the guardians decide again, and what the child agreed to alone allows nothing. */
export const endAssessment = command({
  input: z.object({ assessmentId: id<AssessmentId>() }),
  by: ["coordinator"],
  decide(file, { assessmentId }, { now }) {
    const found = file.assessments.find((one) => one.id === assessmentId);
    if (!found) return refuse({ kind: "notThere" });
    if (found.endedAt !== null) return refuse({ kind: "alreadyEnded" });
    const ended = { ...found, endedAt: now };
    return ok({
      file: { ...file, assessments: file.assessments.map((one) => (one === found ? ended : one)) },
      log: [{ kind: "assessmentEnded", assessment: assessmentId, party: found.child }],
    });
  },
});
