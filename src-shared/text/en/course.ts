import type { Text } from "../sv.ts";

export const consultation: Text["consultation"] = {
  formTitle: "Consult a coordinator",
  formLead: "Describe your concern without naming the child. A coordinator will call you.",
  worry: "What concerns you?",
  worryHelp: "Write no name and no personal number.",
  worrySince: "Since when? You do not have to answer.",
  phone: "Your phone number",
  seenBy: "you and the coordinator who calls",
  done: (reference, by) => `Thank you. Your question ${reference} is received. A coordinator will call by ${by}.`,
  start: "Consult without names",
  title: (reference) => `Consultation ${reference}`,
  waits: "A coordinator has your question and will call you.",
  advised: "The coordinator has written some advice for you.",
  over: "The consultation has ended. What you wrote and the advice are still here.",
  yourWords: "What you wrote",
  question: "The question",
  advice: "The advice",
  calledBackBy: "You will be called by",
  read: "I have read the advice",
  isRead: "You have read the advice.",
  turnInto: "Turn into an inquiry",
  turnFormTitle: "Turn into an inquiry",
  turnFormLead:
    "The family wants help. Write whom the coordinator should call. After that, the one who asked sees no more.",
  turnSeenBy: "the coordinator, not by the one who asked",
  adviceFormTitle: "Advice",
  adviceFormLead: "The one who asked reads what you write. Name nobody.",
  adviceText: "Your advice",
  adviceSeenBy: "you and the one who asked",
};

export const ending: Text["ending"] = {
  formTitle: "End without coordination",
  formLead: "Write how it ended. The case is kept for a shorter time.",
  how: "How did it end?",
  ways: {
    adviceOnly: "Advice was enough",
    redirected: "Redirected",
    sipEnough: "A SIP is enough",
    declined: "The family does not want it",
  },
  reason: "Why?",
  seenBy: "the coordinator",
  closingTitle: "Start closing",
  closingLead: "Write why the coordination is done. You talk with the family before the case is closed.",
};

export const related: Text["related"] = {
  joined: "The same concern, from elsewhere",
  related: "May belong together with",
  by: {
    phone: "same phone",
    mail: "same email",
    personalNumber: "same personal number",
    name: "same name and birthday",
  },
};

export const handover: Text["handover"] = {
  title: "Handover",
  lead: "A colleague wants to hand a case over to you. You see what it says once you have taken it over.",
  from: "From",
  take: "Take over the case",
  decline: "I cannot",
  note: "Good to know",
};
