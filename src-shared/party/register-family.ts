import { z } from "zod";

import { fromParty, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import type { PartyId } from "../ids.ts";
import { line, phone } from "../input.ts";
import { programmes } from "../programme/programme.ts";
import { ok, refuse } from "../refusal.ts";
import { ageOn, day, dayOf } from "../time.ts";
import { custodies, custodyEvidences, newRelative } from "./party.ts";

/** The child the case is about, and a guardian with the custody that somebody has checked. */
export const registerFamily = command({
  input: z.object({
    childName: line(),
    childBornOn: day(),
    guardianName: line(),
    guardianPhone: phone(),
    custody: z.enum(custodies),
    custodyEvidence: z.enum(custodyEvidences),
  }),
  by: ["coordinator"],
  decide(file, input, { now, newId }) {
    if (file.stage.name !== "triage") return refuse({ kind: "notInThisStage" });
    if (file.parties.some((party) => party.kind === "child")) return refuse({ kind: "familyAlreadyRegistered" });
    if (input.childBornOn > dayOf(now))
      return refuse({ kind: "badInput", fields: [{ path: "childBornOn", problem: "wrongFormat" }] });
    const { oldest } = programmes[file.programme];
    if (ageOn(dayOf(now), input.childBornOn) > oldest) return refuse({ kind: "tooOld", oldest });

    const child = newId<PartyId>();
    const guardian = newId<PartyId>();
    const ofChild = { about: [child], category: "contact" as const, source: fromParty(guardian) };
    const ofGuardian = { about: [guardian], category: "contact" as const, source: fromParty(guardian) };
    return ok({
      file: {
        ...file,
        parties: [
          {
            kind: "child",
            id: child,
            name: label(input.childName, ofChild),
            bornOn: label(input.childBornOn, ofChild),
            phone: null,
            personalNumber: null,
            ...newRelative,
            voice: null,
          },
          {
            kind: "guardian",
            id: guardian,
            name: label(input.guardianName, ofGuardian),
            phone: label(input.guardianPhone, ofGuardian),
            ...newRelative,
            leftAt: null,
            custody: [{ child, kind: input.custody, evidence: input.custodyEvidence, checkedOn: dayOf(now) }],
          },
        ],
      },
      log: [
        { kind: "partyAdded", party: child },
        { kind: "partyAdded", party: guardian },
      ],
    });
  },
});
