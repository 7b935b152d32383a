import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";

/** The coordinator has read what a child has said so far. */
export const markRead = command({
  input: z.object({ childId: id<PartyId>() }),
  by: ["coordinator"],
  decide(file, { childId }, { now }) {
    const isNew = (one: (typeof file.sayings)[number]) => one.child === childId && one.readAt === null;
    if (!file.sayings.some(isNew)) return refuse({ kind: "alreadySo" });
    return ok({
      file: { ...file, sayings: file.sayings.map((one) => (isNew(one) ? { ...one, readAt: now } : one)) },
      log: [{ kind: "sayingsRead", party: childId }],
    });
  },
});
