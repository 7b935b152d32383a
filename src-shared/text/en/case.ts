import type { CaseRefusal } from "../../case/refusal.ts";
import type { Text } from "../sv.ts";
import type { caseDone as done } from "../sv/case.ts";
import type { RefusalWords } from "../words.ts";

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
  waiting: {
    takeInquiry: "Accept the inquiry",
    registerFamily: "Register the child and guardian",
    addGuardian: "Register the other guardian",
    logContact: "Call the family and record the call",
    recordConsent: "Record the guardian’s consent",
    recordOwnConsent: "Ask the young person for their own consent",
    confirmConsent: "Call the authorities that must confirm the consent",
    askChildDirectly: "Ask the child in person, now that they are 15",
    planClosing: "Plan how the case is closed",
    setVoice: "Decide how the child will be heard",
    planMeeting: "Plan the coordination meeting",
    bookMeeting: "Choose a time and book",
    publishAgenda: "Publish the agenda",
    decideBlocked: "Decide about the paused meeting",
    holdMeeting: "Hold the meeting and record it",
    receiveReport: "Receive the report-back",
    awaitReport: "Wait for the report-back",
    answerInvitation: "Answer the invitation",
    readAgenda: "Read the agenda",
    acceptTask: "Say yes to the follow-up",
    reportTask: "Report back",
    nothing: "Nothing is waiting for you",
  },
  inquiry: "Inquiry",
  family: "Child and family",
  meeting: "Next meeting",
  items: "Items on the agenda",
  tasks: "Agreed",
  caller: "Got in touch",
  phone: "Phone",
  worry: "About",
  child: "Child",
  guardian: "Guardian",
  born: (on) => `born ${on}`,
  consent: "Consent",
  consentWaits: (names) => `waiting for confirmation from ${names}`,
  consentActive: (until) => `in effect up to and including ${until}`,
  consentGranted: (from) => `in effect from ${from}`,
  consentEnded: "has been withdrawn",
  consentExpired: "has expired",
  voice: "How the child is heard",
  people: "Invited",
  theCoordinator: "the coordinator",
  shared: (services, kinds) => `${services} may share: ${kinds}.`,
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
  takenTitle: "The case is taken",
  taken: "A colleague has accepted the inquiry. You do not need to do anything.",
};

export const contact: Text["contact"] = {
  formTitle: "First contact",
  formLead: "Record that the conversation took place, not what was said.",
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
};
