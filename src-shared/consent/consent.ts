import { z } from "zod";

import { category, labelled } from "../case/labelled.ts";
import {
  account,
  type AssessmentId,
  type AttachmentId,
  authorityId,
  type ConsentId,
  type ExclusionId,
  id,
  type LegalGroundId,
  type PartyId,
  type RequestId,
  unitId,
} from "../ids.ts";
import { answerChannel } from "../party/party.ts";
import { day, moment } from "../time.ts";

/** One cell of the matrix: this service may tell that service this kind of thing about the consent's subjects. */
export const flow = z.object({ from: unitId(), to: unitId(), category: category() });
export type Flow = z.infer<typeof flow>;

/** What a service may do under the consent, beside being told. */
const activityKinds = ["attendMeeting", "giveInput", "readPlan", "documentAtReceiver"] as const;
export const activities = z.array(z.enum(activityKinds));

/** "Not to the teacher". What can be computed is; words that cannot stop a publication until somebody has read it against them. */
const exclusion = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unit"), unit: unitId() }),
  /** A kind of thing, to one service or to all. */
  z.object({ kind: z.literal("category"), category: category(), to: unitId().nullable() }),
  /** One person, wherever they work: by account in the directory, or as a party where they have none. */
  z.object({ kind: z.literal("person"), account: account().nullable(), party: id<PartyId>().nullable() }),
  z.object({ kind: z.literal("words"), id: id<ExclusionId>(), words: labelled(z.string()) }),
]);
export type Exclusion = z.infer<typeof exclusion>;

/**
 * Which words somebody had open before them on their own page: the notice whole, what of it must be read with the rest a fold
 * away, the easy-to-read ones, or those for children.
 */
export const readings = ["full", "short", "easy", "child"] as const;
/** What somebody must know of a yes: who is told what, until when, and how it is stopped. */
export const knownFacts = ["who", "until", "stop"] as const;

const evidence = z.discriminatedUnion("kind", [
  /** An oral consent stands on its record: who heard it, when, who was with them, and that it was read back. */
  z.object({
    kind: z.literal("oral"),
    receivedBy: account(),
    receivedOn: day(),
    witness: z.string(),
    readBack: z.literal(true),
    understood: z.literal(true),
    /** Who interpreted, or null. */
    interpreter: z.string().nullable(),
  }),
  /** A signed paper, scanned into the case or kept somewhere that is named. */
  z.object({
    kind: z.literal("paper"),
    receivedBy: account(),
    receivedOn: day(),
    scan: id<AttachmentId>().nullable(),
    keptAt: z.string().nullable(),
  }),
  /** Given by the person on their own page: how they had shown who they are and how surely, and the words they had before them. */
  z.object({
    kind: z.literal("page"),
    receivedBy: account(),
    receivedOn: day(),
    at: moment(),
    how: z.enum(["eid", "code"]),
    acr: z.string().nullable(),
    /** The hash of the notice. */
    words: z.string(),
    read: z.enum(readings),
    understood: z.literal(true),
    /** What they said that they know; none where it was asked as one question. */
    facts: z.array(z.enum(knownFacts)),
  }),
]);

/** A consent that has ended holds nothing from then on; what was told before stays where it is. */
const ending = z.object({
  at: moment(),
  how: z.enum(["withdrawn", "narrowed", "renewed", "custodyChanged"]),
  /** How the grantor said so, and who wrote it down; null where nobody said so: custody decided, or a renewal came into force. */
  channel: answerChannel.nullable(),
  recordedBy: account(),
});

/** Recorded in error, said by two: from the first of them on it holds nothing, and is kept and ignored. */
const invalidation = z.object({
  by: account(),
  at: moment(),
  /** What went wrong: a note of the incident. */
  reason: labelled(z.string()),
  second: account(),
  confirmedAt: moment().nullable(),
});

/** In what capacity somebody answers: with custody, of age, assessed as mature, or a child whose own word narrows what others allow. */
const capacities = ["guardian", "ofAge", "mature", "ownVoice"] as const;

/** One grantor's answer. Append-only: a change is a new consent that names the one it replaces. */
export const consent = z.object({
  id: id<ConsentId>(),
  grantor: id<PartyId>(),
  capacity: z.enum(capacities),
  /** Whom the information is about. */
  subjects: z.array(id<PartyId>()).min(1),
  flows: z.array(flow).min(1),
  exclusions: z.array(exclusion),
  /** Null in a consent recorded before purposes were. */
  purpose: labelled(z.string()).nullable(),
  activities,
  validFrom: day(),
  /** The last day it holds. */
  validTo: day(),
  notice: z.object({ version: z.string(), language: z.string() }),
  evidence,
  request: id<RequestId>().nullable(),
  grantedAt: moment(),
  ended: ending.nullable(),
  /** The earlier consent that this one is what is left of, or takes the place of. */
  replaces: id<ConsentId>().nullable(),
  /** The consent in which this was first said: its own id, unless it is what is left of that one. */
  answer: id<ConsentId>(),
  /** The authorities that disclose under it: each must itself hold the consent before anything is told. */
  disclosing: z.array(authorityId()).min(1),
  /** Who at an authority has been asked to say that it holds the consent. */
  asked: z.array(
    z.object({ authority: authorityId(), receiver: account(), at: moment(), reminded: z.array(moment()) }),
  ),
  heldBy: z.array(
    z.object({
      authority: authorityId(),
      confirmedAt: moment(),
      recordedBy: account(),
      /** Who at the authority said so by telephone; null where they pressed it themselves or the office is that authority. */
      saidBy: z.string().nullable(),
    }),
  ),
  invalidation: invalidation.nullable(),
});
export type Consent = z.infer<typeof consent>;

/** What was asked to see whether a child understands: age alone settles nothing. */
export const maturityQuestions = ["understandsWhat", "understandsConsequences", "ownWill", "withoutPressure"] as const;

/** A child who has been found mature decides for themselves about some kinds of things. */
export const maturityAssessment = z.object({
  id: id<AssessmentId>(),
  child: id<PartyId>(),
  categories: z.array(category()).min(1),
  questions: z.array(z.enum(maturityQuestions)),
  /** Who made it, and at which service: never the coordinator. */
  assessedBy: z.string(),
  unit: unitId(),
  assessedOn: day(),
  /** False where the child would come to harm if its guardians knew: then nothing of it reaches them. */
  notifyGuardians: z.boolean(),
  recordedAt: moment(),
  endedAt: moment().nullable(),
});

/** A service tells something on another ground than consent, by its own decision: never the coordinator's. */
export const legalGround = z.object({
  id: id<LegalGroundId>(),
  /** Which of the municipality's named grounds. */
  ground: z.string(),
  subjects: z.array(id<PartyId>()).min(1),
  flows: z.array(flow).min(1),
  decidedBy: account(),
  reason: labelled(z.string()),
  decidedAt: moment(),
  validTo: day(),
  endedAt: moment().nullable(),
});
