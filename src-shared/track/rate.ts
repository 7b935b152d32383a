import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { isRelative, saidBy } from "../party/party.ts";
import { rulesOf } from "../programme/programmes.ts";
import { ok, refuse } from "../refusal.ts";

/** How it is, as one in the family says by one of the programme's measures, before and after. To skip it is an answer. */
export const rate = command({
  input: z.object({
    /** For whom the coordinator writes it down. */
    partyId: id<PartyId>().nullable().default(null),
    measure: z.string().min(1).max(40),
    when: z.enum(["before", "after"]),
    /** Null: they would rather not say. */
    score: z.int().min(1).max(5).nullable(),
  }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { partyId, measure, when, score }, { actor, now, municipality }) {
    const party = actor.family?.party ?? partyId;
    const person = file.parties.find((one) => isRelative(one) && one.id === party);
    const asked = rulesOf(file, municipality.document).measures.find(({ id: one }) => one === measure);
    const isAsked = person && asked?.askedOf.some((kind) => kind === person.kind);
    if (!party || !isAsked)
      return refuse({ kind: actor.family ? "notThere" : asked ? "unknownPerson" : "noSuchMeasure" });
    const others = file.ratings.filter((one) => one.party !== party || one.measure !== measure || one.when !== when);
    return ok({
      file: { ...file, ratings: [...others, { party, measure, when, score, at: now, ...saidBy(actor) }] },
      log: [{ kind: "outcomeRated", party, when }],
    });
  },
});
