import { z } from "zod";

import { category, fromParty, fromUnit, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { type GoalId, id, type PartyId } from "../ids.ts";
import { optionalText } from "../input.ts";
import { rulesOf } from "../programme/programmes.ts";
import { isOver } from "../record/retention.ts";
import { ok, refuse } from "../refusal.ts";
import { setsGoals } from "./own.ts";

/**
 * What one person strives for: a parent, a child or somebody grown, each for themselves, of the programme's goals or in words of their own. One
 * of a child's is the same to all who have a right to read it, so it is the office that words it.
 */
export const setGoal = command({
  input: z.object({
    /** Whose it is; on one's own page it is one's own. */
    of: id<PartyId>().nullable().default(null),
    from: z.string().min(1).max(40).nullable().default(null),
    words: optionalText(),
    category: category().default("family"),
  }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { of: named, from, words, category: sort }, { actor, now, newId, municipality }) {
    const of = actor.family?.party ?? named;
    const person = file.parties.find((one) => one.id === of && (one.kind === "guardian" || one.kind === "child"));
    if (!of || !person) return refuse({ kind: actor.family ? "notThere" : "unknownPerson" });
    const rules = rulesOf(file, municipality.document);
    if (actor.family && !setsGoals(rules, person.kind)) return refuse({ kind: "notForYourRole" });
    if (isOver(file.stage)) return refuse({ kind: "notInThisStage" });
    const known = rules.goals.find(({ id: one }) => one === from);
    if (from !== null && !known) return refuse({ kind: "badInput", fields: [{ path: "from", problem: "notAChoice" }] });
    const said = words ?? known?.name;
    if (said === undefined) return refuse({ kind: "badInput", fields: [{ path: "words", problem: "missing" }] });
    const source = actor.family ? fromParty(of) : fromUnit(file.office);
    const goal = {
      id: newId<GoalId>(),
      of,
      from,
      words: label(said, { about: [of], category: sort, source }),
      setAt: now,
      reachedOn: null,
    };
    return ok({
      file: { ...file, goals: [...file.goals, goal] },
      log: [{ kind: "goalSet", goal: goal.id, party: of }],
    });
  },
});
