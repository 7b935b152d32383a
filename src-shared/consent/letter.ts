import type { CaseFile } from "../case/case-file.ts";
import { openTo } from "../case/eyes.ts";
import { viewFor } from "../case/view.ts";
import { coordinatorOf, type Viewer } from "../case/viewer.ts";
import type { PartyId, RequestId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Day, Moment } from "../time.ts";
import type { Consent, Flow } from "./consent.ts";
import { titleOfAccount, unitName } from "./names.ts";

/** What somebody was asked, as it is put to them on paper: made from their own view, without what is kept from who prints it. */
export interface ConsentLetter {
  reference: string;
  municipality: string;
  office: string;
  coordinator: string;
  to: string | null;
  about: { name: string | null; isYou: boolean }[];
  purpose: string | null;
  flows: { from: string; to: string; category: Flow["category"] }[];
  activities: Consent["activities"];
  validTo: Day;
  askedAt: Moment;
  notice: Consent["notice"];
}

export function letterFor(
  whole: CaseFile,
  coordinator: Viewer & { kind: "coordinator" },
  requestId: RequestId,
  now: Moment,
  municipality: Municipality,
): ConsentLetter | null {
  const file = openTo(whole, coordinator, now);
  const request = file.requests.find((one) => one.id === requestId && one.replacedBy === null);
  const party = request && file.parties.find((one) => one.id === request.grantor);
  if (!request || !party) return null;
  const reader: Viewer = { kind: party.kind === "child" ? "child" : "guardian", party: party.id };
  const view = viewFor(file, reader, now, municipality);
  const own = view.requests.find((one) => one.id === requestId);
  if (!own) return null;
  const nameOf = (id: PartyId) => {
    const person = view.people.find((one) => one.id === id);
    return person && person.kind !== "professional" ? person.name : null;
  };
  return {
    reference: view.reference,
    municipality: municipality.name,
    office: unitName(municipality, file.office),
    coordinator: titleOfAccount(municipality, coordinatorOf(file)),
    to: nameOf(party.id),
    about: own.subjects.map((id) => ({ name: nameOf(id), isYou: id === party.id })),
    purpose: own.purpose,
    flows: own.flows.map(({ from, to, category }) => ({
      from: unitName(municipality, from),
      to: unitName(municipality, to),
      category,
    })),
    activities: request.activities,
    validTo: own.validTo,
    askedAt: own.requestedAt,
    notice: request.notice,
  };
}
