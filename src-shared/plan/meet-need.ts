import { z } from "zod";

import { inOpenCase } from "./in-open-case.ts";
import { id, type NeedId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";

/** A need is met; or, where no day is given, it is not after all. */
export const meetNeed = inOpenCase({
  input: z.object({ needId: id<NeedId>(), metOn: day().nullable() }),
  by: ["coordinator"],
  decide(file, { needId, metOn }, { now }) {
    if (!file.plan.needs.some((need) => need.id === needId)) return refuse({ kind: "notThere" });
    if (metOn && metOn > dayOf(now))
      return refuse({ kind: "badInput", fields: [{ path: "metOn", problem: "wrongFormat" }] });
    const needs = file.plan.needs.map((need) => (need.id === needId ? { ...need, metOn } : need));
    return ok({
      file: { ...file, plan: { ...file.plan, needs } },
      log: [{ kind: metOn ? "needMet" : "needNotMet", need: needId }],
    });
  },
});
