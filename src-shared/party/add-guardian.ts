import { z } from "zod";

import { fromParty, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { line, phone } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import { custodyEvidences, newRelative } from "./party.ts";

/** The other guardian of a child in joint custody, whose yes is needed as much as the first one's. */
export const addGuardian = command({
  input: z.object({
    childId: id<PartyId>(),
    guardianName: line(),
    guardianPhone: phone(),
    custodyEvidence: z.enum(custodyEvidences),
  }),
  by: ["coordinator"],
  decide(file, { childId, guardianName, guardianPhone, custodyEvidence }, { now, newId }) {
    const custodies = file.parties.flatMap((party) =>
      party.kind === "guardian" ? party.custody.filter((custody) => custody.child === childId) : [],
    );
    const [first] = custodies;
    if (!first) return refuse({ kind: "unknownPerson" });
    if (first.kind !== "joint" || custodies.length > 1) return refuse({ kind: "familyAlreadyRegistered" });
    const guardian = newId<PartyId>();
    const told = { about: [guardian], category: "contact" as const, source: fromParty(guardian) };
    return ok({
      file: {
        ...file,
        parties: [
          ...file.parties,
          {
            kind: "guardian",
            id: guardian,
            name: label(guardianName, told),
            phone: label(guardianPhone, told),
            ...newRelative,
            leftAt: null,
            custody: [{ child: childId, kind: "joint", evidence: custodyEvidence, checkedOn: dayOf(now) }],
          },
        ],
      },
      log: [{ kind: "partyAdded", party: guardian }],
    });
  },
});
