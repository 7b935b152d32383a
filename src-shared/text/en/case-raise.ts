import type { raise as sv } from "../sv/case-raise.ts";
import type { caseCommands } from "../../case/commands.ts";
import type { CaseRefusal } from "../../case/refusal.ts";
import type { DoneWords, RefusalWords } from "../words.ts";

/** What has been done about a case's going on in one of another kind. */
export const raiseDone = {
  "case.proposeRaise": "The family can answer on their own page.",
  "case.answerRaise": "The answer is noted.",
  "case.withdrawRaise": "The question is taken back.",
  "case.raise": "A new case opens, linked with this one. There the family is asked anew for consent.",
  "case.regretRaise": "The case is taken back. The first one goes on as it was.",
} satisfies DoneWords<typeof caseCommands>;

/** What is said of one case in another. */
type OfRaising =
  | "otherCaseNotYours"
  | "otherCaseOver"
  | "alreadyProposed"
  | "alreadyRaised"
  | "notProposed"
  | "familyHasNotAgreed"
  | "notRaised"
  | "alreadyAsked";
export const raiseRefusals: Pick<RefusalWords<CaseRefusal>, OfRaising> = {
  alreadyProposed: () => ({
    message: "The family has already been asked.",
    whatToDo: "Wait for the answers, or take the question back first.",
  }),
  alreadyRaised: () => ({
    message: "The case has already gone on there.",
    whatToDo: "Open the linked case.",
  }),
  notProposed: () => ({
    message: "The family has not been asked about going on.",
    whatToDo: "Ask the family first.",
  }),
  familyHasNotAgreed: () => ({
    message: "It can be done when everybody whose yes is needed has said it, and nobody who was asked says no.",
    whatToDo: "Talk with the family. Each answers on their own page or to you.",
  }),
  notRaised: () => ({ message: "The case does not come from another.", whatToDo: "See the next step on its card." }),
  alreadyAsked: () => ({
    message: "Somebody has already been asked in this case, so it cannot be taken back.",
    whatToDo: "End the case as usual if it is not to go on.",
  }),
  otherCaseNotYours: () => ({
    message: "Two cases can be merged when you coordinate both.",
    whatToDo: "Check the code, or ask to take the other case over.",
  }),
  otherCaseOver: () => ({
    message: "The other case is not in progress.",
    whatToDo: "Choose a case in progress, or open it again first.",
  }),
};

/** The question to the family whether it may go on in a case of another kind, as a form. */
export const raising = {
  title: "Ask about going on",
  lead: "Nobody new is told anything before the person it is about has said yes in the new case.",
  to: (name: string) => `The question is about: ${name}.`,
  programme: "Kind of coordination",
  reason: "Why is it not enough here?",
  services: "Who would be asked to take part?",
  seenBy: "you and those who are asked, on their own page",
  ask: "Ask",
  offered: (name: string) => `There are no new meetings here, for the age is passed. ${name} can be offered instead.`,
  offer: "Offer to go on",
};

/** What the coordinator's card says of it. */
export const raise: typeof sv = {
  title: "Going on with more people",
  raisedTo: "Went on in",
  raisedFrom: "Comes from",
  leadsNowhere:
    "The question can lead on no longer. Take it back. Then you can ask about another kind of coordination, or ask whoever looks after the settings to add it again.",
  answered: (said, all) => `${said} of ${all} have answered`,
};
