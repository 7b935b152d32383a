import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { line } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { isGuardianOf } from "./own-child.ts";
import { pageForms } from "./saying.ts";

/**
 * How a child's own pages are made for it: their form, and which of its guardians it may choose to let read something, by what
 * the child calls them. Whoever is not in the list is no choice there.
 */
export const setPage = command({
  input: z.object({
    childId: id<PartyId>(),
    /** Null: by age. */
    form: z.enum(pageForms).nullable().default(null),
    guardians: z
      .array(z.object({ party: id<PartyId>(), called: line() }))
      .max(10)
      .default([]),
  }),
  by: ["coordinator"],
  decide(file, { childId, form, guardians }, { now }) {
    const child = file.parties.find((party) => party.kind === "child" && party.id === childId);
    if (child?.kind !== "child") return refuse({ kind: "unknownPerson" });
    const isOwn = guardians.every(({ party }) => isGuardianOf(file, party, childId, now));
    const isOnce = new Set(guardians.map(({ party }) => party)).size === guardians.length;
    if (!isOwn || !isOnce) return refuse({ kind: "unknownPerson" });
    return ok({
      file: {
        ...file,
        parties: file.parties.map((one) => (one === child ? { ...child, page: { form, guardians } } : one)),
      },
      log: [{ kind: "childPageSet", party: childId }],
    });
  },
});
