import { z } from "zod";

import { fromUnit, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { optionalLine } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { coinciding, sharersOf } from "./contact-data.ts";
import { isRelative, protections, type Relative } from "./party.ts";

/**
 * How protected somebody's identity is, and what they are called instead. It takes effect at once, in everything anybody else
 * is shown; to lower it takes a reason.
 */
export const setProtection = command({
  input: z.object({
    partyId: id<PartyId>(),
    level: z.enum(protections),
    alias: optionalLine(),
    reason: optionalLine(),
  }),
  by: ["coordinator"],
  decide(file, { partyId, level, alias, reason }, { now, actor }) {
    const party = file.parties.find((one): one is Relative => isRelative(one) && one.id === partyId);
    if (!party) return refuse({ kind: "unknownPerson" });
    const isLower = protections.indexOf(level) < protections.indexOf(party.protection);
    if (level === party.protection && (level === "none" || alias === party.alias)) return refuse({ kind: "alreadySo" });
    if (isLower && reason === null) return refuse({ kind: "reasonNeeded" });
    if (level !== "none") {
      if (alias === null) return refuse({ kind: "badInput", fields: [{ path: "alias", problem: "missing" }] });
      if (tells(alias, party)) return refuse({ kind: "aliasTells" });
      const sharers = sharersOf(file, partyId);
      if (sharers.length > 0) return refuse({ kind: "contactMustDiffer", ...coinciding(sharers) });
    }

    const changed = { ...party, protection: level, alias: level === "none" ? null : alias };
    const about = { about: [partyId], category: "protection" as const, source: fromUnit(file.office) };
    const lowered =
      isLower && reason !== null
        ? [{ kind: "lessProtected" as const, words: label(reason, about), by: actor.account, at: now }]
        : [];
    return ok({
      file: {
        ...file,
        parties: file.parties.map((one) => (one === party ? changed : one)),
        safetyReasons: [...file.safetyReasons, ...lowered],
      },
      log: [{ kind: "protectionSet", party: partyId, level }],
    });
  },
});

const wordsIn = (said: string) => said.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

/** An alias that holds a part of the name, or of what somebody is reached by, hides nothing. */
function tells(alias: string, { name, phone, mail }: Relative): boolean {
  const known = [name, phone, mail].flatMap((told) => (told ? wordsIn(told.value) : []));
  const shortest = 2;
  return wordsIn(alias).some((word) => word.length >= shortest && known.includes(word));
}
