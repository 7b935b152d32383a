import { z } from "zod";

import { command } from "../command.ts";
import { ok, refuse } from "../refusal.ts";
import { changedRaising, openRaising } from "./raising.ts";

/** The question to the family is taken back while it is open. */
export const withdrawRaise = command({
  input: z.object({}),
  by: ["coordinator"],
  decide(file, _input, { now }) {
    const open = openRaising(file);
    if (!open) return refuse({ kind: "notProposed" });
    return ok({
      file: changedRaising(file, { ...open, state: { name: "withdrawn", at: now } }),
      log: [{ kind: "raiseWithdrawn", programme: open.programme }],
    });
  },
});
