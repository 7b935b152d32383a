import type { CaseFile } from "../case/case-file.ts";
import type { Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { AttachmentId, PartyId } from "../ids.ts";
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
}

export const attachmentViews = (file: CaseFile, viewer: Viewer, mask: Mask): AttachmentView[] =>
  file.attachments.flatMap(({ id, kind, from, file: told }) => {
    const known = kind !== "signedPaper" || isSignersOwn(viewer, from) ? mask(told) : null;
    return known === null ? [] : [{ id, kind, ...known }];
  });

/** What somebody has signed is theirs and the coordinator's to see, as their consent is. */
const isSignersOwn = (viewer: Viewer, from: PartyId | null) =>
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
