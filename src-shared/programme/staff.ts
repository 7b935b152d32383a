import { z } from "zod";

import { account, authorityId, unitId } from "../ids.ts";
import { inOtherLanguages } from "../text/family/translated.ts";
import { hours } from "./hours.ts";
import { programmeId } from "./programme.ts";

const explanation = () => z.string().trim().min(1).max(120);

/** A service. */
export const unitEntered = z.object({
  id: unitId(),
  name: z.string().min(1).max(100),
  /** What a short name stands for, or what the service is: what families read where they first meet it. */
  explained: explanation().optional(),
  explainedIn: inOtherLanguages(explanation()),
  authority: authorityId(),
  /** Sits at the table in cases, unlike one that only hands inquiries in. */
  takesPart: z.boolean().default(true),
  /** Who answers for its promises when nobody else does. */
  manager: account().optional(),
  /** When its people are asked to meetings, where that is not as for everybody. */
  workingHours: hours.optional(),
  /** When there are lessons, in a school: a child who comes is to lose as few as can be. */
  schoolHours: hours.optional(),
});

/** Somebody who works there. */
export const personEntered = z.object({
  account: account(),
  title: z.string().min(1).max(100),
  unit: unitId(),
  mailbox: z.email(),
  /** Where families reach them. */
  phone: z.string().trim().min(1).max(40).optional(),
  /** Is shown new inquiries. */
  duty: z.literal("coordinator").optional(),
  /** Of these kinds of coordination; none: of all. */
  leads: z.array(programmeId()).max(20).default([]),
  /** What they can answer, in their own words: by this they are found when a meeting lacks somebody. */
  competences: z.array(z.string().trim().min(1).max(60)).max(10).default([]),
});
