import type { CaseFile } from "../case/case-file.ts";
import { openTo } from "../case/eyes.ts";
import { viewFor } from "../case/view.ts";
import { coordinatorOf, type Viewer } from "../case/viewer.ts";
import type { ConsentId, PartyId, RequestId } from "../ids.ts";
import { type Controller, controllersOf } from "../programme/controllers.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Day, Moment } from "../time.ts";
import type { Consent, Flow } from "./consent.ts";
import { titleOfAccount, unitName } from "./names.ts";
import { noticeCalled } from "./notice.ts";
import type { NoticeWords } from "./notice-parts.ts";

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
  /** The words of that version, whatever the municipality says today. */
  words: { sv: NoticeWords; en: NoticeWords };
  controllers: Controller[];
}

/** Of a request; or of a consent, where nothing was asked before it was given. */
export function letterFor(
  whole: CaseFile,
  coordinator: Viewer & { kind: "coordinator" },
  thing: RequestId | ConsentId,
  now: Moment,
  municipality: Municipality,
): ConsentLetter | null {
  return letterIn(openTo(whole, coordinator, now), thing, now, municipality);
}

/** The same as its own reader sees it, on their own page. */
export const letterTo = (
  file: CaseFile,
  reader: PartyId,
  request: RequestId,
  now: Moment,
  municipality: Municipality,
): ConsentLetter | null =>
  file.requests.some((one) => one.id === request && one.grantor === reader)
    ? letterIn(file, request, now, municipality)
    : null;

function letterIn(
  file: CaseFile,
  thing: RequestId | ConsentId,
  now: Moment,
  municipality: Municipality,
): ConsentLetter | null {
  const request = file.requests.find((one) => one.id === thing && one.replacedBy === null);
  const said = request ?? file.consents.find((one) => one.id === thing);
  const party = said && file.parties.find((one) => one.id === said.grantor);
  if (!said || !party) return null;
  const reader: Viewer = { kind: party.kind === "child" ? "child" : "guardian", party: party.id };
  const view = viewFor(file, reader, now, municipality);
  const own = (request ? view.requests : view.consents).find((one) => one.id === thing);
  if (!own) return null;
  const nameOf = (id: PartyId) => {
    const person = view.people.find((one) => one.id === id);
    return person && person.kind !== "professional" ? person.name : null;
  };
  const { sv, en } = noticeCalled(municipality, said.notice.version);
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
    activities: said.activities,
    validTo: own.validTo,
    askedAt: "requestedAt" in said ? said.requestedAt : said.grantedAt,
    notice: said.notice,
    words: { sv, en },
    controllers: controllersOf(municipality, file, own.flows),
  };
}
