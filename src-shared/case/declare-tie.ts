import { z } from "zod";

import { command } from "../command.ts";
import { ok } from "../refusal.ts";
import { withTie } from "./ties.ts";

/** A coordinator on duty says that something ties them to the family, and from then on is not asked; what it is nobody writes down. */
export const declareTie = command({
  input: z.object({ hasTie: z.union([z.literal(true), z.literal("true")]) }),
  by: ["duty"],
  decide: (file, _input, { actor }) => ok({ file: withTie(file, actor.account), log: [{ kind: "tieDeclared" }] }),
});
