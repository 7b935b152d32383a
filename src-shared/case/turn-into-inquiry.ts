import { z } from "zod";

import { command } from "../command.ts";
import { language, line, phone } from "../input.ts";
import { inCase } from "../programme/in-case.ts";
import { ok, refuse } from "../refusal.ts";
import { callBackFrom, labelsOf } from "./begin.ts";
import type { Stage } from "./case-file.ts";
import { holdsPersonalNumber } from "./personal-number.ts";
import { relatedTo, withRelated } from "./related.ts";

/**
 * The family wants help: the question becomes an inquiry with somebody of theirs to call. It stays with the coordinator
 * who has it, and whoever asked has no more to do with it.
 */
export const turnIntoInquiry = command({
  input: z.object({ caller: line(), phone: phone(), language: language() }),
  by: ["initiator", "coordinator"],
  needs: (input, file) => relatedTo(file, { phones: [input.phone] }),
  decide(file, { caller, phone: number, language: spoken }, { now, municipality, facts }) {
    if (!file.consultation) return refuse({ kind: "notAConsultation" });
    if (file.stage.name !== "inquiry" && file.stage.name !== "triage") return refuse({ kind: "consultationEnded" });
    if (holdsPersonalNumber(caller)) return refuse({ kind: "personalNumberInText" });
    const { contact } = labelsOf(file.office);
    // The family has been promised a call from today on.
    const stage: Stage = {
      ...file.stage,
      callBackBy: callBackFrom(now, inCase(municipality.document, file), municipality),
    };
    const inquiry = { ...file.inquiry, caller: contact(caller), phone: contact(number), language: spoken };
    return ok({
      file: withRelated({ ...file, stage, inquiry, consultation: null }, facts),
      log: [{ kind: "consultationTurnedIntoInquiry" }],
    });
  },
});
