import type { PlanningRefusal } from "../../meeting/planning/refusal.ts";
import type { planning as words, planningDone as done } from "../sv/meeting-planning.ts";
import type { RefusalWords } from "../words.ts";
import { list } from "./formats.ts";
import { kindRefusals } from "./meeting-kinds.ts";
import { notThen } from "./meeting-then.ts";

export const planning: typeof words = {
  seekTitle: "Plan a coordination meeting",
  seekLead: "Samla looks for times when those who are needed and a venue are free.",
  purpose: "What should the meeting lead to for the child?",
  childQuestion: "What do we ask from the child’s point of view?",
  type: "Kind of meeting",
  types: {
    withFamily: "With the family",
    officialsFirst: "Staff first, as the family has asked",
    separate: "One by one, for people who must not meet",
    decision: "Decision meeting, with managers who can decide",
  },
  family: "Who in the family?",
  familyHelp: "Do not tick two who must not meet.",
  invitees: "Who is needed?",
  optional: "Who comes if possible?",
  optionalHelp: "The meeting can be held without them. Whoever is ticked in both places is needed.",
  notCovered: (title) => `${title} (the consent does not cover the service)`,
  minutes: "Length",
  minutesHelp: "Samla adds time when somebody needs an interpreter or more time.",
  minutesChoice: (minutes) => `${minutes} minutes`,
  from: "Earliest",
  findTimes: "Find times",
  timesTitle: "Enter times",
  timesLead: "Samla cannot read the calendar. Ask when the person can come, and enter the times.",
  timesOf: "Who has answered?",
  timesHelp: (minutes) => `Each time must fit the whole meeting, ${minutes} minutes.`,
  freeDay: (number) => `Day ${number}`,
  freeFrom: "From",
  freeTo: "To",
  saveTimes: "Save the times",
  bookTitle: "Choose a time",
  bookLead: "Those who are needed are free at these times. Neutral venues come first, and among them the best times.",
  time: "Time and venue",
  notNeutral: "not neutral",
  reasons: {
    everybodyCan: () => "everyone can",
    withoutOptional: (people) => `without ${list(people)}`,
    notKnown: (people) => `not known whether ${list(people)} can`,
    saidNot: (people) => `does not suit ${list(people)}`,
    saidIfNeedBe: (people) => `possible if need be for ${list(people)}`,
    neutralVenue: () => "neutral venue",
    noNeutralVenue: () => "no neutral venue is free",
    schoolTime: () => "the child misses lessons",
    shortNotice: () => "little time to prepare",
  },
  venueReason: "Why a venue that is not neutral?",
  venueReasonHelp: "Only needed if the venue belongs to one of the services.",
  book: "Book the meeting",
  rescheduleTitle: "Move the meeting",
  rescheduleLead: "The current time is removed at once. Everyone is told that the meeting is being moved, but not why.",
  rescheduleReason: "Why is the meeting moved?",
  reschedule: "Move the meeting",
  retimeTitle: "Search for times again",
  retimeLead: "Samla looks for new times for the meeting that is being moved. The same people are invited.",
  retime: "Search for times again",
  moving: "The meeting is being moved. You will get a new time once it is decided.",
  formerTime: "Earlier time",
  movedComment: "The meeting is being moved. A new invitation comes when the time is decided.",
  goOnTitle: "The meeting is paused",
  decideBlocked: "Decide what is to happen. Without a decision it is cancelled a quarter of an hour before it begins.",
  goOnLead: (services) =>
    `The consent no longer covers ${services}. Hold the meeting without them, hold a general talk, or cancel it.`,
  goOn: "Go on without them",
  generalTitle: "Hold a general talk",
  generalLead: (services) =>
    `The meeting is held without ${services}. Say nothing that could identify the family. What somebody there may not hear is not shown.`,
  general: "Hold a general talk",
  cancelTitle: "Cancel the meeting",
  cancelLead: "Everyone invited is told that the meeting is cancelled, but not why.",
  cancelReason: "Why is the meeting cancelled?",
  cancel: "Cancel the meeting",
};

export const planningDone: typeof done = {
  "meeting.seek": "Samla has looked for times.",
  "meeting.enterTimes": "The times are saved.",
  "meeting.book": "The meeting is booked and is in everyone’s calendar.",
  "meeting.bookNow": "The meeting is booked and is in everyone’s calendar.",
  "meeting.reschedule": "The meeting is being moved. Everyone invited is told that the time no longer holds.",
  "meeting.goOnWithout": "The meeting goes on without them. They are told it is cancelled.",
  "meeting.makeGeneral": "The meeting becomes a general talk. Those who leave are told it is cancelled.",
  "meeting.acceptDrift": "The change holds. Everybody invited sees it on their cards.",
  "meeting.restoreDrift": "Samla is restoring the meeting in Outlook.",
  "meeting.sendEvent": "Samla is sending the invitation to everybody invited.",
  "meeting.awaitEvent": "Samla is waiting for you to send the invitation in Outlook.",
  "meeting.cancel": "The meeting is cancelled. Everyone invited is told.",
  "meeting.invite": "They are invited.",
  "meeting.uninvite": "They hear that the meeting is off for them.",
  "meeting.arrange": "It is on the list.",
  "meeting.markArranged": "It is noted.",
  "meeting.askTimes": "They have been asked about times. Only you see the replies.",
  "meeting.replyTimes": "The reply is noted.",
  "meeting.closePoll": "The question about times is closed.",
  "meeting.chooseJoining": "It is noted.",
  "meeting.suggestPerson": "The suggestion is noted. Nobody is contacted.",
  "meeting.weighPerson": "The answer is saved. Whoever suggested it can read it.",
  "meeting.recordWish": "The family’s wish is recorded.",
};

