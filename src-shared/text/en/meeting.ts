import type { MeetingRefusal } from "../../meeting/refusal.ts";
import type { Text } from "../sv.ts";
import type { meetingDone as done } from "../sv/meeting.ts";
import type { RefusalWords } from "../words.ts";
import { list, when } from "./formats.ts";
import { people } from "./meeting-people.ts";
import { drift } from "./meeting-drift.ts";
import { invitation } from "./meeting-invitation.ts";
import { answers } from "./meeting-answers.ts";
import { outlook } from "./meeting-outlook.ts";
import { unsent } from "./meeting-unsent.ts";
import { planning, planningDone, planningRefusals } from "./meeting-planning.ts";
import { agendaDone, agendaRefusals } from "./meeting-agenda.ts";

export const meeting: Text["meeting"] = {
  chat: {
    title: (reference) => `Meeting ${reference}`,
    lead: "Open the agenda here during the meeting.",
    onlyYou: "Everyone sees their own. Only you see what you open.",
    agenda: "My agenda",
    ended: (reference) => `The meeting ${reference} has ended`,
    endedLead: "Record it now, while you remember: who came and what you agreed on.",
    noted: (reference) => `The meeting ${reference} is recorded`,
    notedLead: "The next step is on the case’s card.",
  },
  ...planning,
  outlook,
  unsent,
  drift,
  invitation,
  ...people,
  title: (reference) => `Coordination meeting ${reference}`,
  cancelledComment: "The meeting is cancelled. The coordinator will be in touch.",
  replacedComment: "A new invitation to the same meeting is on its way.",
  category: "Kind of information",
  familyTold: "The family is never named in Outlook. Invite them in the way you have agreed.",
  whenAndWhere: "Time",
  where: "Venue",
  invited: "Invited",
  aim: "Aim for the child",
  ask: "Question from the child’s view",
  invitationTitle: (reference) => `Invitation to coordination meeting ${reference}`,
  invitationLead: "You are invited to a meeting to coordinate the support around a child.",
  invitationSeenBy: "Only the coordinator sees your answer.",
  attend: "I will come",
  cannot: "I cannot come",
  attends: "You have answered that you will come.",
  cannotCome: "You have answered that you cannot come. The coordinator will be in touch.",
  anotherTime: "Another time",
  suggests: "When would suit you better?",
  suggestsHelp: "For example Tuesdays after 13. Write nothing about the family. You can leave it empty.",
  askAnotherTime: "Ask for another time",
  askedAnotherTime:
    "You have asked for another time. The coordinator will be in touch. The time stands until it is changed.",
  comesPerhaps: "You have answered in Outlook that you may come.",
  changeAnswer: "You can change your answer until the meeting.",
  answers,
  agendaTitle: (reference) => `Agenda ${reference}`,
  agendaOpen: "The agenda is open. Add what your service needs to raise.",
  agendaPublished: "The agenda is published. Read it before the meeting.",
  itemCount: (count) => (count === 1 ? "1 item" : `${count} items`),
  items: "Items",
  noItems: "There are no items.",
  seen: "I have read it",
  youHaveSeen: "You have read the agenda.",
  addItem: "Add an item",
  itemTitle: "Item",
  itemHelp: "Short, and without names.",
  itemSeenBy: "the coordinator and those invited whom the consent covers",
  publishTitle: "Publish the agenda",
  publishLead: "Once published, the agenda does not change. Everyone invited is told at the same time.",
  shortNoticeReason: (days) => `Why less notice than ${days} working ${days === 1 ? "day" : "days"}?`,
  publish: "Publish",
  blocked: "The meeting is paused. The coordinator will get back to you.",
  holdTitle: "Record the meeting",
  holdLead: "Record who took part, and an agreement if you made one.",
  agreementPart: "Agreement",
  attended: "Who took part?",
  agreement: "What did you agree on?",
  agreementHelp: "Leave empty if you did not agree on anything.",
  owner: "Who will do it?",
  reportTo: "Who should get a report-back?",
  coordinator: "The coordinator",
  dueBy: "By",
  heldEarlier: "The meeting was held earlier than planned",
  hold: "Save the meeting",
  cancelled: "The meeting is cancelled",
  cancelledLead: "The coordinator will be in touch if there is a new meeting.",
  held: "The meeting has been held.",
};

export const meetingDone: typeof done = {
  ...planningDone,
  ...agendaDone,
};

export const meetingRefusals: RefusalWords<MeetingRefusal> = {
  ...planningRefusals,
  ...agendaRefusals,
  notInThisMeetingState: () => ({
    message: "You can do what the meeting card shows. This is not possible now.",
    whatToDo: "See the meeting card for what applies.",
  }),
  childNotHeard: () => ({
    message: "The agenda can be published once the child has a way to be heard.",
    whatToDo: "Decide how, or write why it is not possible now.",
  }),
  itemOutsideConsent: ({ titles, items = [] }) => ({
    message: `Items the consent covers for everyone concerned are possible. It leaves out ${list(titles)}.`,
    whatToDo: [...items.map(forItem), "Change the kind or participants, or ask the family about a wider consent."].join(
      " ",
    ),
  }),
  shortNotice: ({ latest }) => ({
    message: `You can publish if you write why. The agenda was due by ${when.day(latest)}.`,
    whatToDo: "Write why the notice is shorter, then publish.",
  }),
  familyAbsent: () => ({
    message: "The meeting can be held with the family, not without them.",
    whatToDo: "Enter who in the family took part, or cancel the meeting.",
  }),
  meetingNotStarted: () => ({
    message: "You can save this once the meeting begins. The calendar says it has not.",
    whatToDo: "Tick that it was held earlier, if that is right.",
  }),
};

type OnAgenda = { title: string; without: string[]; left: string[] };
const forItem = ({ title, without, left }: OnAgenda) =>
  `${list(without)} may not hear “${title}”.${left.length > 0 ? ` ${list(left)} can be there for it.` : ""}`;
