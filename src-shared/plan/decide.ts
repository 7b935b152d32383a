import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { id, type InterventionId, type PartyId, type ProposalId, unitId, type Wording } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import { isAccepted } from "./accepted.ts";
import { changedProposal } from "./change.ts";
import { interventionsFor, isOfUnit, professionalOf, proposalsFor } from "./hand.ts";
import { inOpenCase } from "./in-open-case.ts";
import type { Intervention } from "./plan.ts";

/** Support is decided by the service that gives it, by somebody with its mandate, once the family wants it. Never by the coordinator. */
export const decide = inOpenCase({
  input: z.object({
    proposalId: id<ProposalId>(),
    /** The service that bears the cost. */
    costOwner: unitId(),
    /** Who sees to it, at that service; null: not settled yet. */
    owner: id<PartyId>().nullable().default(null),
    dueBy: day().nullable().default(null),
    /** What comes before it. */
    after: z.array(id<InterventionId>()).max(50).default([]),
  }),
  by: ["professional"],
  decide(file, { proposalId, costOwner, owner, dueBy, after }, { actor, now, newId, municipality }) {
    const { units, people } = municipality.document;
    const proposal = proposalsFor(file, actor.account, now).find((one) => one.id === proposalId);
    const person = professionalOf(file, actor.account);
    if (!person || !proposal) return refuse({ kind: "notThere" });
    if (proposal.unit !== person.unit.id) return refuse({ kind: "notYourService" });
    const mandates = people.find((one) => one.account === actor.account)?.mandates ?? [];
    if (!mandates.includes("support")) return refuse({ kind: "mandateNeeded" });
    if (proposal.decision !== null) return refuse({ kind: "alreadyDecided" });
    if (proposal.presentedAt === null) return refuse({ kind: "notPresented" });
    if (isAmongOfficials(file, person.id)) return refuse({ kind: "proposalsOnly" });
    if (!isAccepted(file, proposal, now)) return refuse({ kind: "notAccepted" });
    if (!units.some((unit) => unit.id === costOwner)) return refuse({ kind: "unknownService" });
    if (owner !== null && !isOfUnit(file, owner, proposal.unit)) return refuse({ kind: "unknownPerson" });
    if (dueBy && dueBy < dayOf(now)) return refuse({ kind: "dayIsPast" });
    const known = interventionsFor(file, actor.account, now);
    if (!after.every((one) => known.some((other) => other.id === one))) return refuse({ kind: "notThere" });

    const { words, unit, needs } = proposal;
    const intervention: Intervention = {
      id: newId<InterventionId>(),
      words,
      wording: newId<Wording>(),
      unit,
      owner,
      needs,
      dueBy,
      after: [...new Set(after)],
      state: "planned",
      proposal: proposalId,
    };
    const decided = changedProposal(file, { ...proposal, decision: { by: person.id, costOwner, at: now } });
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
