import { z } from "zod";

import { command } from "../command.ts";
import { optionalLine } from "../input.ts";
import { ok } from "../refusal.ts";

/** The number the case is registered under as an official document; left empty it is registered no more. */
export const setDiarium = command({
  input: z.object({ diarium: optionalLine() }),
  by: ["coordinator"],
  decide: (file, { diarium }) =>
    ok({ file: { ...file, diarium }, log: [{ kind: diarium === null ? "diariumCleared" : "diariumSet" }] }),
});
