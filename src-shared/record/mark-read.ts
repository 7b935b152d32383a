import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";

/** The coordinator has read what somebody in the family has handed in so far. */
export const markRead = command({
  input: z.object({ partyId: id<PartyId>() }),
  by: ["coordinator"],
  decide(file, { partyId }, { now }) {
    const isNew = (one: (typeof file.attachments)[number]) => one.from === partyId && one.handedIn?.readAt === null;
    if (!file.attachments.some(isNew)) return refuse({ kind: "alreadySo" });
    return ok({
      file: {
        ...file,
        attachments: file.attachments.map((one) =>
          one.handedIn && isNew(one) ? { ...one, handedIn: { ...one.handedIn, readAt: now } } : one,
        ),
      },
      log: [{ kind: "handedInRead", party: partyId }],
    });
  },
});
