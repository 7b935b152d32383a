import type { outlookPane as swedish } from "../sv/outlook-pane.ts";
import { answers, stateShort } from "./meeting-answers.ts";

export const outlookPane: typeof swedish = {
  title: "Samla",
  notTied: "This meeting belongs to no case. Samla reads nothing of it.",
  notOurs: "This meeting belongs to no case in Samla.",
  onlyCoordinators: "Coordinators plan meetings from here. You see your own meetings when you open them.",
  which: "Which case is the meeting about?",
  whichHelp: "Search by code, or choose one of your cases.",
  yours: "Your cases",
  noCases: "You lead no case now. When you take one it is shown here.",
  noSuchCase: "None of your cases has that code.",
  andMore: (count) => `${count} more. Search by code.`,
  ledBy: (reference, who) => `${reference} is led by ${who}.`,
  otherCase: "Change case",
  openInTeams: "Open in Teams",
  yourMeeting: "Your meeting",

  before: "Before you send",
  severity: { stop: "Stop", warn: "Consider" },
  notChecked:
    "Samla cannot look at the form right now. Send it later. Send now only if you know that the consent covers everybody, and nothing about the family is in it. If it is urgent, call those whom the consent covers.",
  outlookSaidNo: {
    message: "Outlook did not let Samla fill in the form.",
    whatToDo: "Save the meeting and open it again, or fill it in yourself.",
  },
  askFirst: (people) => `Samla cannot read the calendar of ${people}. Open the case in Teams and ask for times first.`,
  left: (when) => `A meeting ${when} is booked, but its invitation has not been sent.`,
  goOnWith: "Tie it to this form",

  formSays: (when) => `The form says ${when}.`,
  goes: (why) => (why ? `The time works: ${why}.` : "The time works."),
  movedNext: "If you send the change, Samla asks you whether it is to hold. Samla tells nobody else before that.",
  booked: "The meeting is booked",
  sendNow: "Send the meeting in Outlook, and it is in everybody's calendar. See to it that Teams meeting is on.",
  undo: "Undo the booking",
  undoHelp: "The meeting is cancelled, and those invited are told. The case stays.",
  undoReason: "The booking was undone before the invitation was sent.",
  ready: "Ready",
  states: { ...stateShort },
  answers: "Replies",
  answered: (count, all) => `${count} of ${all} have replied`,
  answer: answers,
  agenda: "Agenda",
  noItems: "The agenda is empty. Make it in Teams.",
};
