/** As much as one child may leave in a case. */
export type VoiceRefusal = { kind: "enoughSaid" };
