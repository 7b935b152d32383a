import type { CaseRefusal } from "../../case/refusal.ts";
import type { Text } from "../sv.ts";
import type { caseDone as done } from "../sv/case.ts";
import type { RefusalWords } from "../words.ts";
import { raiseDone, raiseRefusals } from "./case-raise.ts";
import { waiting } from "./waiting.ts";

export const stage: Text["stage"] = {
  inquiry: "New inquiry",
  triage: "Received, waiting for the first contact",
  familyContact: "Contact with the family",
  consentPending: "Waiting for consent",
  active: "In progress",
  onHold: "On hold",
  followUp: "Follow-up",
  closing: "Closing",
  closed: "Closed",
  ended: "Ended without coordination",
  merged: "Part of another case",
};

export const caseWords: Text["case"] = {
  title: (reference) => `Case ${reference}`,
  stage: "Stage",
  nextStep: "Next step",
  dueAt: "By",
  meetingAt: "Meeting",
  onReportCard: "The answer is on the Report-back card here in the chat.",
  talkToLate: "Talk to whoever made the promise. Who and what is in the content.",
  asksOwn: (who) => `${who} is asked alone, and answers for themselves. Change what is no longer right.`,
  waiting,
  inquiry: "Inquiry",
  family: "Child and family",
  meeting: "Next meeting",
  items: "Items on the agenda",
  tasks: "Agreed",
  caller: "Got in touch",
  phone: "Phone",
  mail: "Mail",
  safeWay: "How to reach them",
  again: "Got in touch again",
  from: {
    guardian: "A guardian, on the page for everybody",
    youth: "A young person, on the page for everybody",
    adult: "An adult, on the page for everybody",
    professional: "A professional, on the page for everybody",
  },
  worry: "About",
  child: "Child",
  person: "Person",
  guardian: "Guardian",
  born: (on) => `born ${on}`,
  consent: "Consent",
  voice: "How the child is heard",
  people: "Invited",
  theCoordinator: "the coordinator",
  addItem: "Add an item",
  planAnother: "Plan a new meeting",
  cancel: "Cancel the meeting",
};

export const inquiry: Text["inquiry"] = {
  formTitle: "New inquiry",
  formLead: "Write as little as possible. The child’s name is not needed now.",
  caller: "Who is getting in touch?",
  callerHelp: "The name of the person the coordinator should call.",
  phone: "Phone number",
  worry: "What is it about, in one sentence?",
  worrySince: "Since when has someone been concerned? You do not have to answer.",
  language: "The family’s language",
  seenBy: "the coordinator who accepts the case, not by you afterwards",
  done: (reference, by) => `Thank you. Inquiry ${reference} is received. A coordinator will call by ${by}.`,
  cardTitle: "New inquiry",
  cardLead: "Someone needs coordination and is waiting for a call.",
  reference: "Case",
  callBackBy: "Call by",
  noConflict: "I have no connection of my own to the family or the case",
  noConflictMissing: "Tick that you have no connection. If you have one, let a colleague accept the case.",
  accept: "Accept the case",
  declareTie: "I have a connection",
  tied: "You have said that you have a connection. A colleague accepts it. You do not need to do anything.",
  takenTitle: "The case is taken",
  taken: "A colleague has the case. You do not need to do anything.",
  runningTitle: "Take over a case from paper",
  runningLead:
    "A case that is under way continues here, with you. Then record conversations and consents with their actual dates.",
  runningCaller: "Whom in the family are you in touch with?",
  startedOn: "When did the case begin?",
  formerReference: "Earlier reference",
  runningTake: "Take over",
};

export const contact: Text["contact"] = {
  formTitle: "A conversation with the family",
  formLead: "Record that the conversation took place, not what was said.",
  closingTalk: "It was the talk before the case is closed",
  bothNeeded: "Consent can be taken once both boxes are ticked. You can record more conversations.",
  guardian: "Who did you talk to?",
  channel: "How?",
  channels: { phone: "Phone", visit: "Visit", letter: "Letter" },
  noticeGiven: "I have explained what Samba is and what consent means",
  safetyAsked: "I have asked about safety, with the person alone",
  interpreter: "Interpreter",
  noInterpreter: "Not needed",
};

