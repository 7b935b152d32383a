import type { ConsentLetterText } from "../sv/tab-consent-letter.ts";
import { list, when } from "./formats.ts";
import { consentForms } from "./tab-consent-forms.ts";

export const consentLetter: ConsentLetterText = {
  language: "en",
  ...when,
  list,
  you: "you",
  someone: "your child",
  category: {
    contact: "how to reach you",
    schooling: "how school is going",
    health: "health",
    interventions: "support and measures",
    family: "how things are in the family",
    economy: "money",
    protection: "protection",
  },
  activityKinds: consentForms.form.activityKinds,
  letterTitle: "May we work together around your child?",
  formTitle: "Consent to working together",
  hello: (name) => `To ${name}`,
  lead: (office) =>
    `${office} helps those who support children and families to work together. Each service is bound by secrecy. They may tell each other something only if you say yes.`,
  why: "Why we ask",
  who: (about) => `Who may tell what about ${about}`,
  flow: (from, to, what) =>
    to === null ? `${from} may tell each other about: ${what}.` : `${from} may tell ${to} about: ${what}.`,
  activities: (what) => `They may also: ${what.toLowerCase()}.`,
  until: (day) => `It holds until and including ${day}.`,
  answers: "You decide",
  leadsTo: [
    "If you say yes to everything they can begin, once the others who need to say yes have done so too.",
    "You can say yes to a part. You can say that somebody is not to know.",
    "If you say no nothing is shared under this. Each service supports you all the same.",
    "If you want to talk first we call you. You can answer later.",
    "Nobody else is told what you answered, and you need not say why.",
  ],
  takeBack: "You can change your mind whenever you like",
  takeBackHow: (who) => `Tell ${who}. It holds at once. What has been told already stays with whoever was told.`,
  concern: "If you are worried about a child, contact social services. In danger, call 112.",
  answerBy: (who) => `Answer ${who} by telephone, by letter or when you meet.`,
  yourAnswer: "Your answer",
  boxes: [
    "Yes, to everything above",
    "Yes, to a part. Not: ________________________________",
    "No",
    "I want to talk with you first",
  ],
  lines: ["Signature", "Place and day", "Name in print", "Who received the answer?"],
  version: (version) => `Text ${version}`,
};
