import { z } from "zod";

/** It is yet to be sent from the coordinator's own Outlook; the second where it has been waited for in vain. */
const unsentKinds = ["awaitsEvent", "eventNotSent"] as const;

/** What Outlook has told of a meeting's event: how to join, and what is wrong with it that somebody must see to. */
export const outlookNote = z.object({
  joinUrl: z.string().nullable(),
  problems: z.array(
    z.enum([
      "roomDeclined",
      "noTeamsLicence",
      "onPremises",
      "noMailbox",
      "oldEventLeft",
      "sentTooLate",
      ...unsentKinds,
    ]),
  ),
});
export type OutlookNote = z.infer<typeof outlookNote>;

type Unsent = (typeof unsentKinds)[number];
export const isUnsent = (problem: OutlookNote["problems"][number]): problem is Unsent =>
  unsentKinds.some((kind) => kind === problem);
/** What is wrong with an event as it lies in Outlook. */
export type OutlookProblem = Exclude<OutlookNote["problems"][number], Unsent>;

/** As it is once its event has come, or is to be waited for. */
export const withUnsent = (note: OutlookNote, unsent: Unsent | null): OutlookNote => ({
  ...note,
  problems: [...note.problems.filter((one) => !isUnsent(one)), ...(unsent ? [unsent] : [])],
});
