import type { Text } from "../sv.ts";

export const closingPlan: Text["closingPlan"] = {
  title: "What goes on after the closing",
  lead: "What goes on, who takes over and from which day? Write one thing at a time, or close this if you want to wait.",
  what: "What goes on?",
  whose: "Whom is it for?",
  by: "Who takes over?",
  from: "From which day?",
  category: "What kind of information is it?",
  readBy: "Which of the parents may read it?",
  isKnown: "The one it is for knows about it",
  seenBy:
    "you, the one it is for, the child's guardians and services that consent allows. Whoever takes over sees that they do, and from which day",
  seenByApart:
    "you, the one it is for, those you choose and services that consent allows. Whoever takes over sees that they do, and from which day",
  more: "Add something that goes on",
  change: "Change",
  drop: "Remove",
  dropTitle: "Remove from the plan",
  dropLead: (what) => `This does not go on: ${what}`,
  nothing: "Nothing goes on",
  nothingTitle: "Nothing goes on",
  nothingLead:
    "It is recorded that nothing goes on after the closing. You can still write something in until the case is closed.",
  nothingSaid: "It is recorded that nothing goes on.",
  empty: "Nothing is written yet. Write what goes on, or that nothing does.",
  yours: "Your service takes something over. What it is shows where consent allows it.",
  takes: (who, day) => `${who} from ${day}`,
  unknown: "The one it is for does not know about it yet",
  takeover: {
    title: (reference) => `Taking over ${reference}`,
    lead: "When the case is closed your service takes over something that goes on.",
    from: "From",
    service: "Service",
    what: "What goes on",
    unknown: "What it is shows where consent allows it. Ask the coordinator.",
    passed: "The plan for the closing has changed. What holds now stands in a newer card, if any of it is yours.",
  },
};
