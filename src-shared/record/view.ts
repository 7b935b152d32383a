import type { CaseFile } from "../case/case-file.ts";
import { isUnitMasked, type Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { AttachmentId, PartyId, UnitId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import { type Day, dayOf, type Moment } from "../time.ts";
import type { Attachment } from "./record.ts";
import { disposalDue } from "./retention.ts";

export interface AttachmentView {
  id: AttachmentId;
  kind: Attachment["kind"];
  name: string;
  type: string;
  size: number;
  /** What was said of it by whoever handed it in. */
  words?: string | null;
  /** Handed in by somebody in the family: the rest is their own and the coordinator's to know. */
  handedIn?: {
    from: PartyId;
    /** Whose it is: their own, or a child's. */
    whose: PartyId;
    at: Moment;
    isRead: boolean;
    units: Service[];
  } | null;
}

interface Service {
  id: UnitId;
  name: string;
}

export const attachmentViews = (
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  municipality: Municipality,
): AttachmentView[] =>
  file.attachments.flatMap((one) => {
    const { id, kind, from } = one;
    const known = kind !== "signedPaper" || isOwn(viewer, from) ? mask(one.file) : null;
    if (known === null) return [];
    if (!one.handedIn) return [{ id, kind, ...known }];
    const words = one.handedIn.words && mask(one.handedIn.words);
    return [{ id, kind, ...known, words, handedIn: handedInView(file, one, viewer, municipality) }];
  });

function handedInView(
  file: CaseFile,
  { handedIn, from, addedAt, file: told }: Attachment,
  viewer: Viewer,
  { units }: Municipality,
): AttachmentView["handedIn"] {
  if (!handedIn || from === null || !isOwn(viewer, from)) return null;
  const chosen = told.releasedTo.flatMap((voice) => (voice.kind === "unit" ? [voice.unit] : []));
  return {
    from,
    whose: told.about[0] ?? from,
    at: addedAt,
    isRead: handedIn.readAt !== null,
    units: units.flatMap(({ id, name }) =>
      chosen.includes(id) && (viewer.kind === "coordinator" || !isUnitMasked(file, id, from)) ? [{ id, name }] : [],
    ),
  };
}

/** What somebody has signed, or handed in, is theirs and the coordinator's to see, as their consent is. */
const isOwn = (viewer: Viewer, from: PartyId | null) =>
  viewer.kind === "coordinator" || ("party" in viewer && viewer.party === from);

/** What is kept about the case as a record; the coordinator's. */
export interface RecordView {
  diarium: string | null;
  /** The first day on which the case may be disposed of, once it is over. */
  disposedFrom: Day | null;
  burdens: CaseFile["burdens"];
  evaluationOfferedAt: Moment | null;
  /** From the first worry, or else from the inquiry, to the first talk with the family. */
  worriedOn: Day;
  firstContactOn: Day | null;
  deviations: { kind: string; words: string | null; at: Moment }[];
}

export const recordView = (
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  municipality: Municipality,
): RecordView | null =>
  viewer.kind === "coordinator"
    ? {
        diarium: file.diarium,
        disposedFrom: disposalDue(file, municipality),
        burdens: file.burdens,
        evaluationOfferedAt: file.evaluationOfferedAt,
        worriedOn: file.worrySince ?? dayOf(file.openedAt),
        firstContactOn: file.contacts.map((contact) => contact.on).toSorted()[0] ?? null,
        deviations: file.deviations.map(({ kind, words, at }) => ({ kind, words: words && mask(words), at })),
      }
    : null;

/** Nothing is disposed of while it lasts: known to those who may lift it, its reason to the coordinator alone. */
export interface LegalHoldView {
  since: Moment;
  reason: string | null;
}
export const legalHoldView = ({ legalHold }: CaseFile, viewer: Viewer, mask: Mask): LegalHoldView | null =>
  legalHold && (viewer.kind === "coordinator" || viewer.kind === "manager")
    ? { since: legalHold.since, reason: mask(legalHold.reason) }
    : null;
