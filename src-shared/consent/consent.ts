import { z } from "zod";

import { category } from "../case/labelled.ts";
import { account, authorityId, type ConsentId, id, type PartyId, unitId } from "../ids.ts";
import { day, moment } from "../time.ts";

/** One cell of the matrix: this service may tell that service this kind of thing about the consent's subjects. */
export const flow = z.object({ from: unitId(), to: unitId(), category: category() });
export type Flow = z.infer<typeof flow>;

/** An oral consent stands on its record: who heard it, when, who was with them, and that it was read back. */
const oralEvidence = z.object({
  kind: z.literal("oral"),
  receivedBy: account(),
  receivedOn: day(),
  witness: z.string(),
  readBack: z.literal(true),
  understood: z.literal(true),
});

/** A consent that has ended holds nothing from then on; what was told before stays where it is. */
const ending = z.object({
  at: moment(),
  how: z.enum(["withdrawn", "narrowed"]),
  /** How the grantor said so, and who wrote it down. */
  channel: z.enum(["phone", "visit", "letter"]),
  recordedBy: account(),
});

/** One grantor's answer. Append-only: a change is a new consent that names the one it replaces. */
export const consent = z.object({
  id: id<ConsentId>(),
  grantor: id<PartyId>(),
  /** Whom the information is about. */
  subjects: z.array(id<PartyId>()).min(1),
  flows: z.array(flow).min(1),
  validFrom: day(),
  /** The last day it holds. */
  validTo: day(),
  notice: z.object({ version: z.string(), language: z.string() }),
  evidence: oralEvidence,
  grantedAt: moment(),
  ended: ending.nullable(),
  /** The wider consent that this one is what is left of. */
  replaces: id<ConsentId>().nullable(),
  /** The authorities that disclose under it: each must itself hold the consent before anything is told. */
  disclosing: z.array(authorityId()).min(1),
  heldBy: z.array(
    z.object({
      authority: authorityId(),
      confirmedAt: moment(),
      recordedBy: account(),
      /** Who at the authority said so by telephone; null where the office that recorded it is that authority. */
      saidBy: z.string().nullable(),
    }),
  ),
});
export type Consent = z.infer<typeof consent>;
