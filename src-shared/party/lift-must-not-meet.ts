import { z } from "zod";

import { fromUnit, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { optionalLine } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { mustNotMeet } from "./safety.ts";

/** They may meet again; why is kept. */
export const liftMustNotMeet = command({
  input: z.object({ one: id<PartyId>(), other: id<PartyId>(), reason: optionalLine() }),
  by: ["coordinator"],
  decide(file, { one, other, reason }, { now, actor }) {
    if (!mustNotMeet(file, one, other)) return refuse({ kind: "alreadySo" });
    if (reason === null) return refuse({ kind: "reasonNeeded" });
    const words = label(reason, { about: [one, other], category: "protection", source: fromUnit(file.office) });
    return ok({
      file: {
        ...file,
        relations: file.relations.filter(({ between }) => !(between.includes(one) && between.includes(other))),
        safetyReasons: [...file.safetyReasons, { kind: "mayMeet", words, by: actor.account, at: now }],
      },
      log: [{ kind: "mustNotMeetLifted", one, other }],
    });
  },
});
