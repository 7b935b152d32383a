import { effectiveConsent } from "../consent/effective.ts";
import type { PartyId } from "../ids.ts";
import { heardAtTable } from "../meeting/heard.ts";
import type { DoorMember } from "../command.ts";
import { actsAs, hasLeft, isProfessional } from "../party/party.ts";
import { standingIn } from "../party/standing.ts";
import type { Municipality } from "../programme/municipality.ts";
import { familyViewer } from "../record/extract.ts";
import type { Moment } from "../time.ts";
import type { CaseFile } from "./case-file.ts";
import { fromParty, isLabelled, type Voice } from "./labelled.ts";
import { type Mask, maskFor } from "./mask.ts";
import { type CaseView, viewFor } from "./view.ts";
import { type Viewer, viewerOf } from "./viewer.ts";

type Coordinator = Extract<Viewer, { kind: "coordinator" }>;
const noStanding = { isCoordinator: false, isManager: false, manages: [], takes: () => false };

/** In whose eyes somebody in the case would see it; null for one who has left or is yet to be invited. */
export function eyesOf(file: CaseFile, party: PartyId): Viewer | null {
  const person = file.parties.find(({ id }) => id === party);
  if (!person || hasLeft(person)) return null;
  return isProfessional(person) ? viewerOf(file, actsAs(person), noStanding) : familyViewer(file, party);
}

/** In whose eyes somebody sees it who has come in by a link of their own; null where they have no such part in it any more. */
export const eyesOfMember = (file: CaseFile, { party, standing, at }: DoorMember): Viewer | null =>
  standingIn(file, party, at) === standing ? eyesOf(file, party) : null;

/** The same case as far as its coordinator may read it: what is kept from them is kept from everybody else too. */
export function openTo(file: CaseFile, coordinator: Coordinator, now: Moment): CaseFile {
  const consent = effectiveConsent(file, now);
  const mask = maskFor(file, coordinator, consent, now);
  const everybody = file.parties.map(({ id }) => fromParty(id));
  return {
    ...shut(file, mask, everybody),
    meetings: file.meetings.map((meeting) =>
      shut(meeting, heardAtTable({ file, meeting, viewer: coordinator, mask, consent }), everybody),
    ),
  };
}

function shut<T>(value: T, mask: Mask, from: Voice[]): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => shut(one as unknown, mask, from)) as T;
  if (isLabelled(value)) return mask(value) === null ? { ...value, withheldFrom: from } : value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, shut(inner as unknown, mask, from)]),
  ) as T;
}

/**
 * The case as somebody in it would see it, shown to its coordinator: never more than either of them may see. `opened` is
 * what `openTo` made of the file.
 */
export const seenThrough = (opened: CaseFile, eyes: Viewer, now: Moment, municipality: Municipality): CaseView => ({
  ...viewFor(opened, eyes, now, municipality),
  latest: {},
  isTied: false,
});
