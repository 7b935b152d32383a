/** What a message to somebody without an account says has happened. */
export const newsKinds = [
  "booked",
  "moved",
  "moving",
  "paused",
  "goesAhead",
  "off",
  "times",
  "notes",
  "confirm",
  "answered",
  "changed",
  "order",
  "raise",
  "first",
  "proposal",
] as const;
export type NewsKind = (typeof newsKinds)[number];
