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
    takeHandover: "Take over the case",
    giveAdvice: "Call back and give advice",
    awaitAdvice: "Wait for the advice",
    readAdvice: "Read the advice",
    endConsultation: "End the consultation",
    resumeCase: "Take the case up when the family wants to go on",
    logClosingTalk: "Talk with the family about how it went",
    offerEvaluation: "Offer the family an evaluation",
    closeCase: "Close the case",
    registerFamily: "Register the child and guardian",
    addGuardian: "Register the other guardian",
    logContact: "Call the family and record the call",
    recordConsent: "Record the guardian’s consent",
    recordOwnConsent: "Ask the young person for their own consent",
    talkWith: "Talk with each of them alone about consent",
    confirmConsent: "Call the authorities that must confirm the consent",
    renewConsent: "Renew the consent before it runs out",
    confirmHolding: "Confirm that you have the consent",
    decideError: "Review a consent that may be a mistake",
    askChildDirectly: "Ask the child in person, now that they are 15",
    planClosing: "Plan how the case is closed",
    setVoice: "Decide how the child will be heard",
    planMeeting: "Plan the coordination meeting",
    enterTimes: "Ask for times and enter them",
    bookMeeting: "Choose a time and book",
    publishAgenda: "Publish the agenda",
    decideBlocked: "Decide about the paused meeting",
    holdMeeting: "Hold the meeting and record it",
    checkWords: "Read the agenda against the family’s words",
    setOutcomes: "Enter what came of the items",
    shareNotes: "Share the notes",
    recordStands: "Hear the family about the notes",
    finaliseNotes: "Finalise the notes",
    closeMeeting: "Close the meeting",
    takeStand: "Answer whether the notes are right",
    receiveReport: "Receive the report-back",
    takeUpLate: "Take up what has not come",
    askOwner: "Ask whoever has not answered the follow-up",
    findOwner: "Find somebody else for the follow-up",
    tellFamily: "Tell the family what has been done",
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
  voice: "How the child is heard",
  people: "Invited",
  theCoordinator: "the coordinator",
  addItem: "Add an item",
  planAnother: "Plan a new meeting",
  cancel: "Cancel the meeting",
};

export const consultation: Text["consultation"] = {
  formTitle: "Consult a coordinator",
  formLead: "Describe your concern without naming the child. A coordinator will call you.",
  worry: "What concerns you?",
  worryHelp: "Write no name and no personal number.",
  worrySince: "Since when? You do not have to answer.",
  phone: "Your phone number",
  seenBy: "you and the coordinator who calls",
  done: (reference, by) => `Thank you. Your question ${reference} is received. A coordinator will call by ${by}.`,
  start: "Consult without names",
  title: (reference) => `Consultation ${reference}`,
  waits: "A coordinator has your question and will call you.",
  advised: "The coordinator has written some advice for you.",
  over: "The consultation has ended. What you wrote and the advice are still here.",
  yourWords: "What you wrote",
  question: "The question",
  advice: "The advice",
  calledBackBy: "You will be called by",
  read: "I have read the advice",
  isRead: "You have read the advice.",
  turnInto: "Turn into an inquiry",
  turnFormTitle: "Turn into an inquiry",
  turnFormLead:
    "The family wants help. Write whom the coordinator should call. After that, the one who asked sees no more.",
  turnSeenBy: "the coordinator, not by the one who asked",
  adviceFormTitle: "Advice",
  adviceFormLead: "The one who asked reads what you write. Name nobody.",
  adviceText: "Your advice",
  adviceSeenBy: "you and the one who asked",
};

export const ending: Text["ending"] = {
  formTitle: "End without coordination",
  formLead: "Write how it ended. The case is kept for a shorter time.",
  how: "How did it end?",
  ways: {
    adviceOnly: "Advice was enough",
    redirected: "Redirected",
    sipEnough: "A SIP is enough",
    declined: "The family does not want it",
  },
  reason: "Why?",
  seenBy: "the coordinator",
  closingTitle: "Start closing",
  closingLead: "Write why the coordination is done. You talk with the family before the case is closed.",
};

export const related: Text["related"] = {
  joined: "The same concern, from elsewhere",
  related: "May belong together with",
  by: {
    phone: "same phone",
    mail: "same email",
    personalNumber: "same personal number",
    name: "same name and birthday",
  },
};

export const handover: Text["handover"] = {
  title: "Handover",
  lead: "A colleague wants to hand a case over to you. You see what it says once you have taken it over.",
  from: "From",
  take: "Take over the case",
  decline: "I cannot",
  note: "From the one who had the case",
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
};

export const contact: Text["contact"] = {
  formTitle: "First contact",
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
  closingTalkNeeded: () => ({
    message: "The case can be closed once someone has talked with the family.",
    whatToDo: "Record the talk before closing.",
  }),
  evaluationNotOffered: () => ({
    message: "The case can be closed once the family has been offered an evaluation.",
    whatToDo: "Offer the family an evaluation and record it.",
  }),
  otherCaseNotYours: () => ({
    message: "Two cases can be merged when you coordinate both.",
    whatToDo: "Check the code, or ask to take the other case over.",
  }),
  otherCaseOver: () => ({
    message: "The other case is not in progress.",
    whatToDo: "Choose a case in progress, or open it again first.",
  }),
  cannotTakeOver: () => ({
    message: "Another coordinator on duty, with no connection to the case, can take it over.",
    whatToDo: "Choose someone else.",
  }),
  alreadyOffered: () => ({
    message: "The case has already been offered to someone.",
    whatToDo: "Wait for an answer, or take the offer back first.",
  }),
  nothingOffered: () => ({
    message: "The case is not offered to anyone now.",
    whatToDo: "You do not need to do anything.",
  }),
};
