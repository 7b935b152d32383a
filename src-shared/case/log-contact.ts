import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { language } from "../input.ts";
import { isToldAndAsked } from "./advance.ts";
import { firstContact } from "./case-file.ts";

/** Before anything starts somebody has talked with the family. Consent can be asked for once each guardian has been told what it means and asked, alone, whether it is safe. */
export const logContact = command({
  input: z.object({
    guardianId: id<PartyId>(),
    channel: firstContact.shape.channel,
    noticeGiven: z.boolean(),
    safetyAsked: z.boolean(),
    interpreter: z.union([z.literal("none"), language()]),
  }),
  by: ["coordinator"],
  decide(file, { guardianId, ...said }, { now }) {
    if (!file.parties.some((party) => party.kind === "guardian" && party.id === guardianId))
      return refuse({ kind: "unknownPerson" });
    if (!["triage", "familyContact"].includes(file.stage.name) && isToldAndAsked(file, guardianId))
      return refuse({ kind: "notInThisStage" });
    return ok({
      file: { ...file, contacts: [...file.contacts, { at: now, with: guardianId, ...said }] },
      log: [{ kind: "contactLogged", party: guardianId, channel: said.channel, noticeGiven: said.noticeGiven }],
    });
  },
});
