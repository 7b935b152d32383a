export type CaseRefusal = { kind: "alreadyTaken" } | { kind: "conflictOfInterest" } | { kind: "notInThisStage" };
