import { z } from "zod";

import { id, type InterventionId, type NeedId, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { type Day, day, dayOf } from "../time.ts";
import { changedIntervention } from "./change.ts";
import { interventionsFor, isOfUnit, professionalOf } from "./hand.ts";
import { inOpenCase } from "./in-open-case.ts";
import { type Intervention, interventionStates } from "./plan.ts";
import { circleNamed } from "./hold-order.ts";
import { isItsTurn, mayBegin, stepOf } from "./order.ts";
import { agreedOnce } from "./touched.ts";

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
    const isAgreed = agreedOnce(file.orders).has(interventionId);
    if (isAgreed && said.after) return refuse({ kind: "agreedTogether" });
    if (person && (said.needs || said.after)) return refuse({ kind: "notYourStep" });
    if (said.owner && !isOfUnit(file, said.owner, intervention.unit)) return refuse({ kind: "unknownPerson" });
    if (said.dueBy && said.dueBy < dayOf(now)) return refuse({ kind: "dayIsPast" });
    const { needs = intervention.needs, after = intervention.after } = said;
    const isThere = (all: readonly { id: string }[], one: string) => all.some((other) => other.id === one);
    if (!needs.every((one) => isThere(file.plan.needs, one)) || !after.every((one) => isThere(known, one)))
      return refuse({ kind: "notThere" });

    const today = dayOf(now);
    const changed: Intervention = {
      ...intervention,
      ...(said.state && said.state !== intervention.state ? daysOf(intervention, said.state, today) : {}),
      owner: said.owner === undefined ? intervention.owner : said.owner,
      dueBy: said.dueBy === undefined ? intervention.dueBy : said.dueBy,
      state: said.state ?? intervention.state,
      needs: [...new Set(needs)],
      after: [...new Set(after)],
    };
    const next = changedIntervention(file, changed);
    const circle = said.after ? circleNamed(next.plan.interventions, known) : null;
    if (circle) return refuse(circle);
    if ((said.state || said.after) && !isItsTurn(changed, known, today)) return refuse({ kind: "notItsTurn" });
    if (said.state && hasLeftBehind(intervention, changed, known, today)) return refuse({ kind: "nextHasBegun" });
    return ok({
      file: next,
      log: [{ kind: "interventionSet", intervention: interventionId, state: changed.state }],
    });
  },
});

/** The day it began, and the day it came to an end. */
const daysOf = ({ began, state: was }: Intervention, state: Intervention["state"], today: Day) => ({
  began: state === "planned" ? undefined : (began ?? (was === "ongoing" ? undefined : today)),
  ended: state === "done" || state === "ended" ? today : undefined,
});

/** Something has begun because this was done, or had gone on for long enough: then it is not undone under it. */
function hasLeftBehind(was: Intervention, is: Intervention, known: readonly Intervention[], today: Day): boolean {
  const before = known.map(stepOf);
  const after = known.map((one) => stepOf(one.id === was.id ? is : one));
  return known.some((one) => {
    const step = stepOf(one);
    const hasBegun = one.id !== was.id && (one.state === "ongoing" || one.state === "done");
    return hasBegun && mayBegin(step, before, today) && !mayBegin(step, after, today);
  });
}
