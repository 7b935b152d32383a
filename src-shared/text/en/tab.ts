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
  backTo: (where) => `Back to ${where}`,
  menu: "Samla",
  shareLink: "Copy link",
  openTab: "Open the whole case",
  screens: {
    today: "Today",
    cases: "Cases",
    followups: "Follow-ups",
    statistics: "Statistics",
    settings: "Settings",
    mine: "My data",
    accessibility: "Accessibility",
  },
  partsOf: (reference) => `Parts of ${reference}`,
  parts: {
    overview: "Overview",
    consent: "Consent",
    plan: "Shared picture and plan",
    schedule: "Plan a meeting",
    log: "Access log",
  },
  fieldProblems: {
    missing: "Fill this in.",
    tooLong: "It is too long. Shorten the text.",
    wrongFormat: "It does not have the form it needs. Write it another way.",
    notAChoice: "Choose one of what there is.",
    unknown: "That is not right. Check it and change it.",
  },
  close: "Close",
  working: "Samla is working",
  kept: "What you have written is still here.",
  problems: {
    outOfReach: { message: "Samla does not answer right now.", whatToDo: "Wait a moment and try again." },
    offline: "You are not connected. What you write is still here, but nothing can be sent now.",
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
    title: "Case",
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
