import type { CaseFile } from "../case/case-file.ts";
import type { Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { Account, LegalGroundId, PartyId, UnitId } from "../ids.ts";
import { hasLeft, isProfessional, type Professional } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import { type Day, dayOf, type Moment } from "../time.ts";
import type { Flow } from "./consent.ts";

/** Somebody who takes part in the case for a service. */
export const professionalOf = (file: CaseFile, account: Account): Professional | undefined =>
  file.parties.find(
    (party): party is Professional => isProfessional(party) && party.account === account && !hasLeft(party),
  );

export const isOfService = ({ flows }: CaseFile["legalGrounds"][number], unit: UnitId) =>
  flows.every((flow) => flow.from === unit);

/** What a service tells by its own decision. */
export interface LegalGroundView {
  id: LegalGroundId;
  ground: string;
  subjects: PartyId[];
  flows: Flow[];
  reason: string | null;
  decidedBy: string;
  decidedAt: Moment;
  validTo: Day;
  holds: boolean;
}

/**
 * The register, to the coordinator and to the service that decided.
 * @NOTE Whether and when the family is told of it is for a jurist to say; until then nobody in it is.
 */
export function legalGroundViews(
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  now: Moment,
  { legalGrounds, people }: Municipality,
): LegalGroundView[] {
  const isTheirs = (one: CaseFile["legalGrounds"][number]) =>
    viewer.kind === "coordinator" || (viewer.kind === "professional" && isOfService(one, viewer.unit));
  return file.legalGrounds.filter(isTheirs).map((one) => ({
    id: one.id,
    ground: legalGrounds.find((known) => known.id === one.ground)?.name ?? one.ground,
    subjects: one.subjects,
    flows: one.flows,
    reason: mask(one.reason),
    decidedBy: people.find((person) => person.account === one.decidedBy)?.title ?? "",
    decidedAt: one.decidedAt,
    validTo: one.validTo,
    holds: one.endedAt === null && dayOf(now) <= one.validTo,
  }));
}
