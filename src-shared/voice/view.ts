import type { CaseFile } from "../case/case-file.ts";
import { isUnitMasked, type Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { AttachmentId, PartyId, SayingId, UnitId } from "../ids.ts";
import { isProfessional } from "../party/party.ts";
import type { AttachmentView } from "../record/view.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Moment } from "../time.ts";
import { isGuardianOf } from "./own-child.ts";
import type { Saying, SayingKind, VoiceSymbol } from "./saying.ts";

interface Service {
  id: UnitId;
  name: string;
}

/** What a child has said, to whom it has let see it. */
export interface SayingView {
  id: SayingId;
  child: PartyId;
  kind: SayingKind;
  at: Moment;
  text: string | null;
  symbols: VoiceSymbol[];
  attachment: AttachmentId | null;
  /** The rest is the child's own and the coordinator's to know. */
  ofItsOwn: {
    company: string | null;
    isRead: boolean;
    /** Written down for it by whoever leads the case. */
    isNoted: boolean;
    units: Service[];
    guardians: PartyId[];
  } | null;
}

/** In the order they were said: of those that are shown, so that nothing tells of the others. */
export const sayingViews = (
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  now: Moment,
  municipality: Municipality,
): SayingView[] =>
  file.sayings.flatMap((one): SayingView[] => {
    const said = isShown(file, one, viewer, now) ? mask(one.said) : null;
    if (said === null) return [];
    const { id, child, kind, at, company, readAt, notedBy } = one;
    const isOwn = viewer.kind === "coordinator" || (viewer.kind === "child" && viewer.party === child);
    const { releasedTo } = one.said;
    const ofItsOwn = isOwn && {
      company: company && mask(company),
      isRead: readAt !== null,
      isNoted: notedBy !== undefined,
      units: servicesCalled(
        municipality,
        releasedTo.flatMap((voice) => (voice.kind === "unit" ? [voice.unit] : [])),
      ).filter((unit) => viewer.kind === "coordinator" || !isUnitMasked(file, unit.id, child)),
      guardians: releasedTo.flatMap((voice) => (voice.kind === "party" ? [voice.party] : [])),
    };
    return [{ id, child, kind, at, ...said, ofItsOwn: ofItsOwn || null }];
  });

/** A guardian is let read as long as they are that; what is taken back nobody is. */
function isShown(file: CaseFile, saying: Pick<Saying, "child" | "takenBackAt">, viewer: Viewer, now: Moment): boolean {
  if (saying.takenBackAt !== null) return false;
  if (viewer.kind === "room") return viewer.present.every((one) => isShown(file, saying, one, now));
  return viewer.kind !== "guardian" || isGuardianOf(file, viewer.party, saying.child, now);
}

const servicesCalled = ({ units }: Municipality, ids: readonly UnitId[]): Service[] =>
  units.flatMap(({ id, name }) => (ids.includes(id) ? [{ id, name }] : []));

/** The services somebody may let read: those of whom they have met somebody, and those they have chosen before. */
export function servicesToChoose(
  file: CaseFile,
  viewer: Viewer,
  met: readonly PartyId[],
  { sayings, attachments }: { sayings: readonly SayingView[]; attachments: readonly AttachmentView[] },
  municipality: Municipality,
): Service[] {
  if (viewer.kind !== "child" && viewer.kind !== "guardian") return [];
  const known = file.parties.flatMap((one) => (isProfessional(one) && met.includes(one.id) ? [one.unit.id] : []));
  const open = [...sayings.map(({ ofItsOwn }) => ofItsOwn), ...attachments.map(({ handedIn }) => handedIn)];
  const chosen = open.flatMap((one) => one?.units.map(({ id }) => id) ?? []);
  return servicesCalled(municipality, [...known, ...chosen]).filter(({ id }) => id !== file.office);
}

/** The files of what children have said: each is seen by whoever sees what it belongs to. */
export const isOfHiddenSaying = (file: CaseFile, attachment: AttachmentId, shown: readonly SayingView[]): boolean =>
  file.sayings.some(({ said }) => said.value.attachment === attachment) &&
  !shown.some((one) => one.attachment === attachment);
