import { z } from "zod";

import { command } from "../../command.ts";
import { id, type PartyId, type SuggestionId } from "../../ids.ts";
import { line, optionalText } from "../../input.ts";
import { hasLeft } from "../../party/party.ts";
import { partyIn } from "../../party/party-in.ts";
import { ok, refuse } from "../../refusal.ts";
import { forCoordinator } from "../for-coordinator.ts";

/** Somebody in the family would like somebody to come. The coordinator weighs it, and nobody is contacted by it. */
export const suggestPerson = command({
  input: z.object({
    who: line(),
    why: optionalText(),
    /** Who told the coordinator; on one's own page it is oneself. */
    by: id<PartyId>().optional(),
  }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { who, why, by: told }, { actor, now, newId, municipality: { document } }) {
    const by = actor.family?.party ?? told;
    const person = by && partyIn(file, by);
    const isFamily = person && (person.kind === "guardian" || person.kind === "child");
    if (!by || !isFamily || hasLeft(person)) return refuse({ kind: "unknownPerson" });
    const said = {
      id: newId<SuggestionId>(),
      by,
      who: forCoordinator(file, who, by, document),
      why: why === null ? null : forCoordinator(file, why, by, document),
      at: now,
      weighed: null,
    };
    return ok({
      file: { ...file, suggestions: [...file.suggestions, said] },
      log: [{ kind: "personSuggested", party: by }],
    });
  },
});
