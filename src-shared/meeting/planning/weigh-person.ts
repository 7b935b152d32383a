import { z } from "zod";

import { fromParty, fromUnit, label } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { id, type SuggestionId } from "../../ids.ts";
import { optionalText } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";

/** The coordinator says what comes of somebody the family would like to have there; whoever suggested them reads it. */
export const weighPerson = command({
  input: z.object({
    suggestionId: id<SuggestionId>(),
    how: z.enum(["willAsk", "notNow"]),
    words: optionalText(),
  }),
  by: ["coordinator"],
  decide(file, { suggestionId, how, words }, { now }) {
    const known = file.suggestions.find((one) => one.id === suggestionId);
    if (!known) return refuse({ kind: "notThere" });
    const told = { about: [known.by], category: "family" as const, source: fromUnit(file.office) };
    const said = words === null ? null : label(words, { ...told, releasedTo: [fromParty(known.by)] });
    const weighed = { ...known, weighed: { how, words: said, at: now } };
    return ok({
      file: { ...file, suggestions: file.suggestions.map((one) => (one === known ? weighed : one)) },
      log: [{ kind: "personWeighed", party: known.by, how }],
    });
  },
});
