import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { language } from "../input.ts";
import { isToldAndAsked } from "./advance.ts";
import { contactChannel, isRelative } from "../party/party.ts";
import { day, dayOf } from "../time.ts";

/** Before anything starts somebody has talked with the family. Consent can be asked for once each guardian has been told what it means and asked, alone, whether it is safe. */
export const logContact = command({
  input: z.object({
    /** The guardian, or whoever of the family was talked with. */
    guardianId: id<PartyId>(),
    channel: contactChannel,
    /** The day of the talk, where it was not today. */
    on: day().optional(),
    noticeGiven: z.boolean(),
    safetyAsked: z.boolean(),
    interpreter: z.union([z.literal("none"), language()]),
  }),
  by: ["coordinator"],
  decide(file, { guardianId, on, ...said }, { now }) {
    if (!file.parties.some((party) => isRelative(party) && party.id === guardianId))
      return refuse({ kind: "unknownPerson" });
    if (on && on > dayOf(now)) return refuse({ kind: "badInput", fields: [{ path: "on", problem: "wrongFormat" }] });
    if (!["triage", "familyContact"].includes(file.stage.name) && isToldAndAsked(file, guardianId))
      return refuse({ kind: "notInThisStage" });
    return ok({
      file: {
        ...file,
        contacts: [
          ...file.contacts,
          { at: now, on: on ?? dayOf(now), with: guardianId, isClosingTalk: false, ...said },
        ],
      },
      log: [{ kind: "contactLogged", party: guardianId, channel: said.channel, noticeGiven: said.noticeGiven }],
    });
  },
});
