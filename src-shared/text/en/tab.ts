import { caseWords, stage } from "./case.ts";
import { when } from "./formats.ts";
import type { TabText } from "../sv/tab.ts";

export const tab: TabText = {
  language: "en",
  ...when,
  stage,
  waiting: caseWords.waiting,

  loading: "Loading…",
  retry: "Try again",
  back: "Back to Today",
  close: "Close",
  working: "Samla is working",
  kept: "What you have written is still here.",
  problems: {
    outOfReach: { message: "Samla does not answer right now.", whatToDo: "Wait a moment and try again." },
    noHost: {
      title: "Open Samla in Teams",
      lead: "This page is shown inside Teams, Outlook or Microsoft 365. There Samla knows who you are.",
    },
    noToken: {
      message: "Samla was not told who you are.",
      whatToDo: "Sign in to Teams again. If that does not help, talk to whoever looks after Samla where you work.",
    },
  },

  today: {
    title: "Today",
    lead: (count) => (count === 1 ? "One thing waits for you." : `${count} things wait for you.`),
    empty: "Nothing waits for you right now.",
    emptyLead: "What needs you is shown here. You also get a card in the chat.",
    others: "Waiting for others",
    overdue: (day) => `Should have been done ${day}`,
    dueToday: "By today",
    dueBy: (day) => `By ${day}`,
    at: (day, clock) => `${day} at ${clock}`,
  },

  case: {
    nextStep: "Next step",
    family: "Child and family",
    meetings: "Meetings",
    tasks: "Follow-ups",
    people: "Others around the child",
    none: "Nothing here yet.",
    hidden: "Not shown to you",
    left: "has left the case",
    child: "Child",
    guardian: "Guardian",
    supporter: "Support for the family",
    noTime: "No time yet",
    reportTo: (names) => `Report back to ${names}`,
    overdue: "Overdue",
  },
};
