import { z } from "zod";

import { fromUnit, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { text } from "../input.ts";
import { ok, refuse } from "../refusal.ts";

/** From now on nothing of the case is disposed of, whatever the rules say: it may be needed in a court, a review or research. */
export const holdDisposal = command({
  input: z.object({ reason: text() }),
  by: ["coordinator", "manager"],
  decide(file, { reason }, { now, actor }) {
    if (file.legalHold) return refuse({ kind: "alreadyOnLegalHold" });
    const told = label(reason, { about: [], category: "protection", source: fromUnit(file.office) });
    return ok({
      file: { ...file, legalHold: { by: actor.account, since: now, reason: told } },
      log: [{ kind: "disposalHeld" }],
    });
  },
});
