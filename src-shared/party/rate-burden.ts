import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { isRelative, saidBy } from "./party.ts";

/** How heavy it is to carry contact and information between services, as one in the family says, before and after; the latest word counts. */
export const rateBurden = command({
  input: z.object({
    /** For whom the coordinator writes it down. */
    partyId: id<PartyId>().nullable().default(null),
    when: z.enum(["before", "after"]),
    /** Null where they are asked before, and do not wish to say: they are asked once. */
    score: z.int().min(1).max(5).nullable(),
  }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { partyId: named, when, score }, { actor, now }) {
    const { family } = actor;
    const party = family?.party ?? named;
    const isFamily = file.parties.some((one) => isRelative(one) && one.kind !== "supporter" && one.id === party);
    if (score === null && !(family && when === "before"))
      return refuse({ kind: "badInput", fields: [{ path: "score", problem: "missing" }] });
    if (!party || !isFamily) return refuse({ kind: family ? "notThere" : "unknownPerson" });
    const others = file.burdens.filter((one) => one.party !== party || one.when !== when);
    return ok({
      file: { ...file, burdens: [...others, { party, when, score, at: now, ...saidBy(actor) }] },
      log: [{ kind: "burdenRated", party, when }],
    });
  },
});
