import { z } from "zod";

import { sealedBy } from "../case/labelled.ts";
import { command } from "../command.ts";
import type { AttachmentId, SayingId } from "../ids.ts";
import { optionalLine, optionalText, tick } from "../input.ts";
import { keptAs, leftTypes } from "../record/kept.ts";
import { ok, refuse } from "../refusal.ts";
import { childActing } from "./own-child.ts";
import { sayingKinds, symbols } from "./saying.ts";

/** So much one child may leave in a case, and so much of it as files. */
export const mostSayings = 200;
const mostFiles = 40;

const kindKept = { picture: "drawing", sound: "recording" } as const;
/** The child's words are about its life as a whole. */
export const category = "family";

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
    const kept = isFile ? keptAs(attachment, municipality.document.attachmentMegabytes, leftTypes[kind]) : ok(null);
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

const missing = (path: string) => refuse({ kind: "badInput", fields: [{ path, problem: "missing" }] });
