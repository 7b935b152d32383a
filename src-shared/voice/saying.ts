import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { account, type AttachmentId, id, type PartyId, type SayingId } from "../ids.ts";
import { ageOn, type Day, moment } from "../time.ts";

/** How a child's own pages look: pictures with a few words for the youngest, short text for the oldest. */
export const pageForms = ["young", "middle", "youth"] as const;
export type PageForm = (typeof pageForms)[number];

const middleFrom = 10;
const youthFrom = 13;

/** By age alone; whoever leads the case may choose otherwise for one child. How mature somebody is nobody guesses. */
export function pageFormAt(on: Day, bornOn: Day): PageForm {
  const age = ageOn(on, bornOn);
  return age < middleFrom ? "young" : age < youthFrom ? "middle" : "youth";
}

/** What a child can say with pictures: how it feels, what it is about, and what it wants. */
export const feelings = ["happy", "calm", "sad", "angry", "scared", "tired"] as const;
export const subjects = ["home", "school", "friends", "grownUps", "night", "body"] as const;
export const wants = ["help", "stop", "more", "talk"] as const;
export const symbols = [...feelings, ...subjects, ...wants] as const;
export type VoiceSymbol = (typeof symbols)[number];

export const sayingKinds = ["symbols", "words", "picture", "sound"] as const;
export type SayingKind = (typeof sayingKinds)[number];

/**
 * Something a child has said for itself. It is sealed: nobody but the coordinator sees it until the child has chosen who else,
 * for this very statement.
 */
export const saying = z.object({
  id: id<SayingId>(),
  child: id<PartyId>(),
  kind: z.enum(sayingKinds),
  said: labelled(
    z.object({
      text: z.string().nullable(),
      symbols: z.array(z.enum(symbols)),
      attachment: id<AttachmentId>().nullable(),
    }),
  ),
  /** Who was said to be there; null is nobody. The child's own and the coordinator's to know. */
  company: labelled(z.string()).nullable(),
  at: moment(),
  /** The coordinator has read it. */
  readAt: moment().nullable(),
  /** Kept although it is taken back, because nothing of the case may be thrown away now: nobody is shown it. */
  takenBackAt: moment().nullable(),
  /** Written down for the child by whoever leads the case, in the child's own words; absent where the child said it itself. */
  notedBy: account().optional(),
});
export type Saying = z.infer<typeof saying>;

/** How a child's own pages are made for it. */
export const childPage = z.object({
  /** Null: by age. */
  form: z.enum(pageForms).nullable(),
  /** The guardians it may let read something, by what it calls them: what they are called elsewhere it is not told. */
  guardians: z.array(z.object({ party: id<PartyId>(), called: z.string() })),
});
