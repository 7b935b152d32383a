import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { id, type PartyId } from "../ids.ts";
import { onPage } from "../party/party.ts";
import { moment } from "../time.ts";

export const feedbackQuestions = ["understood", "heard", "helped"] as const;
export type FeedbackQuestion = (typeof feedbackQuestions)[number];
export const feedbackAnswers = ["yes", "partly", "no"] as const;

/** Whether the notes are right, as one of them says. */
export const stand = z.object({
  party: id<PartyId>(),
  stance: z.enum(["agrees", "differs"]),
  words: labelled(z.string()).nullable(),
  at: moment(),
  ...onPage,
});

/** One answer to one question after a meeting; the latest counts. */
export const feedback = z.object({
  party: id<PartyId>(),
  question: z.enum(feedbackQuestions),
  answer: z.enum(feedbackAnswers),
  words: labelled(z.string()).nullable(),
  at: moment(),
  /** When the coordinator had called them about it. */
  calledAt: moment().nullable(),
  ...onPage,
});
export type Feedback = z.infer<typeof feedback>;

/** Whoever does not know what happens now, or was not heard, is called. */
export const callsForCall = ({ question, answer }: Pick<Feedback, "question" | "answer">) =>
  answer === "no" && question !== "helped";
