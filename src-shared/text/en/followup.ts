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
  evidenceHelp: "At most 300 characters. You can also leave it empty.",
  needsTime: "Need more time",
  reason: "Why is more time needed?",
  reasonHelp: "At most 300 characters.",
  decline: "I cannot",
  why: "Why can you not?",
  newDay: "New day",
  seenBy: "The coordinator and the person you report back to see your answer.",
  theFamily: "The family",
  declined: "You have said no. The coordinator knows.",
  carriedOver: "This comes up at the next meeting. You need do nothing now.",
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
  lateSince: (state, day) => `${state}, was to be done by ${day}`,
  reminder: {
    title: (reference) => `Reminder ${reference}`,
    leads: {
      owner: "The day for your report-back has passed. Report back, or ask for more time.",
      coordinator: "A report-back has not come. Get in touch with whoever has the commitment.",
      manager: "A report-back from your service has not come. Ask whoever has the commitment.",
      receiver: "A report-back is waiting for you to receive it.",
    },
    reportedOn: "Came",
    lateSince: "Was due",
    talkTo: "Talk to",
    open: "Open the follow-up",
    openReport: "Open the report-back",
    openCase: "Open the case",
    settled: "This is settled. You do not need to do anything more.",
  },
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
  wordsOutsideConsent: () => ({
    message: "You can answer, but without words. The consent no longer covers that you tell more.",
    whatToDo: "Leave the text empty and answer again.",
  }),
  notHelpYet: () => ({
    message: "The family can say whether it helped once it is done.",
    whatToDo: "Wait until its owner has reported back.",
  }),
  notADeviation: () => ({
    message: "What was promised seems to have happened in time.",
    whatToDo: "Check whom, what and which day it is about.",
  }),
  nothingToReceive: () => ({
    message: "You can receive a report-back when it comes. There is none right now.",
    whatToDo: "You get a card when it comes.",
  }),
};
