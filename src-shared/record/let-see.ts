import { z } from "zod";

import { fromUnit } from "../case/labelled.ts";
import { command } from "../command.ts";
import { type AttachmentId, id, unitId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { isAnotherService } from "../voice/chosen.ts";
import { ownHandedIn, withVoices } from "./hand-in.ts";

/**
 * Whoever has handed something in chooses which services may see it, as far as consent lets them be told besides, and may choose
 * again: whoever is left out is shown it no more from that moment. Which services there are is no secret; whether one is in the
 * case is, so any of them may be named. Nobody else in the family is a choice.
 */
export const letSee = command({
  input: z.object({ attachmentId: id<AttachmentId>(), units: z.array(unitId()).max(50).default([]) }),
  by: ["guardian"],
  decide(file, { attachmentId, ...input }, { actor, municipality }) {
    const party = actor.family?.party;
    const found = party ? ownHandedIn(file, party, attachmentId) : null;
    if (!party || !found) return refuse({ kind: "notThere" });
    const units = [...new Set(input.units)];
    if (!units.every((unit) => isAnotherService(file, unit, municipality.document)))
      return refuse({ kind: "unknownService" });
    return ok({
      file: withVoices(file, found, { releasedTo: units.map(fromUnit), withheldFrom: [] }),
      log: [{ kind: "handedInOpened", party, attachment: attachmentId }],
    });
  },
});
