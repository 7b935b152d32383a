import type { CaseFile } from "../case/case-file.ts";
import type { Category } from "../case/labelled.ts";
import type { Viewer } from "../case/viewer.ts";
import type { AuthorityId, ConsentId, PartyId, UnitId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import { type Day, dayOf, type Moment } from "../time.ts";
import type { Consent } from "./consent.ts";
import { awaitedAuthorities, isActive } from "./effective.ts";

export interface ConsentView {
  id: ConsentId;
  grantor: PartyId;
  /** "ended" when taken back or narrowed; "expired" once its last day has passed; "granted" until every authority holds it and its first day has come. */
  state: "granted" | "active" | "expired" | "ended";
  services: { id: UnitId; name: string }[];
  categories: Category[];
  validFrom: Day;
  validTo: Day;
  awaiting: { id: AuthorityId; name: string }[];
}

/** The coordinator sees each consent; a party its own and nobody else's; services none. */
export function consentViews(file: CaseFile, viewer: Viewer, now: Moment, municipality: Municipality): ConsentView[] {
  const own = "party" in viewer && viewer.kind !== "professional" ? viewer.party : null;
  const unitName = (id: string) => municipality.units.find((unit) => unit.id === id)?.name ?? id;
  return file.consents
    .filter((consent) => viewer.kind === "coordinator" || consent.grantor === own)
    .map((consent) => ({
      id: consent.id,
      grantor: consent.grantor,
      state: stateOf(consent, now),
      services: [...new Set(consent.flows.flatMap((flow) => [flow.from, flow.to]))]
        .filter((unit) => unit !== file.office)
        .map((unit) => ({ id: unit, name: unitName(unit) }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      categories: [...new Set(consent.flows.map((flow) => flow.category))],
      validFrom: consent.validFrom,
      validTo: consent.validTo,
      awaiting: awaitedAuthorities(consent).map((id) => ({
        id,
        name: municipality.authorities.find((authority) => authority.id === id)?.name ?? id,
      })),
    }));
}

function stateOf(consent: Consent, now: Moment): ConsentView["state"] {
  if (isActive(consent, now)) return "active";
  if (consent.ended) return "ended";
  return dayOf(now) > consent.validTo ? "expired" : "granted";
}
