export type TrackRefusal =
  /** In this case the parents do not each go their own way. */
  | { kind: "notApart" }
  /** Nobody is offered support from a list before they have told what they need. */
  | { kind: "ownWordsFirst" }
  | { kind: "noSuchMeasure" };
