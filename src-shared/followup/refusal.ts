export type FollowupRefusal =
  | { kind: "taskNotOpen" }
  | { kind: "nothingToReceive" }
  | { kind: "wordsOutsideConsent" }
  | { kind: "notHelpYet" }
  | { kind: "notDueYet" }
  | { kind: "notADeviation" };
