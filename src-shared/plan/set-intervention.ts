import { z } from "zod";

import { id, type InterventionId, type NeedId, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import { changedIntervention } from "./change.ts";
import { interventionsFor, isOfUnit, professionalOf } from "./hand.ts";
import { inOpenCase } from "./in-open-case.ts";
import { type Intervention, interventionStates } from "./plan.ts";
import { isItsTurn, runsInCircle } from "./turn.ts";

/**
 * Who gives some support, by when, and how far it has come: its own service says so, or the coordinator at its word. Which
 * needs it is for and what comes before it is agreed at the table, and written down by the coordinator.
 */
export const setIntervention = inOpenCase({
  input: z.object({
    interventionId: id<InterventionId>(),
    /** What is left out stays as it is. */
    owner: id<PartyId>().nullable().optional(),
    dueBy: day().nullable().optional(),
    needs: z.array(id<NeedId>()).max(50).optional(),
    after: z.array(id<InterventionId>()).max(50).optional(),
    state: z.enum(interventionStates).optional(),
  }),
  by: ["coordinator", "professional"],
  decide(file, { interventionId, ...said }, { actor, now }) {
    const known = interventionsFor(file, actor.account, now);
    const intervention = known.find((one) => one.id === interventionId);
    if (!intervention) return refuse({ kind: "notThere" });
    const person = professionalOf(file, actor.account);
    if (person && intervention.unit !== person.unit.id) return refuse({ kind: "notYourService" });
    if (person && (said.needs || said.after)) return refuse({ kind: "notYourStep" });
    if (said.owner && !isOfUnit(file, said.owner, intervention.unit)) return refuse({ kind: "unknownPerson" });
    if (said.dueBy && said.dueBy < dayOf(now)) return refuse({ kind: "dayIsPast" });
    const { needs = intervention.needs, after = intervention.after } = said;
    const isThere = (all: readonly { id: string }[], one: string) => all.some((other) => other.id === one);
    if (!needs.every((one) => isThere(file.plan.needs, one)) || !after.every((one) => isThere(known, one)))
      return refuse({ kind: "notThere" });

    const changed: Intervention = {
      ...intervention,
      owner: said.owner === undefined ? intervention.owner : said.owner,
      dueBy: said.dueBy === undefined ? intervention.dueBy : said.dueBy,
      state: said.state ?? intervention.state,
      needs: [...new Set(needs)],
      after: [...new Set(after)],
    };
    const next = changedIntervention(file, changed);
    if (said.after && runsInCircle(next.plan.interventions)) return refuse({ kind: "runsInCircle" });
    if ((said.state || said.after) && !isItsTurn(changed, known)) return refuse({ kind: "notItsTurn" });
    return ok({
      file: next,
      log: [{ kind: "interventionSet", intervention: interventionId, state: changed.state }],
    });
  },
});
