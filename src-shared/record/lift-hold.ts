import { z } from "zod";

import { command } from "../command.ts";
import { ok, refuse } from "../refusal.ts";

/** The rules of disposal hold again, from the day they would have. */
export const liftHold = command({
  input: z.object({}),
  by: ["coordinator", "manager"],
  decide: (file) =>
    file.legalHold
      ? ok({ file: { ...file, legalHold: null }, log: [{ kind: "disposalHoldLifted" }] })
      : refuse({ kind: "notOnLegalHold" }),
});
