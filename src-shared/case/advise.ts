import { z } from "zod";

import { command } from "../command.ts";
import { text } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { fromUnit, label } from "./labelled.ts";
import { holdsPersonalNumber } from "./personal-number.ts";

/** The coordinator's advice to the one who asked for it. It names nobody, as the question did not. */
export const advise = command({
  input: z.object({ advice: text() }),
  by: ["coordinator"],
  decide(file, { advice }) {
    if (!file.consultation) return refuse({ kind: "notAConsultation" });
    if (file.stage.name !== "triage") return refuse({ kind: "consultationEnded" });
    if (holdsPersonalNumber(advice)) return refuse({ kind: "personalNumberInText" });
    const told = label(advice, { about: [], category: "family", source: fromUnit(file.office) });
    return ok({
      file: { ...file, consultation: { advice: told, readAt: null } },
      log: [{ kind: "adviceGiven" }],
    });
  },
});
