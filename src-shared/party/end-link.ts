import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";

/** The link somebody was sent leads nowhere from now on, and whoever is in by it is out. */
export const endLink = command({
  input: z.object({ partyId: id<PartyId>() }),
  by: ["coordinator"],
  decide(file, { partyId }) {
    if (!file.parties.some((one) => one.id === partyId)) return refuse({ kind: "unknownPerson" });
    return ok({
      file,
      log: [{ kind: "linkEnded", party: partyId }],
      door: { shut: [{ party: partyId, why: "ended" }] },
    });
  },
});
