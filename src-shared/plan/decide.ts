import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { isUnitMasked } from "../case/mask.ts";
import { id, type InterventionId, type PartyId, type ProposalId, unitId, type Wording } from "../ids.ts";
import { isNamedFor, mandateTo } from "../programme/mandates.ts";
import { ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import { isAccepted } from "./accepted.ts";
import { changedProposal } from "./change.ts";
import { interventionsFor, isOfUnit, professionalOf, proposalsFor } from "./hand.ts";
import { inOpenCase } from "./in-open-case.ts";
import { type Intervention, noTiming } from "./plan.ts";
import { shareOf, unborne } from "./shares.ts";

/** Support is decided by the service that gives it, by somebody with its mandate, once the family wants it. Never by the coordinator. */
export const decide = inOpenCase({
  input: z.object({
    proposalId: id<ProposalId>(),
    /** The service that bears the cost. */
    costOwner: unitId(),
    /** What it costs, in kronor: needed where the mandate has a limit, and where others bear a part. */
    cost: z.number().int().min(0).max(100_000_000).nullable().default(null),
    /** Who sees to it, at that service; null: not settled yet. */
    owner: id<PartyId>().nullable().default(null),
    dueBy: day().nullable().default(null),
    /** What comes before it. */
    after: z.array(id<InterventionId>()).max(50).default([]),
  }),
  by: ["professional"],
  decide(file, { proposalId, costOwner, cost, owner, dueBy, after }, { actor, now, newId, municipality }) {
    const { document } = municipality;
    const { units } = document;
    const proposal = proposalsFor(file, actor.account, now).find((one) => one.id === proposalId);
    const person = professionalOf(file, actor.account);
    if (!person || !proposal) return refuse({ kind: "notThere" });
    const { canvas, unit } = proposal;
    const decides = canvas?.sort ?? "support";
    if (unit !== person.unit.id && !isNamedFor(document, actor.account, unit, decides))
      return refuse({ kind: "notYourService" });
    const isShared = canvas !== null && canvas.shares.length > 0;
    const own = cost === null ? null : shareOf(canvas, unit, cost);
    const may = mandateTo(document, actor.account, { unit, decides, on: dayOf(now), cost: own });
    if (may !== "given") return refuse(may);
    if (isShared && cost === null) return refuse({ kind: "badInput", fields: [{ path: "cost", problem: "missing" }] });
    if (proposal.decision !== null) return refuse({ kind: "alreadyDecided" });
    if (proposal.presentedAt === null) return refuse({ kind: "notPresented" });
    if (isAmongOfficials(file, person.id)) return refuse({ kind: "proposalsOnly" });
    if (!isAccepted(file, proposal, now)) return refuse({ kind: "notAccepted" });
    if (!units.some(({ id: known }) => known === costOwner)) return refuse({ kind: "unknownService" });
    const notBorne = unborne(canvas, unit, cost ?? 0);
    if (notBorne.length > 0)
      return refuse({
        kind: "costNotBorne",
        services: units
          .filter(({ id: one }) => notBorne.includes(one) && !isUnitMasked(file, one, person.id))
          .map(({ name }) => name),
      });
    if (owner !== null && !isOfUnit(file, owner, unit)) return refuse({ kind: "unknownPerson" });
    if (dueBy && dueBy < dayOf(now)) return refuse({ kind: "dayIsPast" });
    const known = interventionsFor(file, actor.account, now);
    if (!after.every((one) => known.some((other) => other.id === one))) return refuse({ kind: "notThere" });

    const { words, needs } = proposal;
    const intervention: Intervention = {
      id: newId<InterventionId>(),
      words,
      wording: newId<Wording>(),
      unit,
      owner,
      needs,
      dueBy,
      after: [...new Set(after)],
      // What the family said yes to is tried for as long as it was told.
      ...(canvas?.trialWeeks ? { timing: { ...noTiming, trialWeeks: canvas.trialWeeks } } : {}),
      state: "planned",
      proposal: proposalId,
    };
    const decision = { by: person.id, costOwner, ...(cost !== null && { cost }), at: now };
    const decided = changedProposal(file, { ...proposal, decision });
    return ok({
      file: { ...decided, plan: { ...decided.plan, interventions: [...decided.plan.interventions, intervention] } },
      log: [{ kind: "supportDecided", proposal: proposalId, intervention: intervention.id, by: person.id }],
    });
  },
});

/** Sitting in a meeting that the family asked the officials to begin without it: there nothing is decided. */
const isAmongOfficials = (file: CaseFile, person: PartyId) =>
  file.meetings.some(
    ({ type, state, invitees }) =>
      type === "officialsFirst" && state.name === "inProgress" && invitees.includes(person),
  );
