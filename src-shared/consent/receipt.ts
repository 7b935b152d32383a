import type { CaseFile } from "../case/case-file.ts";
import { familyViewer } from "../record/extract.ts";
import { viewFor } from "../case/view.ts";
import { coordinatorOf } from "../case/viewer.ts";
import type { ConsentId, PartyId, UnitId } from "../ids.ts";
import { type Controller, controllersOf } from "../programme/controllers.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Moment } from "../time.ts";
import type { Consent } from "./consent.ts";
import { titleOfAccount, unitName } from "./names.ts";
import { type NotTold, notTold } from "./not-told.ts";
import { noticeCalled } from "./notice.ts";
import type { ConsentView } from "./view.ts";

/** What somebody keeps of their own yes: what they said, to which words, how, and what has become of it. Nobody else is in it. */
export interface Receipt extends Pick<
  ConsentView,
  "id" | "grantor" | "capacity" | "state" | "flows" | "exclusions" | "purpose" | "activities" | "validFrom" | "validTo"
> {
  reference: string;
  municipality: string;
  office: { id: UnitId; name: string };
  coordinator: string;
  to: string | null;
  about: { id: PartyId; name: string | null; isYou: boolean }[];
  names: Record<UnitId, string>;
  /** What was asked for and they said no to. */
  notTold: NotTold[];
  askedAt: Moment | null;
  givenAt: Moment;
  how: "eid" | "code" | "oral" | "paper";
  acr: string | null;
  /** The words they had before them. */
  notice: Consent["notice"] & { hash: string };
  /** What they said that they know. */
  facts: readonly string[];
  ended: { at: Moment; how: NonNullable<Consent["ended"]>["how"] } | null;
  replaces: ConsentId | null;
  controllers: Controller[];
}

/** From their own view, and of their own consent alone: another's is as one that is not there. */
export function receiptOf(
  file: CaseFile,
  reader: PartyId,
  id: ConsentId,
  now: Moment,
  municipality: Municipality,
): Receipt | null {
  const consent = file.consents.find((one) => one.id === id && one.grantor === reader);
  const viewer = familyViewer(file, reader);
  const view = consent && viewFor(file, viewer, now, municipality);
  const own = view?.consents.find((one) => one.id === id);
  if (!consent || !own) return null;
  const nameOf = (party: PartyId) => {
    const person = view?.people.find((one) => one.id === party);
    return person && person.kind !== "professional" ? person.name : null;
  };
  const { evidence, notice, ended } = consent;
  const asked = view!.requests.find((one) => one.id === consent.request)?.flows ?? [];
  const kept = notTold(asked, own.flows);
  const units = [...new Set([...own.flows.flatMap(({ from, to }) => [from, to]), ...kept.map(({ to }) => to)])];
  const { grantor, capacity, state, flows, exclusions, purpose, activities, validFrom, validTo } = own;
  return {
    id,
    grantor,
    capacity,
    state,
    flows,
    exclusions,
    purpose,
    activities,
    validFrom,
    validTo,
    reference: view!.reference,
    municipality: municipality.name,
    office: { id: file.office, name: unitName(municipality, file.office) },
    coordinator: titleOfAccount(municipality, coordinatorOf(file)),
    to: nameOf(reader),
    about: own.subjects.map((one) => ({ id: one, name: nameOf(one), isYou: one === reader })),
    names: Object.fromEntries(units.map((unit) => [unit, unitName(municipality, unit)])),
    notTold: kept,
    askedAt: file.requests.find((one) => one.id === consent.request)?.requestedAt ?? null,
    givenAt: consent.grantedAt,
    how: evidence.kind === "page" ? evidence.how : evidence.kind,
    acr: evidence.kind === "page" ? evidence.acr : null,
    notice: {
      ...notice,
      hash: evidence.kind === "page" ? evidence.words : noticeCalled(municipality, notice.version).hash,
    },
    facts: evidence.kind === "page" ? evidence.facts : [],
    ended: ended && ended.at <= now ? { at: ended.at, how: ended.how } : null,
    replaces: consent.replaces,
    controllers: controllersOf(municipality, file, own.flows),
  };
}
