import type { door as sv } from "../sv/door.ts";

export const door: typeof sv = {
  sent: {
    subject: "A message for you",
    bareSubject: "Message",
    codeSubject: "Your code",
    link: (municipality, link) => `${municipality} has a message for you: ${link} Do not pass the link on.`,
    letter: (municipality, page, code) =>
      `${municipality} has a message for you.\n\nOpen the page ${page} and enter the code:\n\n${code}\n\nThe code is yours alone. Do not pass it on.`,
    code: (code, minutes) => `${code} is your code for ${minutes} minutes. Give it to nobody.`,
  },

  exit: "Leave this page quickly",
  leftTitle: "Weather",
  left: "The page is closed.",
  call: (who) => `Questions? Call ${who}:`,
  signpost: "This is not a report of concern. Worried about a child: contact social services. In danger: call 112.",

  codeTitle: "Enter the code you were given",
  codeLabel: "Code",
  codeHelp: "26 letters and figures, small or capital.",
  open: "Open",

  deadTitle: "The link leads nowhere",
  dead: "It may be old, replaced by a new one, or copied wrongly.",
  deadWhat: "Ask the person you are in touch with at the municipality for a new link. You have done nothing wrong.",

  waitTitle: "Wait a while",
  wait: "There were many attempts in a short time.",
  waitWhat: "Try again in a quarter of an hour. Ask for a new link if that does not help.",

  failedTitle: "It did not work just now",
  failed: "Nothing has been changed.",
  failedWhat: "Try again in a while.",

  stepTitle: "Show that it is you",
  writeTitle: "Write the code",
  from: "From",
  withEid: "Continue with e-ID",
  sendCode: { sms: "Send code by text", mail: "Send code by e-mail" },
  sendAnew: "Send new code",
  haveCode: "I have a code",
  codeComes: { sms: "It comes by text.", mail: "It comes by e-mail." },
  readOutCode: "You get the code from the person you are in touch with at the municipality.",
  stepCodeLabel: "Six figures",
  goOn: "Continue",
  wrong: "That was not right. A code is good once. Check it and try again, or ask for a new one.",
  notConfirmed: "We could not see that the link is yours. Try again, or ask for a new link.",

  lockedTitle: "The link is closed for a while",
  locked: "It went wrong too many times. The link is closed, for your safety.",
  lockedWhat: "The coordinator has been told and will help you on. You need not do anything.",

  inTitle: "You are in",
  overTitle: "You are signed out",
  over: "Some time has passed, or you have closed the page.",
  overWhat: "Open your link again if you want to go on.",
};
