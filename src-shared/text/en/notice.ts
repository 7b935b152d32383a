import type { FactNames, NoticeWords } from "../../consent/notice-parts.ts";

export const firstNotice: NoticeWords = {
  letterTitle: "May we work together around your child?",
  formTitle: "Consent to working together",
  hello: "To {name}",
  lead: "{office} helps those who support children and families to work together. Each service is bound by secrecy. They may tell each other something only if you say yes.",
  why: "Why we ask",
  who: "Who may tell what about {about whom}",
  flow: "{from} may tell {to} about: {what}.",
  flowEach: "{from} may tell each other about: {what}.",
  activities: "They may also: {what they may do}.",
  until: "It holds until and including {until}.",
  answers: "You decide",
  leadsTo: [
    "If you say yes to everything they can begin, once the others who need to say yes have done so too.",
    "You can say yes to a part. You can say that somebody is not to know.",
    "If you say no nothing is shared under this. Each service supports you all the same.",
    "If you want to talk first we call you. You can answer later.",
    "Nobody else is told what you answered, and you need not say why.",
  ].join("\n"),
  takeBack: "You can change your mind whenever you like",
  takeBackHow: "Tell {coordinator}. It holds at once. What has been told already stays with whoever was told.",
  controllers: "Who answers for the information",
  controllersLead: "Each of these answers for the information that it has itself.",
  controllerLine: "{controller}. Data protection officer: {data protection officer}.",
  concern: "If you are worried about a child, contact social services. In danger, call 112.",
  answerBy: "Answer {coordinator} by telephone, by letter or when you meet.",
  yourAnswer: "Your answer",
  yes: "Yes, to everything above",
  partly: "Yes, to a part. Not: ________________________________",
  no: "No",
  talk: "I want to talk with you first",
  lines: ["Signature", "Place and day", "Name in print", "Who received the answer?"].join("\n"),
  contact: "how to reach you",
  schooling: "how school is going",
  health: "health",
  interventions: "support and measures",
  family: "how things are in the family",
  economy: "money",
  protection: "protection",
  attendMeeting: "take part in meetings",
  giveInput: "give their own picture",
  readPlan: "read the plan",
  documentAtReceiver: "write in their own records",
  you: "you",
  yourChild: "your child",
};

/** The same to somebody grown, who answers for themselves alone. */
export const noticeToAdults: NoticeWords = {
  ...firstNotice,
  letterTitle: "May we work together around you?",
  lead: "{office} helps those who support you to work together. Each service is bound by secrecy. They may tell each other something only if you say yes.",
  leadsTo: ["If you say yes to everything they can begin.", ...firstNotice.leadsTo.split("\n").slice(1)].join("\n"),
  family: "how things are at home and in the family",
  yourChild: "the person it is about",
};

export const factNames: FactNames = {
  office: "office",
  name: "name",
  about: "about whom",
  from: "from",
  to: "to",
  what: "what",
  allowed: "what they may do",
  until: "until",
  coordinator: "coordinator",
  controller: "controller",
  officer: "data protection officer",
};

/** A family that does not exist, to read a text with before it is used. */
export const madeUpFamily = {
  to: "Guardian 1",
  child: "Child 1",
  coordinator: "Coordinator 1",
  purpose: "So that the support at school and at home fits together",
};
