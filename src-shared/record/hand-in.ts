import type { CaseFile } from "../case/case-file.ts";
import { sealedBy } from "../case/labelled.ts";
import type { Context, Decided } from "../command.ts";
import { type AttachmentId, familyAccount, type PartyId } from "../ids.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import { isGuardianOf } from "../voice/own-child.ts";
import { keptAs, leftTypes } from "./kept.ts";
import type { Attachment } from "./record.ts";

/** So many files one person may leave in a case. */
const mostFiles = 40;
/** It is about their life as a whole. */
const category = "family";

/** What somebody in the family has handed in themselves, and has not taken back; null where it is not theirs. */
export const ownHandedIn = (file: CaseFile, party: PartyId, id: string): Attachment | null =>
  file.attachments.find((one) => one.id === id && one.handedIn && one.from === party && !isShut(one)) ?? null;

/** Kept although it is taken back, because nothing of the case may be thrown away now: nobody is shown it. */
const isShut = ({ file, from }: Attachment): boolean =>
  file.withheldFrom.some((voice) => voice.kind === "party" && voice.party === from);

/**
 * Somebody with custody hands in a photo of a letter or a drawing of their own or of their child's, or of something they want
 * raised. It is sealed: the coordinator may see it, and nobody else until they say so. Nothing of the file but the picture is kept.
 */
export function handIn(
  file: CaseFile,
  by: PartyId,
  { kind, about, words }: { kind: Attachment["kind"]; about: readonly PartyId[]; words: string | null },
  { now, municipality, attachment, newId }: Context,
): Outcome<Decided> {
  if (!file.parties.some((one) => one.id === by && one.kind === "guardian")) return refuse({ kind: "notYourStep" });
  const [whose, ...others] = new Set(about);
  if (!whose || others.length > 0 || (whose !== by && !isGuardianOf(file, by, whose, now)))
    return refuse({ kind: "unknownPerson" });
  if (kind === "signedPaper" || kind === "recording")
    return refuse({ kind: "badInput", fields: [{ path: "kind", problem: "unknown" }] });
  const left = file.attachments.filter((one) => one.handedIn && one.from === by);
  if (left.length >= mostFiles) return refuse({ kind: "enoughSaid" });
  const kept = keptAs(attachment, municipality.document.attachmentMegabytes, leftTypes.picture);
  if (!kept.ok) return kept;
  const { type, size, extension } = kept.value;
  const id = newId<AttachmentId>();
  const sealed = <T>(value: T) => ({ ...sealedBy(value, by, { category }), about: [whose] });
  return ok({
    file: {
      ...file,
      attachments: [
        ...file.attachments,
        {
          id,
          kind,
          file: sealed({ name: `${kind}.${extension}`, type, size }),
          addedAt: now,
          addedBy: familyAccount(by),
          from: by,
          handedIn: { words: words === null ? null : sealed(words), readAt: null },
        },
      ],
    },
    log: [{ kind: "handedIn", attachment: id, what: kind, party: by }],
  });
}

/** Who may see it beside the coordinator, or, shut, nobody at all. */
export const withVoices = (
  file: CaseFile,
  one: Attachment,
  to: Pick<Attachment["file"], "releasedTo" | "withheldFrom">,
) => ({
  ...file,
  attachments: file.attachments.map((other) =>
    other === one
      ? {
          ...one,
          file: { ...one.file, ...to },
          ...(one.handedIn
            ? { handedIn: { ...one.handedIn, words: one.handedIn.words && { ...one.handedIn.words, ...to } } }
            : {}),
        }
      : other,
  ),
});
