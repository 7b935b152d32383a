import { z } from "zod";

import { command } from "../command.ts";
import { ok, refuse } from "../refusal.ts";
import { withoutOffer } from "./handovers.ts";
import { openHandover } from "./viewer.ts";

/** The offer is taken back before anybody has taken it. */
export const recallHandover = command({
  input: z.object({}),
  by: ["coordinator", "manager"],
  decide(file) {
    if (!openHandover(file)) return refuse({ kind: "nothingOffered" });
    return ok({ file: withoutOffer(file), log: [{ kind: "handoverRecalled" }] });
  },
});
