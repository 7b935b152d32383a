import { z } from "zod";

import { command } from "../command.ts";
import { type AttachmentId, id } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { removalReasons } from "./record.ts";

/** A file leaves the case at once and for good, its bytes with it. The log keeps that it did, and for which of these reasons. */
export const removeAttachment = command({
  input: z.object({ attachmentId: id<AttachmentId>(), reason: z.enum(removalReasons) }),
  by: ["coordinator"],
  decide(file, { attachmentId, reason }) {
    const found = file.attachments.find((one) => one.id === attachmentId);
    if (!found) return refuse({ kind: "unknownAttachment" });
    if (file.legalHold) return refuse({ kind: "onLegalHold" });
    if (file.consents.some(({ evidence }) => evidence.kind === "paper" && evidence.scan === attachmentId))
      return refuse({ kind: "attachmentIsEvidence" });
    return ok({
      file: { ...file, attachments: file.attachments.filter((one) => one !== found) },
      log: [
        {
          kind: "attachmentRemoved",
          attachment: attachmentId,
          reason,
          ...(found.from === null ? {} : { party: found.from }),
        },
      ],
    });
  },
});
