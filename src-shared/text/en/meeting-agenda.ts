import type { AgendaRefusal } from "../../meeting/agenda-refusal.ts";
import { clockOf, dayOf } from "../../time.ts";
import type { agendaDone as done } from "../sv/meeting-agenda.ts";
import type { RefusalWords } from "../words.ts";
import { list, when } from "./formats.ts";

export const agendaDone: typeof done = {
  "meeting.suggestItem": "The item is added.",
  "meeting.removeItem": "The item is removed.",
  "meeting.rewordItem": "The item is changed.",
  "meeting.rewordPurpose": "Aim and question are changed.",
  "meeting.recategoriseItem": "The kind is changed.",
  "meeting.setNeeds": "It now says whom the item needs.",
  "meeting.limitItem": "It now says who is there for the item.",
  "meeting.answerItem": "The item is answered.",
  "meeting.giveInput": "Your service’s picture is given.",
  "meeting.keepOut": "It is noted. Only you see it.",
  "meeting.dropKeepOut": "It is crossed out.",
  "meeting.checkWords": "You have read everything against the words.",
  "meeting.publish": "The agenda is published. Everyone invited has been told.",
  "meeting.begin": "The meeting has begun.",
  "meeting.hold": "The meeting is recorded.",
  "meeting.notHeld": "It is noted that the meeting did not take place.",
  "meeting.setOutcome": "The item has an outcome.",
  "meeting.writeNote": "The note is saved. Only you see it so far.",
  "meeting.rewordNote": "The note is changed.",
  "meeting.removeNote": "The note is removed.",
  "meeting.shareNotes": "The notes are shared. Everyone reads their part at the same time.",
  "meeting.takeStand": "Your answer is saved.",
  "meeting.finalise": "The notes are finalised.",
  "meeting.close": "The meeting is closed.",
  "meeting.draftNext": "A follow-up meeting is prepared. Nobody has heard of it yet.",
};

export const agendaRefusals: RefusalWords<AgendaRefusal> = {
  proposalsOnly: () => ({
    message: "A meeting without the family can make proposals, but decides nothing.",
    whatToDo: "Write it as a proposal, for the family to take a stand on.",
  }),
  notYourItem: () => ({
    message: "You can change your own items. This one is somebody else’s.",
    whatToDo: "Talk with the one who raised it, or answer it.",
  }),
  familyItemStays: () => ({
    message: "The family’s item can be answered. It is never taken away.",
    whatToDo: "Answer it before the meeting, or raise it there.",
  }),
  onlyAtTheirWord: () => ({
    message: "This changes when the one who said it wants it to.",
    whatToDo: "Ask the person, and enter who asked for the change.",
  }),
  wordsUnchecked: ({ words }) => ({
    message: `The agenda can be published once all is read against this: ${list(quoted(words))}.`,
    whatToDo: "Read each item and look at who is invited. Then confirm.",
  }),
  somebodyIsMissing: ({ items }) => ({
    message: `You can publish. But somebody is missing: ${items.map(({ title, missing }) => `${list(missing)} for “${title}”`).join("; ")}.`,
    whatToDo: "Invite whoever is missing, or write why it works all the same.",
  }),
  tooSoonToBegin: ({ from }) => ({
    message: `The meeting can begin from ${when.day(dayOf(from))}, ${clockOf(from)}.`,
    whatToDo: "Wait until then. If it was held earlier, record that instead.",
  }),
  cancelInstead: () => ({
    message: "The time of the meeting has not come yet.",
    whatToDo: "Cancel the meeting, if it is not to be held.",
  }),
  notHeard: ({ people }) => ({
    message: `You can save once everyone in the family is heard. It is not said for ${list(people)}.`,
    whatToDo: "Enter how they were heard, or that they were offered it and declined.",
  }),
  nothingAnswered: () => ({
    message: "The item has no answer from before the meeting.",
    whatToDo: "Choose that it was discussed or moved.",
  }),
  notesAreShared: () => ({
    message: "The notes are shared and no longer change.",
    whatToDo: "Write how you see it instead. It stays beside them.",
  }),
  alreadyFinalised: () => ({
    message: "The notes are finalised. They are an official document and do not change.",
    whatToDo: "Take it up at the next meeting.",
  }),
  notYetRead: ({ people }) => ({
    message: `You can finalise once everyone has answered. Answers are missing from ${list(people)}.`,
    whatToDo: "Wait for them, or write why it cannot wait.",
  }),
  itemsWithoutOutcome: ({ titles }) => ({
    message: `Every item needs an outcome. There is none for ${list(quoted(titles))}.`,
    whatToDo: "Enter whether it was discussed, answered before the meeting or moved.",
  }),
  agreementUnowned: ({ agreements }) => ({
    message: `An agreement has nobody who does it: ${list(quoted(agreements))}.`,
    whatToDo: "Hand it to somebody else, or let it go.",
  }),
  notFinalised: () => ({
    message: "The meeting can be closed once the notes are finalised.",
    whatToDo: "Share them, let everyone answer, and finalise them.",
  }),
  noNextMeeting: () => ({
    message: "The meeting can be closed once it is settled when you meet again.",
    whatToDo: "Choose a meeting that is planned, or write why there is none.",
  }),
  alreadyDrafted: () => ({
    message: "The follow-up meeting is already prepared.",
    whatToDo: "Go on with it. You can add more items there.",
  }),
};

const quoted = (said: readonly string[]) => said.map((one) => `“${one}”`);
