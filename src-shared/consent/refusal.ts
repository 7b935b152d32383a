import type { Day } from "../time.ts";

export type ConsentRefusal =
  | { kind: "noticeNotGiven" }
  | { kind: "notAGrantor" }
  | { kind: "flowWithinOneService" }
  | { kind: "periodIsWrong" }
  | { kind: "purposeNeeded" }
  | { kind: "paperNeeded" }
  | { kind: "nothingToRenew" }
  | { kind: "alreadyAnswered" }
  | { kind: "understandFirst" }
  | { kind: "notADisclosingAuthority" }
  | { kind: "alreadyConfirmed" }
  | { kind: "notAtThatAuthority" }
  | { kind: "receiverKeptOut" }
  | { kind: "nothingToWithdraw" }
  | { kind: "alreadyInvalidated" }
  | { kind: "notASecondPerson" }
  | { kind: "ofAgeAlready" }
  | { kind: "maturityNotShown" }
  | { kind: "officeNeverAssesses" }
  | { kind: "alreadyEnded" }
  | { kind: "noSecrecyMandate" }
  | { kind: "notYourServicesToTell" }
  | { kind: "unknownGround" }
  | { kind: "groundPeriodIsWrong" }
  | { kind: "nothingToRemindOf" }
  | { kind: "tooSoonToRemind"; from: Day }
  | { kind: "remindedEnough" }
  | { kind: "noEffectiveConsent" }
  | { kind: "consentDoesNotReach"; services: string[] };
