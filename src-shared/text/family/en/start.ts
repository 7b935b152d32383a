import type { start as sv } from "../sv/start.ts";

export const start: typeof sv = {
  title: "Help to meet around a child",
  lead: (office, municipality) =>
    `Does a child or a young person get support from several places? ${office} in ${municipality} helps you all to meet, so that you do not have to hold it together by yourselves. It costs nothing.`,
  howTitle: "How it works",
  how: (day) => [
    "You call us, or ask us to contact you.",
    `A coordinator gets in touch with you. If you ask today, it will be by ${day}.`,
    "You talk about what is needed. You decide whether to go on.",
    "Nothing is shared with anybody unless you have said yes. A yes can always be taken back.",
    "Those who can help meet together with you. The child has a say.",
  ],
  callTitle: "Call or write to us",
  hours: (from, to) => `We answer on weekdays ${from}–${to}.`,
  phone: "Telephone",
  mail: "Mail",
  address: "Visit",
  askTitle: "Ask us to contact you",
  askLead: "Three questions at most. You do not have to tell us your name.",
  who: {
    guardian: "I am a guardian or a parent",
    apart: "I am a parent, and we live apart or are separating",
    youth: "I am young and it is about me",
    adult: "I am an adult and it is about me",
    professional: "I meet the child or the family in my work",
  },
  danger:
    "In danger: call 112. If you worry that a child is being harmed: report your concern to social services. It is not done here.",
  leads: {
    guardian: ["Write as little as you like. We talk about the rest when we speak."],
    apart: [
      "We talk with each of you alone. The other parent is not told what you tell us.",
      "Can somebody else see your phone? Write a number or a mail address that only you read, or a time when you are alone.",
    ],
    youth: [
      "You decide how we reach you. We contact you, not anybody at home.",
      "Can somebody else see your phone? Write a number or a mail address that only you read, or a time when you are alone.",
      "If we understand that you are being harmed we must tell social services. Then we tell you so.",
      "Do you want to talk to somebody now? Call Bris on 116 111. It is free.",
    ],
    adult: [
      "You decide yourself who takes part and what they may know.",
      "Can somebody else see your phone? Write a number or a mail address that only you read, or a time when you are alone.",
    ],
    professional: [
      "Please ask the family first. Write no names.",
      "You do not get to see the case because you wrote here. The coordinator calls you.",
    ],
  },
  reach: "How can we reach you?",
  contact: {
    label: "Telephone number or mail address",
    wrong: "Write a telephone number, such as 070-174 06 05, or a mail address.",
  },
  safeWay: {
    label: "When and how is it good for us to contact you?",
    help: "You can skip this. For example: after 15.00, ask for Kim, do not say where you call from.",
  },
  worry: {
    label: "What is it about, in one sentence?",
    help: "You can skip this. Write no names and no personal numbers.",
  },
  language: { label: "Which language do you want to speak?", help: "We arrange an interpreter if needed." },
  send: "Ask for contact",
  trap: "Leave this field empty",
  wrongTitle: "Something needs to be corrected. What you have written is still here.",
  tooLong: "Write less, at most 200 characters.",
  noNumbers: "Do not write a personal number here.",
  pressAgain: "Press the button once more. What you have written is still here.",
  callInstead: (phone) =>
    `Right now you can only reach us by telephone: ${phone}. What you have written is still here, but it has not been sent.`,
  doneTitle: "Thank you, we will be in touch",
  done: (day) => `A coordinator gets in touch with you by ${day}.`,
  doneWho: "What you wrote is read by the coordinator who receives it, and by nobody else.",
  doneNext: (phone) => `You do not need to do anything more. If you change your mind, or hear nothing: call ${phone}.`,
  doneLeave: "Is this somebody else’s phone? Leave the page with the button at the top.",
  closed: "You cannot ask for contact on this page. Contact the municipality instead.",
  chooseTitle: "Choose a municipality",
  back: "To the first page",
};
