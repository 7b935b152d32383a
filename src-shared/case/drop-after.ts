import { z } from "zod";

import { command } from "../command.ts";
import { type AfterId, id } from "../ids.ts";
import { tick } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { mostRows, rowsIn } from "./closing-plan.ts";

/** It does not go on after all; or it does, when that was a mistake. */
export const dropAfter = command({
  input: z.object({ after: id<AfterId>(), isDropped: tick().default(true) }),
  by: ["coordinator"],
  decide(file, { after, isDropped }, { now }) {
    if (file.stage.name !== "closing") return refuse({ kind: "notInThisStage" });
    const { rows } = file.closingPlan;
    const found = rows.find((one) => one.id === after);
    const isInPlan = rowsIn(file).some((one) => one.id === after);
    if (!found || (isDropped ? !isInPlan : found.droppedAt === null)) return refuse({ kind: "notThere" });
    if (!isDropped && rowsIn(file).length >= mostRows) return refuse({ kind: "planIsFull", most: mostRows });
    const row = { ...found, droppedAt: isDropped ? now : null };
    return ok({
      file: { ...file, closingPlan: { ...file.closingPlan, rows: rows.map((one) => (one === found ? row : one)) } },
      log: [{ kind: isDropped ? "afterDropped" : "afterPlanned", after }],
    });
  },
});
