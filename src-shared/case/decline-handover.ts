import { z } from "zod";

import { command } from "../command.ts";
import { ok } from "../refusal.ts";
import { withoutOffer } from "./handovers.ts";

/** The deputy cannot take it; it stays where it is. */
export const declineHandover = command({
  input: z.object({}),
  by: ["deputy"],
  decide: (file) => ok({ file: withoutOffer(file), log: [{ kind: "handoverDeclined" }] }),
});
