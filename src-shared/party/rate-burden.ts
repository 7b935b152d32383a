import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { isRelative } from "./party.ts";

/** How heavy it is to carry contact and information between services, as one in the family says, before and after; the latest word counts. */
export const rateBurden = command({
  input: z.object({ partyId: id<PartyId>(), when: z.enum(["before", "after"]), score: z.int().min(1).max(5) }),
  by: ["coordinator"],
  decide(file, { partyId: party, when, score }, { now }) {
    const isFamily = file.parties.some((one) => isRelative(one) && one.kind !== "supporter" && one.id === party);
    if (!isFamily) return refuse({ kind: "unknownPerson" });
    const others = file.burdens.filter((one) => one.party !== party || one.when !== when);
    return ok({
      file: { ...file, burdens: [...others, { party, when, score, at: now }] },
      log: [{ kind: "burdenRated", party, when }],
    });
  },
});
