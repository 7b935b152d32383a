import { z } from "zod";

import { command } from "../command.ts";
import { ok, refuse } from "../refusal.ts";

/** Whoever asked for advice says that they have read it. */
export const readAdvice = command({
  input: z.object({}),
  by: ["initiator"],
  decide(file, _input, { now }) {
    const { consultation } = file;
    if (!consultation?.advice) return refuse({ kind: "adviceNotGiven" });
    return ok({
      file: { ...file, consultation: { ...consultation, readAt: consultation.readAt ?? now } },
      log: [{ kind: "adviceRead" }],
    });
  },
});
