import type { partyCommands } from "../../../src-shared/party/commands.ts";
import type { InputMaker } from "../draw.ts";
import { birthdays } from "../family.ts";

export const partyInputs = {
  "party.registerFamily": ({ told, one, pick }) => ({
    childName: told(),
    childBornOn: one(birthdays),
    guardianName: told(),
    guardianPhone: "070-1740605",
    custody: pick() % 4 > 0 ? "sole" : "joint",
    custodyEvidence: "courtDecision",
  }),

  "party.addGuardian": ({ one, ids, told }) => ({
    childId: one(ids("child")),
    guardianName: told(),
    guardianPhone: "070-1740606",
    custodyEvidence: "courtDecision",
  }),

  "party.setVoice": ({ one, ids, mostly, told }) => ({
    childId: one(ids("child")),
    way: one(["letter", "attend", "notNow"]),
    note: mostly() ? told() : "",
  }),
} satisfies Record<keyof typeof partyCommands, InputMaker>;
