export type VoiceRefusal =
  /** As much as one person may leave in a case. */
  | { kind: "enoughSaid" }
  /** What a child has said itself only the child shows to more people. */
  | { kind: "childsToOpen" }
  /** A file that a child has left for itself is not thrown away by anybody else, for as long as the case is kept. */
  | { kind: "childsToTakeBack" };
