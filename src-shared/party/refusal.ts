import type { ContactKind } from "./contact-data.ts";

export type PartyRefusal =
  | { kind: "tooOld"; oldest: number }
  | { kind: "tooYoung"; youngest: number }
  | { kind: "familyAlreadyRegistered" }
  | { kind: "alreadyInCase"; who: string }
  | { kind: "custodyContradicts" }
  | { kind: "grownHasNoGuardian" }
  | { kind: "onlyBesideGrown" }
  | { kind: "appointmentIsOver" }
  | { kind: "noGuardianLeft" }
  | { kind: "officeTakesNoPart" }
  | { kind: "sameContact"; what: ContactKind[]; with: string[] }
  | { kind: "contactMustDiffer"; what: ContactKind[]; with: string[] }
  | { kind: "togetherInMeeting"; people: string[] }
  | { kind: "aliasTells" }
  | { kind: "namedInOwnConsent"; service: string }
  | { kind: "serviceIsMasked"; service: string }
  | { kind: "staysInCase" }
  | { kind: "hasPartAlready" }
  | { kind: "promisesNeedOwner"; count: number }
  | { kind: "noWayIn" }
  | { kind: "secondStepIsSame" }
  | { kind: "wayNotAgreed" }
  | { kind: "letterTellsPlace" }
  | { kind: "letterReachesOthers" }
  | { kind: "alreadySo" };
