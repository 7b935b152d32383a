import type { AttachmentId } from "../../../src-shared/ids.ts";
import { isRelative } from "../../../src-shared/party/party.ts";
import type { recordCommands } from "../../../src-shared/record/commands.ts";
import { attachmentKinds, removalReasons } from "../../../src-shared/record/record.ts";
import { numbered, services } from "../../case-files.ts";
import type { InputMaker } from "../draw.ts";
import { kinds } from "../family.ts";

export const recordInputs = {
  "record.attach": ({ file, pick, one, some, mostly, told }) => {
    const family = file.parties.filter(isRelative).map(({ id }) => id);
    const from = one(family);
    const isReleased = !mostly();
    return {
      attachmentId: numbered<AttachmentId>(50_000 + pick()),
      kind: one(attachmentKinds),
      name: `${told()}.png`,
      category: one(kinds),
      about: isReleased && mostly() ? [from] : [one(family), one(family)],
      fromId: mostly() ? from : null,
      releasedTo: isReleased ? some(family) : [],
      withheldFrom: mostly() ? [] : some(file.parties.map(({ id }) => id)),
      words: told(),
    };
  },

  "record.letSee": ({ file, one, some }) => ({
    attachmentId: one(file.attachments.filter(({ handedIn }) => handedIn))?.id,
    units: some([...services]),
  }),

  "record.markRead": ({ file, one }) => ({
    partyId: one(file.attachments.filter(({ handedIn }) => handedIn))?.from,
  }),

  "record.removeAttachment": ({ file, one }) => ({
    attachmentId: one(file.attachments)?.id,
    reason: one(removalReasons),
  }),

  "record.setDiarium": ({ mostly, pick }) => ({ diarium: mostly() ? `SN 2026-${pick()}` : "" }),

  "record.exportSip": () => ({}),

  "record.holdDisposal": ({ told }) => ({ reason: told() }),

  "record.liftHold": () => ({}),
} satisfies Record<keyof typeof recordCommands, InputMaker>;
