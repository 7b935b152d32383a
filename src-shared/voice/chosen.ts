import type { CaseFile } from "../case/case-file.ts";
import { fromParty, fromUnit, type Voice } from "../case/labelled.ts";
import type { PartyId, UnitId } from "../ids.ts";
import type { Child } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import type { Moment } from "../time.ts";
import { ownGuardians } from "./own-child.ts";

/**
 * Whom a child lets read something. Which services there are is no secret; whether one is in the case is, so any of them may be
 * named. Of its guardians those whom its page names.
 */
export function chosenBy(
  file: CaseFile,
  child: Child,
  input: { units: readonly UnitId[]; guardians: readonly PartyId[] },
  now: Moment,
  municipality: Municipality,
): Outcome<Voice[]> {
  const own = ownGuardians(file, child, now).map(({ party }) => party);
  const [units, guardians] = [[...new Set(input.units)], [...new Set(input.guardians)]];
  if (!units.every((unit) => isAnotherService(file, unit, municipality))) return refuse({ kind: "unknownService" });
  if (!guardians.every((one) => own.includes(one))) return refuse({ kind: "unknownPerson" });
  return ok([...units.map(fromUnit), ...guardians.map(fromParty)]);
}

/** A service of the municipality's that is not the one that leads the case. */
export const isAnotherService = (file: CaseFile, unit: UnitId, { units }: Municipality): boolean =>
  unit !== file.office && units.some((one) => one.id === unit);
