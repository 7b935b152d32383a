/** Which form the next step opens. */
export const formOf = {
  registerFamily: "family",
  registerPerson: "family",
  addGuardian: "guardian",
  logContact: "contact",
  recordConsent: "consent",
  recordOwnConsent: "ask",
  askPerson: "ask",
  recordAnswer: "consent",
  talkWith: "consent",
  renewConsent: "consent",
  confirmConsent: "confirm",
  readChild: "readChild",
  readHandedIn: "readHandedIn",
  setVoice: "voice",
  askChildDirectly: "contact",
  noteSafety: "safety",
  hearNeeds: "ownNeed",
  planMeeting: "seek",
  enterTimes: "times",
  bookMeeting: "book",
  checkWords: "words",
  publishAgenda: "publish",
  holdMeeting: "hold",
  setOutcomes: "outcome",
  shareNotes: "share",
  recordStands: "stand",
  finaliseNotes: "finalise",
  closeMeeting: "closeMeeting",
  decideBlocked: "goOn",
  giveAdvice: "advice",
  endConsultation: "end",
  planClosing: "closing",
  endCase: "end",
  planAfter: "after",
  logClosingTalk: "contact",
  takeUpLate: "promiseMore",
  askOwner: "promiseMore",
  findOwner: "promiseMore",
  helpOwner: "promiseMore",
  tellFamily: "told",
  callFamily: "called",
} as const;

/** Which command the next step gives at once, with nothing to fill in. */
export const verbOf = {
  resumeCase: "case.resume",
  offerEvaluation: "case.offerEvaluation",
  closeCase: "case.close",
  askAnew: "consent.askAnew",
  raiseCase: "case.raise",
} as const;

/** What such a command is told: what the step is about, where it is about one thing. */
export const inputOfStep = ({ kind, about }: { kind: string; about: string | null }): Record<string, unknown> =>
  kind === "askAnew" ? { requestId: about } : {};
