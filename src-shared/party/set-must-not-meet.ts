import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { coinciding, sharersOf } from "./contact-data.ts";
import { isRelative } from "./party.ts";
import { meetingsOfBoth, mustNotMeet, nameOf } from "./safety.ts";
import { isAnyTooClose } from "../meeting/planning/apart.ts";

/**
 * Two in or around the family who are never brought to the same place at the same time. What already brings them together is
 * undone first: a shared telephone, a meeting to come.
 */
export const setMustNotMeet = command({
  input: z.object({ one: id<PartyId>(), other: id<PartyId>() }),
  by: ["coordinator"],
  decide(file, { one, other }, { now, municipality }) {
    const both = file.parties.filter((party) => isRelative(party) && (party.id === one || party.id === other));
    if (both.length < 2) return refuse({ kind: "unknownPerson" });
    if (mustNotMeet(file, one, other)) return refuse({ kind: "alreadySo" });
    const sharers = sharersOf(file, one).filter(({ party }) => party.id === other);
    if (sharers.length > 0) return refuse({ kind: "contactMustDiffer", ...coinciding(sharers) });
    if (meetingsOfBoth(file, one, other).length > 0)
      return refuse({ kind: "togetherInMeeting", people: both.map(nameOf) });
    const relation = { kind: "mustNotMeet" as const, between: [one, other] as [PartyId, PartyId], setAt: now };
    const next = { ...file, relations: [...file.relations, relation] };
    if (isAnyTooClose(next, municipality.document.bufferMinutes))
      return refuse({ kind: "togetherInMeeting", people: both.map(nameOf) });
    return ok({
      file: next,
      log: [{ kind: "mustNotMeetSet", one, other }],
    });
  },
});
