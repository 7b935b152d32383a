import { z } from "zod";

import { command, type LogEntry } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { language, tick } from "../input.ts";
import { contactChannel, isRelative } from "../party/party.ts";
import { notYet, ok, refuse } from "../refusal.ts";
import { day, dayOf, daysBetween } from "../time.ts";
import { isToldAndAsked } from "./advance.ts";

const first = ["triage", "familyContact"];
const open = [...first, "consentPending", "active", "onHold", "followUp", "closing"];

/**
 * Before anything starts somebody has talked with the family. Consent can be asked for once each guardian, or the young person
 * who decides alone, has been told what it means and asked, alone, whether it is safe.
 */
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
    /** The talk before the case is closed. */
    isClosingTalk: tick().default(false),
  }),
  by: ["coordinator"],
  decide(file, { guardianId, on, ...said }, { now }) {
    if (!file.parties.some((party) => isRelative(party) && party.id === guardianId))
      return refuse({ kind: "unknownPerson" });
    if (on && on > dayOf(now)) return notYet("on");
    const { name } = file.stage;
    const isSaidAlready = !first.includes(name) && isToldAndAsked(file, guardianId);
    if (said.isClosingTalk ? name !== "closing" : isSaidAlready || !open.includes(name))
      return refuse({ kind: "notInThisStage" });
    const contact = { at: now, on: on ?? dayOf(now), with: guardianId, ...said };
    const { channel, noticeGiven, isClosingTalk } = said;
    const log: LogEntry[] = [{ kind: "contactLogged", party: guardianId, channel, noticeGiven, isClosingTalk }];
    if (file.contacts.length === 0) {
      const worriedOn = file.worrySince ?? dayOf(file.openedAt);
      log.push({ kind: "firstContact", daysSinceWorry: daysBetween(worriedOn, contact.on) });
    }
    return ok({ file: { ...file, contacts: [...file.contacts, contact] }, log });
  },
});
