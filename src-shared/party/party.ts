import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import type { Actor } from "../command.ts";
import { type Account, account, authorityId, familyAccount, id, type PartyId, unitId } from "../ids.ts";
import { day, moment } from "../time.ts";
import { appointment, representativeRoles } from "./appointment.ts";
import { childPage } from "../voice/saying.ts";

const contactChannels = ["phone", "visit", "letter"] as const;
/** How the coordinator and somebody in the family talk with each other. */
export const contactChannel = z.enum(contactChannels);
/** How an answer came: on their own page it is written by nobody but themselves. */
export const answerChannel = z.enum([...contactChannels, "page"]);

/** It was said by nobody but themselves, on their own page. */
export const onPage = { onPage: z.literal(true).optional() };
/** What is kept of how it was said, where somebody in the family said it themselves. */
export const saidBy = ({ family }: Pick<Actor, "family">) => (family ? { onPage: true as const } : {});

/** How a child is heard before and in a meeting; "notNow" needs the reason it is not possible yet. */
export const voiceWays = ["attend", "partOfMeeting", "letter", "drawing", "trustedAdult", "notNow"] as const;
export type VoiceWay = (typeof voiceWays)[number];

const voicePlan = z.object({
  way: z.enum(voiceWays),
  note: labelled(z.string()).nullable(),
  /** The supporter who speaks for the child, where that is the way and one has been named. */
  trustedAdult: id<PartyId>().optional(),
  setAt: moment(),
  /** What the child itself has answered, the last time it was asked on its own page: that it is not now is an answer. */
  own: z.object({ way: z.enum(voiceWays), words: labelled(z.string()).nullable(), at: moment() }).optional(),
});

/** From a warning signal to a new identity: from the first of them on, where somebody is and how to reach them is for as few as possible. */
export const protections = ["none", "marked", "protectedRegistration", "fictitious"] as const;

/** What a person needs to be able to take part. */
export const adaptationKinds = [
  "interpreter",
  "readAloud",
  "extraTime",
  "breaks",
  "separateArrival",
  "supportPerson",
  "room",
] as const;
const adaptation = z.object({ kind: z.enum(adaptationKinds), detail: labelled(z.string()).nullable() });

/** What is kept of everybody in and around the family. */
const ofFamily = {
  id: id<PartyId>(),
  name: labelled(z.string()),
  phone: labelled(z.string()).nullable(),
  mail: labelled(z.string()).nullable(),
  protection: z.enum(protections),
  /** Shown instead of the name of somebody protected to all but the coordinator and themselves. */
  alias: z.string().nullable(),
  adaptations: z.array(adaptation),
};

const child = z.object({
  kind: z.literal("child"),
  ...ofFamily,
  bornOn: labelled(day()),
  personalNumber: labelled(z.string()).nullable(),
  voice: voicePlan.nullable(),
  page: childPage.optional(),
});
export type Child = z.infer<typeof child>;

export const custodies = ["sole", "joint"] as const;
export const custodyEvidences = ["populationRegister", "courtDecision", "agreement"] as const;

const guardian = z.object({
  kind: z.literal("guardian"),
  ...ofFamily,
  /** Empty for a parent without custody, or one who has stepped out. */
  custody: z.array(
    z.object({
      child: id<PartyId>(),
      kind: z.enum(custodies),
      evidence: z.enum(custodyEvidences),
      checkedOn: day(),
    }),
  ),
  leftAt: moment().nullable(),
});
export type Guardian = z.infer<typeof guardian>;

export const supporterRoles = ["trustedAdult", "supportPerson", "interpreter", "other"] as const;
/** Somebody who comes at the family's side and speaks for no service. */
const supporter = z.object({
  kind: z.literal("supporter"),
  ...ofFamily,
  role: z.enum([...supporterRoles, ...representativeRoles]),
  /** Of one whom a court has appointed. Until whom they help has said yes they are as one who has left. */
  appointment: appointment.optional(),
  of: id<PartyId>(),
  leftAt: moment().nullable(),
});
export type Supporter = z.infer<typeof supporter>;

const professional = z.object({
  kind: z.literal("professional"),
  id: id<PartyId>(),
  /** Null for one outside every tenant that is let in: told by telephone, or on pages of their own. */
  account: account().nullable(),
  title: z.string(),
  /** The calendar they are asked to meetings in. */
  mailbox: z.string().nullable(),
  phone: z.string().nullable(),
  /** How to write to one who has no calendar here. */
  mail: z.string().optional(),
  unit: z.object({ id: unitId(), name: z.string(), authority: authorityId() }),
  leftAt: moment().nullable(),
});
export type Professional = z.infer<typeof professional>;

export const party = z.discriminatedUnion("kind", [child, guardian, supporter, professional]);
export type Party = z.infer<typeof party>;
export type Relative = Exclude<Party, Professional>;

/** What is not known of somebody until it is asked. */
export const newRelative = { mail: null, protection: "none", alias: null, adaptations: [] } satisfies Partial<Relative>;

export const isProfessional = (one: Party): one is Professional => one.kind === "professional";
export const isRelative = (one: Party): one is Relative => one.kind !== "professional";
/** As whom a professional acts: by their account or, outside every tenant, by the door that they come in by. */
export const actsAs = ({ account: own, id: self }: Professional): Account => own ?? familyAccount(self);
export const hasLeft = (one: Party) => "leftAt" in one && one.leftAt !== null;

/** Two who are never brought to the same place at the same time, nor told of each other's whereabouts. */
export const relation = z.object({
  kind: z.literal("mustNotMeet"),
  between: z.tuple([id<PartyId>(), id<PartyId>()]),
  setAt: moment(),
});

/** Why something that keeps people safe was set aside, or may be: what was weighed, and who decided. */
export const safetyReason = z.object({
  kind: z.enum(["sharedContact", "mayMeet", "lessProtected", "withoutGuardian"]),
  words: labelled(z.string()),
  by: account(),
  at: moment(),
});

/** A service whose very taking part is secret from some: it, and what comes of it, is nowhere in what they are shown. */
export const maskedUnit = z.object({ unit: unitId(), from: z.array(id<PartyId>()).min(1), setAt: moment() });
