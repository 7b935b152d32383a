import type { FollowupRefusal } from "../../followup/refusal.ts";
import type { Text } from "../sv.ts";
import type { RefusalWords } from "../words.ts";

export const followUp: Text["followUp"] = {
  title: (reference) => `Follow-up ${reference}`,
  lead: "You have a commitment from the meeting. Read what it is and answer.",
  owedTo: "Report back to",
  by: "By",
  what: "Agreed",
  accept: "I take this on",
  accepted: "You have taken this on.",
  done: "Done",
  evidence: "What has been done?",
  evidenceHelp: "At most 300 characters.",
  needsTime: "Need more time",
  reason: "Why?",
  newDay: "New day",
  seenBy: "The coordinator and the person you report back to see your answer.",
  theFamily: "The family",
  declined: "You have said no. The coordinator knows.",
  letGo: "This no longer waits for you.",
  reported: (to) => `Thank you. Your report-back has been sent to ${to}.`,
  received: (to) => `${to} has received your report-back.`,
  reportTitle: (reference) => `Report-back ${reference}`,
  reportLead: (from) => `${from} has reported back and is waiting for you to receive it.`,
  said: "Answer",
  from: "From",
  receive: "I have received it",
  receivedLead: (from) => `You have received the report-back from ${from}.`,
  stateBy: (state, day) => `${state}, by ${day}`,
  states: {
    agreed: "Waiting for an answer",
    accepted: "In progress",
    reported: "Reported back, waiting for the recipient",
    received: "Received",
    declined: "Declined",
    carriedOver: "Comes up at the next meeting",
    cancelled: "No longer holds",
  },
};

export const followupRefusals: RefusalWords<FollowupRefusal> = {
  taskNotOpen: () => ({
    message: "You can leave this. The follow-up is already answered.",
    whatToDo: "You do not need to do anything.",
  }),
  nothingToReceive: () => ({
    message: "You can receive a report-back when it comes. There is none right now.",
    whatToDo: "You get a card when it comes.",
  }),
};
