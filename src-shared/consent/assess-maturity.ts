import { z } from "zod";

import { category } from "../case/labelled.ts";
import { command } from "../command.ts";
import { type AssessmentId, id, type PartyId, unitId } from "../ids.ts";
import { line } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import { maturityQuestions } from "./consent.ts";
import { isMinor } from "./grantors.ts";

/**
 * A service has found that a child understands enough to decide for itself about some kinds of things. Age alone settles
 * nothing, every question must have been answered with a yes, and the neutral office finds nothing of the kind.
 */
export const assessMaturity = command({
  input: z.object({
    childId: id<PartyId>(),
    categories: z.array(category()).min(1).max(20),
    questions: z.array(z.enum(maturityQuestions)).max(20),
    assessedBy: line(),
    unit: unitId(),
    assessedOn: day(),
    notifyGuardians: z.boolean(),
  }),
  by: ["coordinator"],
  decide(file, { childId: child, ...input }, { now, municipality, newId }) {
    if (!file.parties.some((party) => party.kind === "child" && party.id === child))
      return refuse({ kind: "unknownPerson" });
    if (!isMinor(file, child, now)) return refuse({ kind: "ofAgeAlready" });
    if (!maturityQuestions.every((question) => input.questions.includes(question)))
      return refuse({ kind: "maturityNotShown" });
    const { units, coordinationUnit } = municipality.document;
    if (!units.some((unit) => unit.id === input.unit)) return refuse({ kind: "unknownService" });
    if (input.unit === coordinationUnit || input.unit === file.office) return refuse({ kind: "officeNeverAssesses" });
    if (input.assessedOn > dayOf(now))
      return refuse({ kind: "badInput", fields: [{ path: "assessedOn", problem: "wrongFormat" }] });
    const assessment = {
      ...input,
      id: newId<AssessmentId>(),
      child,
      categories: [...new Set(input.categories)],
      questions: [...new Set(input.questions)],
      recordedAt: now,
      endedAt: null,
    };
    return ok({
      file: { ...file, assessments: [...file.assessments, assessment] },
      log: [{ kind: "maturityAssessed", assessment: assessment.id, party: child, unit: input.unit }],
    });
  },
});
