import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { account, authorityId, id, type PartyId, unitId } from "../ids.ts";
import { day, moment } from "../time.ts";

/** How a child is heard before and in a meeting; "notNow" needs the reason it is not possible yet. */
export const voiceWays = ["attend", "partOfMeeting", "letter", "trustedAdult", "notNow"] as const;
export type VoiceWay = (typeof voiceWays)[number];

const voicePlan = z.object({
  way: z.enum(voiceWays),
  note: labelled(z.string()).nullable(),
  setAt: moment(),
});

const child = z.object({
  kind: z.literal("child"),
  id: id<PartyId>(),
  name: labelled(z.string()),
  bornOn: labelled(day()),
  voice: voicePlan.nullable(),
});
export type Child = z.infer<typeof child>;

export const custodies = ["sole", "joint"] as const;
export const custodyEvidences = ["populationRegister", "courtDecision", "agreement"] as const;

const guardian = z.object({
  kind: z.literal("guardian"),
  id: id<PartyId>(),
  name: labelled(z.string()),
  phone: labelled(z.string()),
  custody: z.array(
    z.object({
      child: id<PartyId>(),
      kind: z.enum(custodies),
      evidence: z.enum(custodyEvidences),
      checkedOn: day(),
    }),
  ),
});
export type Guardian = z.infer<typeof guardian>;

const professional = z.object({
  kind: z.literal("professional"),
  id: id<PartyId>(),
  account: account(),
  title: z.string(),
  mailbox: z.string(),
  unit: z.object({ id: unitId(), name: z.string(), authority: authorityId() }),
});
export type Professional = z.infer<typeof professional>;

export const party = z.discriminatedUnion("kind", [child, guardian, professional]);
