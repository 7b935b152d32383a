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
  | { kind: "runsInCircle" }
  | { kind: "notItsTurn" };
