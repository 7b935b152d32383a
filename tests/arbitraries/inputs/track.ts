import { lifeAreas } from "../../../src-shared/plan/plan.ts";
import { phases, courtStates, safetySteps } from "../../../src-shared/track/track.ts";
import type { trackCommands } from "../../../src-shared/track/commands.ts";
import type { InputMaker } from "../draw.ts";

/** What is said and done in a case where each parent goes their own way. */
export const trackInputs = {
  "track.tell": ({ one, ids, mostly }) => ({
    partyId: one(ids("guardian")),
    court: one(courtStates),
    ...(mostly() ? { phase: one(phases) } : {}),
  }),
  "track.wishJoint": ({ one, ids, pick }) => ({
    partyId: one(ids("guardian")),
    wishes: pick() % 3 > 0,
    channel: "phone",
  }),
  "track.noteSafety": ({ one, ids }) => ({ partyId: one(ids("guardian")), next: one(safetySteps), nextOn: null }),
  "track.setGoal": ({ one, ids, told }) => ({ of: one([...ids("guardian"), ...ids("child")]), words: told() }),
  "track.settleGoal": ({ file, one }) => ({ goalId: one(file.goals)?.id, how: one(["reached", "dropped"]) }),
  "track.offer": ({ file, one, told }) => {
    const spoken = file.plan.needs.filter(({ words }) => words.source.kind === "party");
    const need = one(spoken) ?? one(file.plan.needs);
    const isChild = file.parties.some(({ id, kind }) => id === need?.child && kind === "child");
    const rows = file.rules?.catalogue.filter((row) => row.for.includes(isChild ? "child" : "parent")) ?? [];
    return {
      to: need?.child,
      support: one(rows)?.id ?? "none",
      why: told(),
      needs: need ? [need.id] : [],
      unit: "bup",
    };
  },
  "track.sayNeed": ({ one, ids, told }) => ({ of: one(ids("guardian")), area: one(lifeAreas), words: told() }),
  "track.takeBackNeed": ({ file, one }) => {
    const told = file.plan.needs.filter(({ words }) => words.source.kind === "party");
    return { needId: (one(told) ?? one(file.plan.needs))?.id };
  },
  "track.rest": ({ one, ids, pick }) => ({ partyId: one(ids("guardian")), rests: pick() % 2 === 0 }),
  "track.rate": ({ file, one, ids, pick }) => ({
    partyId: one(ids("guardian")),
    measure: one(file.rules?.measures ?? [])?.id ?? "none",
    when: one(["before", "after"]),
    score: pick() % 6 > 0 ? 1 + (pick() % 5) : null,
  }),
} satisfies Record<keyof typeof trackCommands, InputMaker>;
