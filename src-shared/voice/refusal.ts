export type VoiceRefusal =
  /** As much as one person may leave in a case. */
  | { kind: "enoughSaid" }
  /** What a child has said itself only the child shows to more people. */
  | { kind: "childsToOpen" };