export const planningRefusals: RefusalWords<PlanningRefusal> = {
  calendarsOutOfReach: ({ why }) => ({
    message: "Samla cannot read any calendars now.",
    whatToDo:
      why === "onPremises"
        ? "The mailbox that books meetings is not in Microsoft 365. Ask IT support to move it."
        : "The mailbox that books meetings does not exist. Ask the administrator to name another.",
  }),
  noCommonTime: ({ blocker }) => {
    const message = "You can change the search. There is no time when all who are needed are free.";
    if (!blocker) return { message, whatToDo: "Try a shorter meeting, fewer people or a later day." };
    return blocker.kind === "person"
      ? {
          message: `${message} Without ${blocker.name} there are times.`,
          whatToDo: `Ask whether something can be moved, let ${blocker.name} come if possible or try a later day.`,
        }
      : {
          message: `Those who are needed can come at the same time, but no venue is free then. With ${blocker.name} free there are the most times.`,
          whatToDo: `Ask whether ${blocker.name} can be had, or try a later day.`,
        };
  },
  timeIsPast: () => ({
    message: "You can choose a coming time. This one has passed.",
    whatToDo: "Choose a time that is still to come.",
  }),
  noMeetingThen: (then) => {
    if (then.why !== "outOfHours") return notThen[then.why];
    return {
      message: `All of the meeting has to fit between ${then.from} and ${then.to}.`,
      whatToDo: "Choose an earlier or later time, or make the meeting shorter.",
    };
  },
  timeNotFree: ({ people }) => ({
    message: `You can choose another time. This one is no longer free for ${list(people)}.`,
    whatToDo: "Choose another time, or search again.",
  }),
  timeEndsFirst: () => ({
    message: "One of the times ends before it begins.",
    whatToDo: "Write first when it begins, and then when it ends.",
  }),
  timesTooShort: ({ minutes }) => ({
    message: `The meeting takes ${minutes} minutes. One of the times is shorter.`,
    whatToDo: "Enter longer times, or take away the one that is too short.",
  }),
  slotTooShort: ({ minutes }) => ({
    message: `The meeting now needs ${minutes} minutes, as somebody needs an interpreter or more time.`,
    whatToDo: "Search for times again, and they will be long enough.",
  }),
  familyElsewhere: () => ({
    message: "Somebody in the family is at another meeting in the case then.",
    whatToDo: "Choose another time.",
  }),
  venueNotNeutral: () => ({
    message: "You can book this if you write why. It belongs to one of the services.",
    whatToDo: "Choose a neutral venue, or write why this one suits the family best.",
  }),
  venueNotFree: () => ({
    message: "You can book something else. The venue is no longer free.",
    whatToDo: "Choose another venue or time.",
  }),
  venueTooClose: ({ minutes }) => ({
    message: `Somebody they must not meet is at the same place within ${minutes} minutes.`,
    whatToDo: "Choose another venue or another time.",
  }),
  hasLeft: ({ people }) => ({
    message: `The meeting is for those who are in the case. ${list(people)} are not.`,
    whatToDo: "Plan the meeting without them.",
  }),
  mustNotKnow: ({ people }) => ({
    message: `The child decides alone here. ${list(people)} must not learn of it through a meeting.`,
    whatToDo: "Plan the meeting without them.",
  }),
  mustNotMeet: ({ people }) => ({
    message: `Some who must not meet would be there: ${list(people)}.`,
    whatToDo: "Plan a meeting for each of them. Samla keeps time and place apart.",
  }),
  ...kindRefusals,
  nobodyToKeepApart: () => ({
    message: "Separate meetings are for people who must not meet.",
    whatToDo: "Record first who they are, or plan the meeting with the family.",
  }),
  maskedTogether: ({ services }) => ({
    message: `Somebody at the meeting must not know that ${list(services)} takes part.`,
    whatToDo: "Plan a meeting of its own with that service.",
  }),
  alreadyInvited: ({ people }) => ({
    message: `Already invited: ${list(people)}.`,
    whatToDo: "There is nothing you need to do. Their answers are on the case’s card.",
  }),
  lastInvited: () => ({
    message: "The meeting needs at least one person invited.",
    whatToDo: "Invite somebody else first, or cancel the meeting.",
  }),
  nobodyLeft: () => ({
    message: "The consent covers none of those invited any more.",
    whatToDo: "Cancel the meeting, or ask the family for a new consent.",
  }),
  notDrifted: () => ({
    message: "Outlook and the case agree already.",
    whatToDo: "You need not do anything. The meeting's card says what holds.",
  }),
  eventNotAwaited: () => ({
    message: "The meeting is not waiting for an invitation from Outlook.",
    whatToDo: "Read on the case's card what holds now.",
  }),
  driftedFurther: () => ({
    message: "The meeting has been changed again in Outlook.",
    whatToDo: "Read the card anew, then decide.",
  }),
  attendeeUnknown: ({ people }) => ({
    message: `The change can be accepted when everybody is known to the municipality or the case. ${list(people)} is not.`,
    whatToDo: "Restore the meeting. Then invite whoever is needed from the case.",
  }),
  placeUnknown: () => ({
    message: "Samla can only book the municipality's own rooms, and what Outlook says is not one of them.",
    whatToDo: "Restore the meeting, or book another room.",
  }),
  textTellsTooMuch: () => ({
    message: "The text in Outlook may only say where and when. It now says something about the family.",
    whatToDo: "Restore the meeting, and the text is taken away. Tell whoever wrote it.",
  }),
};
