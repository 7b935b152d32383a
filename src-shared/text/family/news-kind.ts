/** What a message to somebody in the family says has happened. */
export type NewsKind = "booked" | "moved" | "moving" | "paused" | "goesAhead" | "off" | "times";
