import type { CaseFile } from "../case/case-file.ts";
import type { Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { AttachmentId } from "../ids.ts";
import { type Day, dayOf, type Moment } from "../time.ts";
import type { Attachment } from "./record.ts";

export interface AttachmentView {
  id: AttachmentId;
  kind: Attachment["kind"];
  name: string;
  type: string;
  size: number;
}

export const attachmentViews = (file: CaseFile, mask: Mask): AttachmentView[] =>
  file.attachments.flatMap(({ id, kind, file: told }) => {
    const known = mask(told);
    return known === null ? [] : [{ id, kind, ...known }];
  });

/** What is kept about the case as a record; the coordinator's. */
export interface RecordView {
  diarium: string | null;
  isOnLegalHold: boolean;
  burdens: CaseFile["burdens"];
  evaluationOfferedAt: Moment | null;
  /** From the first worry, or else from the inquiry, to the first talk with the family. */
  worriedOn: Day;
  firstContactOn: Day | null;
  deviations: { kind: string; words: string | null; at: Moment }[];
}

export const recordView = (file: CaseFile, viewer: Viewer, mask: Mask): RecordView | null =>
  viewer.kind === "coordinator"
    ? {
        diarium: file.diarium,
        isOnLegalHold: file.legalHold !== null,
        burdens: file.burdens,
        evaluationOfferedAt: file.evaluationOfferedAt,
        worriedOn: file.worrySince ?? dayOf(file.openedAt),
        firstContactOn: file.contacts.map((contact) => contact.on).toSorted()[0] ?? null,
        deviations: file.deviations.map(({ kind, words, at }) => ({ kind, words: words && mask(words), at })),
      }
    : null;
