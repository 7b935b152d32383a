import { z } from "zod";

import { command } from "../command.ts";
import { type GoalId, id } from "../ids.ts";
import { rulesOf } from "../programme/programmes.ts";
import { isOver } from "../record/retention.ts";
import { ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import { setsGoals } from "./own.ts";

/** A goal is reached, or is one no longer. Whoever is grown may say so of their own. */
export const settleGoal = command({
  input: z.object({ goalId: id<GoalId>(), how: z.enum(["reached", "dropped"]) }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { goalId, how }, { actor, now, municipality }) {
    const goal = file.goals.find((one) => one.id === goalId && (!actor.family || one.of === actor.family.party));
    if (!goal) return refuse({ kind: "notThere" });
    const isChild = file.parties.some(({ id: one, kind }) => one === goal.of && kind === "child");
    if (actor.family && isChild && !setsGoals(rulesOf(file, municipality.document), "child"))
      return refuse({ kind: "notForYourRole" });
    if (isOver(file.stage)) return refuse({ kind: "notInThisStage" });
    const goals =
      how === "dropped"
        ? file.goals.filter((one) => one !== goal)
        : file.goals.map((one) => (one === goal ? { ...goal, reachedOn: dayOf(now) } : one));
    return ok({ file: { ...file, goals }, log: [{ kind: "goalSettled", goal: goalId, party: goal.of }] });
  },
});
