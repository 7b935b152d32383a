/** The municipality has no such kind of coordination, or it does not begin so. */
export type ProgrammeRefusal =
  | { kind: "programmeNotOffered" }
  /** It was so when the family was asked. */
  | { kind: "raiseLeadsNowhere" };
