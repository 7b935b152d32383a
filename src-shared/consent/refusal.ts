export type ConsentRefusal =
  | { kind: "noticeNotGiven" }
  | { kind: "notAGrantor" }
  | { kind: "flowWithinOneService" }
  | { kind: "periodIsWrong" }
  | { kind: "notADisclosingAuthority" }
  | { kind: "alreadyConfirmed" }
  | { kind: "nothingToWithdraw" }
  | { kind: "noEffectiveConsent" }
  | { kind: "consentDoesNotReach"; services: string[] };
