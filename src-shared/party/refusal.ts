export type PartyRefusal = { kind: "tooOld"; oldest: number } | { kind: "familyAlreadyRegistered" };
