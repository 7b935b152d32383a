export type PlanRefusal =
  | { kind: "notToldByConsent" }
  | { kind: "notYourWords" }
  | { kind: "notYourService" }
  | { kind: "notTheirsToRead" }
  | { kind: "familyHasAnswered" }
  | { kind: "hasBeenAnswered" }
  | { kind: "alreadyPresented" }
  | { kind: "notPresented" }
  | { kind: "notAccepted" }
  | { kind: "alreadyDecided" }
  | { kind: "mandateNeeded" }
  /** The mandate does not hold that day; or not for so much, in kronor. `instead`: who may decide it. */
  | { kind: "mandateNotThen"; instead: string[] }
  | { kind: "mandateTooSmall"; upTo: number; instead: string[] }
  /** Services that are to pay, and where nobody has let it cost that. */
  | { kind: "costNotBorne"; services: string[] }
  | { kind: "sharesNotWhole" }
  /** Those who have asked to see it first have not seen it. */
  | { kind: "firstLookPending" }
  /** Those in the circle that the one who asks is shown, by their words. */
  | { kind: "runsInCircle"; names: string[] }
  | { kind: "agreedTogether" }
  | { kind: "nextHasBegun" }
  | { kind: "orderIsProposed" }
  | { kind: "orderIsSettled" }
  | { kind: "orderIsTheSame" }
  | { kind: "notItsTurn" };
