import type { CaseFile } from "../case/case-file.ts";
import { fromParty, fromUnit, label, type Labelled } from "../case/labelled.ts";
import type { PartyId } from "../ids.ts";
import { isRelative } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";

/** What somebody in the family says to the coordinator alone: no service and nobody else in the family is ever told it. */
export function forCoordinator(file: CaseFile, words: string, by: PartyId, { units }: Municipality): Labelled<string> {
  const others = units.filter((unit) => unit.id !== file.office);
  const relatives = file.parties.filter((party) => isRelative(party) && party.id !== by);
  return {
    ...label(words, { about: [by], category: "family" as const, source: fromParty(by) }),
    withheldFrom: [...others.map((unit) => fromUnit(unit.id)), ...relatives.map((party) => fromParty(party.id))],
  };
}
