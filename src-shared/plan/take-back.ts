import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { id, type Id } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { interventionsFor, isSaidBy, professionalOf, proposalsFor, sightOf } from "./hand.ts";
import { inOpenCase } from "./in-open-case.ts";
import { isOwnPicture, planKinds, planLists } from "./thing.ts";

/**
 * Takes away what was written by mistake, and what it was tied to stays, untied. Each takes back what is theirs to put into
 * words. What somebody has answered stays, for their answer would go with it; so does what was decided.
 */
export const takeBack = inOpenCase({
  input: z.object({ kind: z.enum(planKinds), id: id<Id<string>>() }),
  by: ["coordinator", "professional"],
  decide(file, { kind, id: thing }, { actor, now }) {
    const sees = sightOf(file, actor.account, now);
    const known = {
      statement: () => file.plan.statements,
      need: () => file.plan.needs,
      proposal: () => proposalsFor(file, actor.account, now),
      intervention: () => interventionsFor(file, actor.account, now),
    }[kind]();
    const found = known.find((one) => one.id === thing);
    if (!found || sees(found.words) === null) return refuse({ kind: "notThere" });
    const person = professionalOf(file, actor.account);
    const isAnothers = person ? !isSaidBy(found.words.source, person) : isOwnPicture(file, kind, found.words);
    if (isAnothers) return refuse({ kind: "notYourWords" });
    // Who has taken a stand on a statement is not always a service's to know: then it may be put otherwise, and stays.
    if (person && kind === "statement") return refuse({ kind: "notYourStep" });
    const { statements, proposals, interventions } = file.plan;
    if (statements.some((one) => one.id === thing && one.stances.length > 0))
      return refuse({ kind: "hasBeenAnswered" });
    const proposal = proposals.find((one) => one.id === thing);
    if (proposal && person && proposal.presentedAt !== null) return refuse({ kind: "alreadyPresented" });
    // Nobody answers what is not presented, and a service is not told who has.
    if (proposal && !person && proposal.stances.length > 0) return refuse({ kind: "hasBeenAnswered" });
    const intervention = interventions.find((one) => one.id === thing);
    if (proposal?.decision || intervention?.proposal) return refuse({ kind: "alreadyDecided" });
    const isOrdered = file.orders.some(
      ({ state, steps }) => state.name !== "withdrawn" && steps.some((step) => step.id === thing),
    );
    if (isOrdered) return refuse({ kind: "agreedTogether" });

    return ok({
      file: untied(file, kind, thing),
      log: [{ kind: "planTakenBack", what: kind, thing }],
    });
  },
});

/** The plan without it, and without what was tied to it being tied. */
export function untied(file: CaseFile, kind: (typeof planKinds)[number], thing: string): CaseFile {
  const isOther = (one: string) => one !== thing;
  const without: readonly { id: string }[] = file.plan[planLists[kind]].filter((one) => isOther(one.id));
  const plan: CaseFile["plan"] = { ...file.plan, [planLists[kind]]: without };
  return {
    ...file,
    tasks: file.tasks.map((task) =>
      task.intervention === thing || task.need === thing
        ? {
            ...task,
            intervention: task.intervention === thing ? null : task.intervention,
            need: task.need === thing ? null : task.need,
          }
        : task,
    ),
    plan: {
      ...plan,
      proposals: plan.proposals.map((one) => ({
        ...one,
        needs: one.needs.filter(isOther),
        alternativeTo: one.alternativeTo === thing ? null : one.alternativeTo,
      })),
      interventions: plan.interventions.map((one) => ({
        ...one,
        needs: one.needs.filter(isOther),
        after: one.after.filter(isOther),
        ...(one.timing ? { timing: { ...one.timing, lasted: one.timing.lasted.filter(({ of }) => isOther(of)) } } : {}),
      })),
    },
  };
}
