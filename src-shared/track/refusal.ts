export type TrackRefusal =
  /** In this case the parents do not each go their own way. */
  | { kind: "notApart" }
  /** Parents who each go their own way meet only where both have wished it. */
  | { kind: "jointNotWished"; people: string[] }
  /** Nobody is offered support from a list before they have told what they need. */
  | { kind: "ownWordsFirst" }
  | { kind: "noSuchMeasure" }
  /** Where each goes their own way nobody's rest is everybody's. */
  | { kind: "restsAlone" }
  /** Nothing is planned for somebody who rests. */
  | { kind: "trackRests"; people: string[] };
