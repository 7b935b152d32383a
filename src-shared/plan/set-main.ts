import { z } from "zod";

import { id, type PartyId } from "../ids.ts";
import { hasLeft, isProfessional } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { inOpenCase } from "./in-open-case.ts";

/** Who answers for the plan as a whole, at one of the services in it; null: not settled. */
export const setMain = inOpenCase({
  input: z.object({ partyId: id<PartyId>().nullable() }),
  by: ["coordinator"],
  decide(file, { partyId }) {
    const isThere = file.parties.some(
      (one) => one.id === partyId && isProfessional(one) && !hasLeft(one) && one.unit.id !== file.office,
    );
    if (partyId !== null && !isThere) return refuse({ kind: "unknownPerson" });
    return ok({
      file: { ...file, mainResponsible: partyId },
      log: [{ kind: "mainSet", main: partyId ?? "" }],
    });
  },
});
