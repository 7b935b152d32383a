import { z } from "zod";

import { command } from "../command.ts";
import { ok, refuse } from "../refusal.ts";

/** The plan leaves as a SIP for the municipality's case system: nothing in the case is changed by it, and that it left is logged. */
export const exportSip = command({
  input: z.object({}),
  by: ["coordinator"],
  decide: (file) =>
    file.plan.interventions.some(({ state }) => state !== "ended")
      ? ok({ file, log: [{ kind: "sipExported" }] })
      : refuse({ kind: "noSupportYet" }),
});
