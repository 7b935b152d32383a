import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { category, fromUnit, label, type Labelled } from "../case/labelled.ts";
import { isUnitMasked, maskFor } from "../case/mask.ts";
import type { Context } from "../command.ts";
import { type EffectiveConsent, effectiveConsent, hearerOf, maySee } from "../consent/effective.ts";
import { id, type InterventionId, type NeedId, type PartyId, type TaskId } from "../ids.ts";
import { text } from "../input.ts";
import type { Meeting } from "../meeting/meeting.ts";
import { hasLeft, isProfessional, type Professional } from "../party/party.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import { addWorkingDays, day, dayOf, type Moment } from "../time.ts";
import type { Task } from "./task.ts";

/** Null: the coordinator. */
const receiver = id<PartyId>().nullable();

/** What was agreed at a meeting: who does what, by when, and who is told that it is done: one, or several, the family too. */
export const agreement = z.object({
  what: text(),
  category: category(),
  owner: id<PartyId>(),
  reportTo: z.union([receiver.transform((one) => [one]), z.array(receiver).min(1).max(20)]),
  dueBy: day(),
  /** The support it is part of. */
  intervention: id<InterventionId>().nullable().default(null),
  /** The need it meets, also where no support is planned for it. */
  need: id<NeedId>().nullable().default(null),
});
type Agreement = z.infer<typeof agreement>;

/** The promises that agreements of a meeting become, each with its own id; or why they cannot be made. */
export function tasksFrom(
  file: CaseFile,
  meeting: Meeting,
  agreements: readonly Agreement[],
  { now, newId, municipality }: Context,
): Outcome<Task[]> {
  if (meeting.type === "officialsFirst" && agreements.length > 0) return refuse({ kind: "proposalsOnly" });
  const atTable = file.parties.filter((party) => !hasLeft(party) && isAsked(meeting, party.id));
  const isKnown = (party: PartyId | null) =>
    party === null || atTable.some((one) => one.id === party && one.kind !== "supporter");
  const isOwner = (owner: PartyId) => atTable.some((one) => one.id === owner && isProfessional(one));
  if (!agreements.every(({ owner, reportTo }) => isOwner(owner) && reportTo.every(isKnown)))
    return refuse({ kind: "unknownPerson" });
  const isInPlan = (support: InterventionId) => file.plan.interventions.some((one) => one.id === support);
  if (!agreements.every(({ intervention }) => intervention === null || isInPlan(intervention)))
    return refuse({ kind: "notThere" });
  const isNeed = (need: NeedId) => file.plan.needs.some((one) => one.id === need);
  if (!agreements.every(({ need }) => need === null || isNeed(need))) return refuse({ kind: "notThere" });
  if (agreements.some(({ dueBy }) => dueBy < dayOf(now))) return refuse({ kind: "dayIsPast" });

  const about = file.parties.flatMap((party) => (party.kind === "child" ? [party.id] : []));
  const tasks = agreements.map((one): Task => ({
    id: newId<TaskId>(),
    meeting: meeting.id,
    what: label(one.what, { about, category: one.category, source: fromUnit(file.office) }),
    owner: one.owner,
    reportTo: [...new Set(one.reportTo)].map((party) => ({ party, receivedAt: null })),
    dueBy: one.dueBy,
    agreedAt: now,
    acceptBy: addWorkingDays(dayOf(now), municipality.document.acceptDays, municipality.holidays),
    extensions: [],
    handedOver: [],
    reminded: [],
    intervention: one.intervention,
    need: one.need,
    helped: [],
    unheard: [],
    state: { name: "agreed" },
  }));
  const consent = effectiveConsent(file, now);
  const outside = tasks.filter((task) => !isForAllConcerned(file, task, consent, now));
  if (outside.length > 0) return refuse({ kind: "itemOutsideConsent", titles: outside.map((one) => one.what.value) });
  return ok(tasks);
}

const isAsked = (meeting: Meeting, party: PartyId) =>
  meeting.invitees.includes(party) || meeting.family.includes(party);

/** Whoever makes a promise and whoever is told may read it; and nobody is told by a service that is masked from them. */
function isForAllConcerned(
  file: CaseFile,
  { what, owner, reportTo }: Task,
  consent: EffectiveConsent,
  now: Moment,
): boolean {
  const concerned = [owner, ...reportTo.map(({ party }) => party)];
  const unit = file.parties.find((party): party is Professional => party.id === owner && isProfessional(party))?.unit
    .id;
  return file.parties
    .filter((party) => concerned.includes(party.id))
    .every((party) =>
      party.kind === "professional"
        ? maySee(consent, what, hearerOf(party))
        : mayBeToldOf(file, what, party, consent, now) && !(unit && isUnitMasked(file, unit, party.id)),
    );
}

const mayBeToldOf = (
  file: CaseFile,
  what: Labelled<string>,
  { id: party, kind }: { id: PartyId; kind: string },
  consent: EffectiveConsent,
  now: Moment,
) => maskFor(file, { kind: kind === "child" ? "child" : "guardian", party }, consent, now)(what) !== null;
