import type { MeetingRefusal } from "../../meeting/refusal.ts";
import type { Text } from "../sv.ts";
import type { meetingDone as done } from "../sv/meeting.ts";
import type { RefusalWords } from "../words.ts";
import { list, when } from "./formats.ts";
import { agendaRefusals } from "./meeting-agenda.ts";

export const meeting: Text["meeting"] = {
  title: (reference) => `Coordination meeting ${reference}`,
  eventBody: (reference) =>
    `Coordination meeting in case ${reference}. The agenda is in Samla in Teams. Write no details about the family here.`,
  cancelledComment: "The meeting is cancelled. The coordinator will be in touch.",
  seekTitle: "Plan a coordination meeting",
  seekLead: "Samla looks for times when everyone and a venue are free.",
  purpose: "What should the meeting lead to for the child?",
  childQuestion: "What do we ask from the child’s point of view?",
  category: "Kind of information",
  invitees: "Who is needed?",
  notCovered: (title: string) => `${title} (the consent does not cover the service)`,
  minutes: "Length",
  minutesChoice: (minutes) => `${minutes} minutes`,
  from: "Earliest",
  findTimes: "Find times",
  bookTitle: "Choose a time",
  bookLead: "Everyone invited is free at these times. Neutral venues come first.",
  time: "Time and venue",
  notNeutral: "not neutral",
  venueReason: "Why a venue that is not neutral?",
  venueReasonHelp: "Only needed if the venue belongs to one of the services.",
  book: "Book the meeting",
  familyTold: "The family is never named in Outlook. Invite them in the way you have agreed.",
  whenAndWhere: "Time",
  where: "Venue",
  invited: "Invited",
  aim: "Aim for the child",
  ask: "The child’s question",
  invitationTitle: (reference) => `Invitation to coordination meeting ${reference}`,
  invitationLead: "You are invited to a meeting to coordinate the support around a child.",
  invitationSeenBy: "Only the coordinator sees your answer.",
  attend: "I will come",
  cannot: "I cannot come",
  attends: "You have answered that you will come.",
  cannotCome: "You have answered that you cannot come. The coordinator will be in touch.",
  changeAnswer: "You can change your answer until the meeting.",
  answers: {
    attends: "is coming",
    cannot: "cannot come",
    none: "has not answered",
  },
  agendaTitle: (reference) => `Agenda ${reference}`,
  agendaOpen: "The agenda is open. Add what your service needs to raise.",
  agendaPublished: "The agenda is published. Read it before the meeting.",
  itemCount: (count) => (count === 1 ? "1 item" : `${count} items`),
  items: "Items",
  noItems: "No items yet.",
  seen: "I have read it",
  youHaveSeen: "You have read the agenda.",
  addItem: "Add an item",
  itemTitle: "Item",
  itemHelp: "Short, and without names.",
  itemSeenBy: "the coordinator and those invited whom the consent covers",
  publishTitle: "Publish the agenda",
  publishLead: "Once published, the agenda does not change. Everyone invited is told at the same time.",
  shortNoticeReason: (days) => `Why less notice than ${days} working ${days === 1 ? "day" : "days"}?`,
  shortNoticeHelp: "Only needed when the meeting is near.",
  publish: "Publish",
  blocked: "The meeting is paused. The coordinator will get back to you.",
  goOnTitle: "The meeting is paused",
  goOnLead: (services: string) =>
    `The consent no longer covers ${services}. Hold the meeting without them, or cancel it.`,
  goOn: "Go on without them",
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
  cancelTitle: "Cancel the meeting",
  cancelLead: "Everyone invited is told that the meeting is cancelled, but not why.",
  cancelReason: "Why is the meeting cancelled?",
  cancel: "Cancel the meeting",
  cancelled: "The meeting is cancelled",
  cancelledLead: "The coordinator will be in touch if there is a new meeting.",
  held: "The meeting has been held.",
};

export const meetingDone: typeof done = {
  "meeting.book": "The meeting is booked and is in everyone’s calendar.",
  "meeting.suggestItem": "The item is added.",
  "meeting.publish": "The agenda is published. Everyone invited has been told.",
  "meeting.hold": "The meeting is recorded.",
  "meeting.goOnWithout": "The meeting goes on without them. They are told it is cancelled.",
  "meeting.cancel": "The meeting is cancelled. Everyone invited is told.",
};

export const meetingRefusals: RefusalWords<MeetingRefusal> = {
  ...agendaRefusals,
  noCommonTime: () => ({
    message: "You can change the search. There is no time when everyone is free.",
    whatToDo: "Try a shorter meeting, fewer people or a later day.",
  }),
  timeIsPast: () => ({
    message: "You can choose a coming time. This one has passed.",
    whatToDo: "Choose a time that is still to come.",
  }),
  timeNotFree: ({ people }) => ({
    message: `You can choose another time. This one is no longer free for ${list(people)}.`,
    whatToDo: "Choose another time, or search again.",
  }),
  calendarUnreadable: ({ people }) => ({
    message: `You can ask about times yourself. Samla cannot read the calendar for ${list(people)}.`,
    whatToDo: "Ask them about times, and invite them another way for now.",
  }),
  venueNotNeutral: () => ({
    message: "You can book this if you write why. It belongs to one of the services.",
    whatToDo: "Choose a neutral venue, or write why this one suits the family best.",
  }),
  venueNotFree: () => ({
    message: "You can book something else. The venue is no longer free.",
    whatToDo: "Choose another venue or time.",
  }),
  notInThisMeetingState: () => ({
    message: "You can do what the meeting card shows. This is not possible now.",
    whatToDo: "See the meeting card for what applies.",
  }),
  nobodyLeft: () => ({
    message: "The consent covers none of those invited any more.",
    whatToDo: "Cancel the meeting, or ask the family for a new consent.",
  }),
  childNotHeard: () => ({
    message: "The agenda can be published once the child has a way to be heard.",
    whatToDo: "Decide how, or write why it is not possible now.",
  }),
  itemOutsideConsent: ({ titles }) => ({
    message: `Items the consent covers for everyone concerned are possible. It leaves out ${list(titles)}.`,
    whatToDo: "Change the kind or participants, or ask the family about a wider consent.",
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
