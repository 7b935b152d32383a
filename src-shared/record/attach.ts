import { z } from "zod";

import { category, fromParty, fromUnit, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { type AttachmentId, id, type PartyId } from "../ids.ts";
import { isRelative } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { fileName, namedAs } from "./file-name.ts";
import { extensionOf } from "./extension.ts";
import { attachmentKinds } from "./record.ts";
import { isOver } from "./retention.ts";

const megabyte = 1024 * 1024;
/** What is said of a file travels in a header, which has room for so many. */
const parties = () => z.array(id<PartyId>()).max(30);

/**
 * A letter, a drawing, a recording or a signed paper comes into the case. Its bytes travel beside the input, and say
 * themselves what kind of file it is. Whoever it comes from chooses who else in the family may have what is about
 * themselves; no service is told more by that than consent lets it be.
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
  }),
  by: ["coordinator"],
  decide(file, input, { now, actor, municipality, attachment }) {
    const { attachmentMegabytes } = municipality.document;
    if (isOver(file.stage)) return refuse({ kind: "notInThisStage" });
    if (!attachment || attachment.size === 0) return refuse({ kind: "fileMissing" });
    if (attachment.size > attachmentMegabytes * megabyte)
      return refuse({ kind: "fileTooLarge", megabytes: attachmentMegabytes });
    const extension = extensionOf(attachment.type);
    if (attachment.type === null || extension === null) return refuse({ kind: "fileTypeNotKept" });
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
      { name, type: attachment.type, size: attachment.size },
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
