import { z } from "zod";

import { sealedBy } from "../case/labelled.ts";
import { command } from "../command.ts";
import type { AttachmentId, SayingId } from "../ids.ts";
import { optionalLine, optionalText, tick } from "../input.ts";
import { extensionOf } from "../record/extension.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import { childActing } from "./own-child.ts";
import { type SayingKind, sayingKinds, symbols } from "./saying.ts";

const megabyte = 1024 * 1024;
/** So much one child may leave in a case, and so much of it as files. */
const mostSayings = 200;
const mostFiles = 40;

/** What goes with each kind of file, by the media types that bytes say. */
const typesOf = { picture: /^image\/(jpeg|png|webp)$/, sound: /^(audio\/|video\/(webm|mp4|ogg)$)/ } as const;
const kindKept = { picture: "drawing", sound: "recording" } as const;
/** The child's words are about its life as a whole. */
const category = "family";

/**
 * A child says something for itself: with pictures, in words, with a drawing or photo, or with its own voice. The coordinator
 * may read it, and nobody else until the child says so.
 */
export const say = command({
  input: z.object({
    kind: z.enum(sayingKinds),
    text: optionalText(),
    symbols: z.array(z.enum(symbols)).max(symbols.length).default([]),
    isWithSomebody: tick().default(false),
    /** Who is there with the child, in its own words. */
    who: optionalLine(),
  }),
  by: ["child"],
  decide(file, { kind, text, symbols: chosen, isWithSomebody, who }, { now, actor, municipality, attachment, newId }) {
    const child = childActing(file, actor);
    if (!child) return refuse({ kind: "notThere" });
    const own = file.sayings.filter((one) => one.child === child.id);
    const files = own.filter(({ said }) => said.value.attachment !== null);
    const isFile = kind === "picture" || kind === "sound";
    if (own.length >= mostSayings || (isFile && files.length >= mostFiles)) return refuse({ kind: "enoughSaid" });
    if (isWithSomebody && who === null) return missing("who");
    if (kind === "words" && text === null) return missing("text");
    if (kind === "symbols" && chosen.length === 0) return missing("symbols");
    const kept = isFile ? whyNotKept(kind, attachment, municipality.document.attachmentMegabytes) : ok(null);
    if (!kept.ok) return kept;

    const attachmentId = kept.value && newId<AttachmentId>();
    const saying = {
      id: newId<SayingId>(),
      child: child.id,
      kind,
      said: sealedBy(
        { text, symbols: kind === "symbols" ? [...new Set(chosen)] : [], attachment: attachmentId },
        child.id,
        { category },
      ),
      company: isWithSomebody && who ? sealedBy(who, child.id, { category }) : null,
      at: now,
      readAt: null,
      takenBackAt: null,
    };
    const attachments =
      isFile && attachmentId && kept.value
        ? [
            {
              id: attachmentId,
              kind: kindKept[kind],
              file: sealedBy(
                { name: `${kindKept[kind]}.${kept.value.extension}`, type: kept.value.type, size: kept.value.size },
                child.id,
                { category },
              ),
              addedAt: now,
              addedBy: actor.account,
              from: child.id,
            },
          ]
        : [];
    return ok({
      file: { ...file, sayings: [...file.sayings, saying], attachments: [...file.attachments, ...attachments] },
      log: [{ kind: "childSpoke", party: child.id, saying: saying.id, what: kind }],
    });
  },
});

interface Kept {
  type: string;
  size: number;
  extension: string;
}
function whyNotKept(
  kind: Extract<SayingKind, "picture" | "sound">,
  file: { type: string | null; size: number } | undefined,
  megabytes: number,
): Outcome<Kept> {
  if (!file || file.size === 0) return refuse({ kind: "fileMissing" });
  if (file.size > megabytes * megabyte) return refuse({ kind: "fileTooLarge", megabytes });
  const extension = extensionOf(file.type);
  if (file.type === null || extension === null || !typesOf[kind].test(file.type))
    return refuse({ kind: "fileTypeNotKept" });
  return ok({ type: file.type, size: file.size, extension });
}

const missing = (path: string) => refuse({ kind: "badInput", fields: [{ path, problem: "missing" }] });
