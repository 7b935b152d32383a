import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId, unitId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";

/** The service's taking part is no longer secret from these. */
export const unmaskUnit = command({
  input: z.object({ unit: unitId(), from: z.array(id<PartyId>()).min(1).max(20) }),
  by: ["coordinator"],
  decide(file, { unit, from }) {
    const before = file.maskedUnits.find((one) => one.unit === unit);
    const shown = [...new Set(from)].filter((party) => before?.from.includes(party));
    if (!before || shown.length === 0) return refuse({ kind: "alreadySo" });
    const left = before.from.filter((party) => !shown.includes(party));
    return ok({
      file: {
        ...file,
        maskedUnits: file.maskedUnits.flatMap((one) =>
          one !== before ? [one] : left.length > 0 ? [{ ...before, from: left }] : [],
        ),
      },
      log: shown.map((party) => ({ kind: "unitUnmasked", unit, party })),
    });
  },
});
