import { z } from "zod";

import { sealedBy } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type PartyId, type SayingId, unitId } from "../ids.ts";
import { text } from "../input.ts";
import { isOver } from "../record/retention.ts";
import { ok, refuse } from "../refusal.ts";
import { chosenBy } from "./chosen.ts";
import { childCalled } from "./own-child.ts";
import { category, mostSayings } from "./say.ts";

/**
 * Whoever leads the case notes for a child what it has told them, in its own words, and whom the child has said may see it. It is
 * the child's: on its own page it can choose again and take it back.
 */
export const note = command({
  input: z.object({
    childId: id<PartyId>(),
    words: text(),
    units: z.array(unitId()).max(50).default([]),
    guardians: z.array(id<PartyId>()).max(10).default([]),
  }),
  by: ["coordinator"],
  decide(file, { childId, words, ...input }, { now, actor, municipality, newId }) {
    const child = childCalled(file, childId);
    if (!child) return refuse({ kind: "unknownPerson" });
    if (isOver(file.stage)) return refuse({ kind: "notInThisStage" });
    if (file.sayings.filter((one) => one.child === child.id).length >= mostSayings)
      return refuse({ kind: "enoughSaid" });
    const chosen = chosenBy(file, child, input, now, municipality.document);
    if (!chosen.ok) return chosen;
    const saying = {
      id: newId<SayingId>(),
      child: child.id,
      kind: "words" as const,
      said: sealedBy({ text: words, symbols: [], attachment: null }, child.id, { category, releasedTo: chosen.value }),
      company: null,
      at: now,
      readAt: now,
      takenBackAt: null,
      notedBy: actor.account,
    };
    return ok({
      file: { ...file, sayings: [...file.sayings, saying] },
      log: [{ kind: "childWordsNoted", party: child.id, saying: saying.id }],
    });
  },
});