export const caseDone: typeof done = {
  "case.open": "The inquiry is received.",
  "case.logContact": "The call is recorded.",
  "case.consult": "The question is received.",
  "case.advise": "The advice is saved. The one who asked can read it.",
  "case.turnIntoInquiry": "It is now an inquiry. The coordinator calls the family.",
  "case.end": "The case has ended.",
  "case.startClosing": "The closing has begun.",
  "case.planAfter": "It is in the plan.",
  "case.dropAfter": "It is removed from the plan.",
  "case.nothingAfter": "It is recorded that nothing goes on.",
  "case.handOver": "Your colleague has been asked.",
  "case.recallHandover": "The offer is taken back.",
  "case.pause": "The case is on hold.",
  "case.toFollowUp": "Only the follow-up is left now.",
  "case.stayOpen": "The case goes on.",
  "case.reopen": "The case is open again.",
  ...raiseDone,
  "case.merge": "The inquiry is now part of the other case.",
  "case.takeOverRunning": "The case is taken over.",
};

export const caseRefusals: RefusalWords<CaseRefusal> = {
  alreadyTaken: () => ({
    message: "You can leave this. The case is already accepted.",
    whatToDo: "You do not need to do anything.",
  }),
  conflictOfInterest: () => ({
    message: "A case can be led by someone with no connection to it.",
    whatToDo: "Tick that you have none, or let a colleague accept it.",
  }),
  notInThisStage: () => ({
    message: "You can do this at another stage of the case.",
    whatToDo: "See the next step on the case card.",
  }),
  personalNumberInText: () => ({
    message: "Write without personal numbers. They are not needed here.",
    whatToDo: "Take the number out and send again. The rest of the text is still there.",
  }),
  notAConsultation: () => ({
    message: "This is an inquiry and not a consultation.",
    whatToDo: "See the next step on the case card.",
  }),
  stillConsultation: () => ({
    message: "You can do this once the consultation has become an inquiry.",
    whatToDo: "Turn it into an inquiry first, or end the consultation.",
  }),
  consultationEnded: () => ({
    message: "The consultation has ended.",
    whatToDo: "Send a new inquiry if the family needs coordination.",
  }),
  adviceNotGiven: () => ({
    message: "You can do this once the advice is written.",
    whatToDo: "Write the advice first, or end it in another way.",
  }),
  familyNotAsked: () => ({
    message: "The family can decline once someone has talked with them.",
    whatToDo: "Record the first contact, or choose another way to end it.",
  }),
  meetingToCome: () => ({
    message: "You can do this once no meeting remains.",
    whatToDo: "Hold the meeting or cancel it first.",
  }),
  promisesLeft: ({ count }) => ({
    message: count === 1 ? "One agreement is not done." : `${count} agreements are not done.`,
    whatToDo: "Receive the report-back, carry them over to another meeting or let them go.",
  }),
  notMetYet: () => ({
    message: "You can do this once you have had a meeting.",
    whatToDo: "Hold the coordination meeting and record it first.",
  }),
  closingPlanNeeded: () => ({
    message: "The case can be closed once it says what goes on for the one who has turned 18.",
    whatToDo: "Write what goes on and who takes over, or that nothing goes on.",
  }),
  planIsFull: ({ most }) => ({
    message: `The plan holds ${most} things.`,
    whatToDo: "Put together what belongs together, or remove something first.",
  }),
  somethingGoesOn: () => ({
    message: "You can do this once nothing is left in the plan.",
    whatToDo: "Remove what does not go on first.",
  }),
  closingTalkNeeded: () => ({
    message: "The case can be closed once someone has talked with the family.",
    whatToDo: "Record the talk before closing.",
  }),
  evaluationNotOffered: () => ({
    message: "The case can be closed once the family has been offered an evaluation.",
    whatToDo: "Offer the family an evaluation and record it.",
  }),
  cannotTakeOver: () => ({
    message: "Another coordinator on duty, with no connection to the case, can take it over.",
    whatToDo: "Choose someone else.",
  }),
  ...raiseRefusals,
  alreadyOffered: () => ({
    message: "The case has already been offered to someone.",
    whatToDo: "Wait for an answer, or take the offer back first.",
  }),
  nothingOffered: () => ({
    message: "The case is not offered to anyone now.",
    whatToDo: "You do not need to do anything.",
  }),
};
