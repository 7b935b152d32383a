import { z } from "zod";

import { category, fromParty, fromUnit, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { type AttachmentId, id, type PartyId } from "../ids.ts";
import { optionalText } from "../input.ts";
import { isRelative } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { fileName, namedAs } from "./file-name.ts";
import { handIn } from "./hand-in.ts";
import { keptAs } from "./kept.ts";
import { attachmentKinds } from "./record.ts";
import { isOver } from "./retention.ts";

/** What is said of a file travels in a header, which has room for so many. */
const parties = () => z.array(id<PartyId>()).max(30);

/**
 * A letter, a drawing, a recording or a signed paper comes into the case. Its bytes travel beside the input, and say
 * themselves what kind of file it is. Whoever it comes from chooses who else in the family may have what is about
 * themselves; no service is told more by that than consent lets it be. What a guardian hands in on their own page is theirs
 * alone, whatever else was sent with it.
 */
export const attach = command({
  input: z.object({
    attachmentId: id<AttachmentId>(),
    kind: z.enum(attachmentKinds),
    name: fileName(),
    category: category(),
    about: parties().min(1),
    fromId: id<PartyId>().nullable(),
    releasedTo: parties().default([]),
    withheldFrom: parties().default([]),
    /** What whoever hands it in says of it. */
    words: optionalText(),
  }),
  by: ["coordinator", "guardian"],
  decide(file, input, context) {
    const { now, actor, municipality, attachment } = context;
    if (isOver(file.stage)) return refuse({ kind: "notInThisStage" });
    if (actor.family) return handIn(file, actor.family.party, input, context);
    const kept = keptAs(attachment, municipality.document.attachmentMegabytes);
    if (!kept.ok) return kept;
    const { type, size, extension } = kept.value;
    if (file.attachments.some((one) => one.id === input.attachmentId)) return refuse({ kind: "alreadyAttached" });

    const { fromId, releasedTo, withheldFrom } = input;
    const about = [...new Set(input.about)];
    const family = file.parties.filter(isRelative).map((one) => one.id);
    const everybody = file.parties.map((one) => one.id);
    const ofFamily = [...about, ...releasedTo, ...(fromId === null ? [] : [fromId])];
    if (!ofFamily.every((one) => family.includes(one)) || !withheldFrom.every((one) => everybody.includes(one)))
      return refuse({ kind: "unknownPerson" });
    if (input.kind === "signedPaper" && fromId === null)
      return refuse({ kind: "badInput", fields: [{ path: "fromId", problem: "missing" }] });
    if (releasedTo.length > 0 && about.some((one) => one !== fromId)) return refuse({ kind: "releaseNotTheirs" });

    const name = namedAs(input.name, extension);
    const told = label(
      { name, type, size },
      {
        about,
        category: input.category,
        source: fromId === null ? fromUnit(file.office) : fromParty(fromId),
        releasedTo: releasedTo.map(fromParty),
      },
    );
    return ok({
      file: {
        ...file,
        attachments: [
          ...file.attachments,
          {
            id: input.attachmentId,
            kind: input.kind,
            file: { ...told, withheldFrom: withheldFrom.map(fromParty) },
            addedAt: now,
            addedBy: actor.account,
            from: fromId,
          },
        ],
      },
      log: [
        {
          kind: "attachmentAdded",
          attachment: input.attachmentId,
          what: input.kind,
          ...(fromId === null ? {} : { party: fromId }),
        },
      ],
    });
  },
});
