import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { fromParty, fromUnit } from "../case/labelled.ts";
import { command, type Decided } from "../command.ts";
import { type AttachmentId, id, type PartyId } from "../ids.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import { ownHandedIn, withVoices } from "./hand-in.ts";
import { removalReasons } from "./record.ts";

/**
 * A file leaves the case at once and for good, its bytes with it. The log keeps that it did, and for which of these reasons.
 * What a guardian has handed in they take back themselves; where nothing of the case may be thrown away it is shown to nobody.
 * What a child has left for itself is the child's alone to take back; it leaves with the case.
 */
export const removeAttachment = command({
  input: z.object({ attachmentId: id<AttachmentId>(), reason: z.enum(removalReasons) }),
  by: ["coordinator", "guardian"],
  decide(file, { attachmentId, reason }, { actor }) {
    if (actor.family) return takeBack(file, actor.family.party, attachmentId);
    const found = file.attachments.find((one) => one.id === attachmentId);
    if (!found) return refuse({ kind: "unknownAttachment" });
    if (isChildsOwn(file, attachmentId)) return refuse({ kind: "childsToTakeBack" });
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

const isChildsOwn = ({ sayings }: CaseFile, attachment: string): boolean =>
  sayings.some(({ said, notedBy }) => said.value.attachment === attachment && !notedBy);

function takeBack(file: CaseFile, party: PartyId, attachmentId: string): Outcome<Decided> {
  const found = ownHandedIn(file, party, attachmentId);
  if (!found) return refuse({ kind: "notThere" });
  const nobody = {
    releasedTo: [],
    withheldFrom: [fromUnit(file.office), ...file.parties.map((one) => fromParty(one.id))],
  };
  return ok({
    file: file.legalHold
      ? withVoices(file, found, nobody)
      : { ...file, attachments: file.attachments.filter((one) => one !== found) },
    log: [{ kind: "attachmentRemoved", attachment: found.id, reason: "takenBack", party }],
  });
}
