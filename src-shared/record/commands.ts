import { attach } from "./attach.ts";
import { exportSip } from "./export-sip.ts";
import { holdDisposal } from "./hold-disposal.ts";
import { letSee } from "./let-see.ts";
import { liftHold } from "./lift-hold.ts";
import { markRead } from "./mark-read.ts";
import { removeAttachment } from "./remove-attachment.ts";
import { setDiarium } from "./set-diarium.ts";

export const recordCommands = {
  "record.attach": attach,
  "record.letSee": letSee,
  "record.markRead": markRead,
  "record.removeAttachment": removeAttachment,
  "record.setDiarium": setDiarium,
  "record.exportSip": exportSip,
  "record.holdDisposal": holdDisposal,
  "record.liftHold": liftHold,
} as const;
