export type CaseRefusal =
  | { kind: "alreadyTaken" }
  | { kind: "conflictOfInterest" }
  | { kind: "notInThisStage" }
  | { kind: "personalNumberInText" }
  | { kind: "notAConsultation" }
  /** The family is written in, and merged with others, once it is an inquiry. */
  | { kind: "stillConsultation" }
  | { kind: "consultationEnded" }
  | { kind: "adviceNotGiven" }
  /** It can be declined by those who have been asked. */
  | { kind: "familyNotAsked" }
  | { kind: "meetingToCome" }
  | { kind: "promisesLeft"; count: number }
  | { kind: "notMetYet" }
  | { kind: "closingTalkNeeded" }
  /** Somebody has come of age on the way. */
  | { kind: "closingPlanNeeded" }
  | { kind: "planIsFull"; most: number }
  | { kind: "somethingGoesOn" }
  | { kind: "evaluationNotOffered" }
  /** The same words whether it is not there, or is somebody else's. */
  | { kind: "otherCaseNotYours" }
  | { kind: "otherCaseOver" }
  /** The same words whatever keeps them from it. */
  | { kind: "cannotTakeOver" }
  | { kind: "alreadyProposed" }
  | { kind: "alreadyRaised" }
  | { kind: "notProposed" }
  | { kind: "familyHasNotAgreed" }
  | { kind: "notRaised" }
  | { kind: "alreadyAsked" }
  | { kind: "alreadyOffered" }
  | { kind: "nothingOffered" };
