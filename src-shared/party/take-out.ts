import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { hasLeft } from "./party.ts";

/**
 * Somebody was added by mistake: as long as nothing in the case is about them they are as if they had never been there, and
 * only the log says that they were. A child, and whoever has custody, is never taken out, for then others could be told more.
 */
export const takeOut = command({
  input: z.object({ partyId: id<PartyId>() }),
  by: ["coordinator"],
  decide(file, { partyId }) {
    const party = file.parties.find((one) => one.id === partyId);
    if (!party) return refuse({ kind: "unknownPerson" });
    if (party.kind === "child" || (party.kind === "guardian" && party.custody.length > 0))
      return refuse({ kind: "staysInCase" });
    const rest = { ...file, parties: file.parties.filter((one) => one !== party) };
    if (hasLeft(party) || JSON.stringify(rest).includes(partyId)) return refuse({ kind: "hasPartAlready" });
    return ok({ file: rest, log: [{ kind: "partyTakenOut", party: partyId, was: party.kind }] });
  },
});
