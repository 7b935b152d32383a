import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { isSameVoice } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type PartyId, type SayingId, unitId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { chosenBy } from "./chosen.ts";
import { childWhose, sayingOf } from "./own-child.ts";

/**
 * The child chooses who may see one thing it has said, and may choose again: whoever is left out is shown it no more from that
 * moment. Whoever leads the case writes the child's choice down for what they have noted for it; what the child has said itself
 * they can only close.
 */
export const letSee = command({
  input: z.object({
    sayingId: id<SayingId>(),
    units: z.array(unitId()).max(50).default([]),
    guardians: z.array(id<PartyId>()).max(10).default([]),
  }),
  by: ["child", "coordinator"],
  decide(file, { sayingId, ...input }, { now, actor, municipality }) {
    const child = childWhose(file, actor, sayingId);
    const saying = sayingOf(file, child, sayingId);
    if (!child || !saying) return refuse({ kind: "notThere" });
    const chosen = chosenBy(file, child, input, now, municipality.document);
    if (!chosen.ok) return chosen;
    const releasedTo = chosen.value;
    const isWider = releasedTo.some((one) => !saying.said.releasedTo.some((before) => isSameVoice(before, one)));
    if (!actor.family && !saying.notedBy && isWider) return refuse({ kind: "childsToOpen" });
    const { attachment } = saying.said.value;
    return ok({
      file: {
        ...file,
        sayings: file.sayings.map((one) => (one === saying ? { ...one, said: { ...one.said, releasedTo } } : one)),
        attachments: file.attachments.map((one) =>
          one.id === attachment ? { ...one, file: { ...one.file, releasedTo } } : one,
        ),
      } satisfies CaseFile,
      log: [{ kind: "sayingOpened", party: child.id, saying: sayingId }],
    });
  },
});
