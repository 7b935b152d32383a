import type { Interval } from "../../time.ts";

/** A meeting as it stands in Outlook's form, on its way to those who are asked. */
export interface Invitation {
  subject: string;
  location: string;
  /** As plain words. */
  body: string;
  slot: Interval;
  attendees: readonly Attendee[];
}
export interface Attendee {
  address: string;
  /** What Outlook shows instead of the address. */
  name: string;
  kind: "required" | "optional" | "resource";
}

export const writtenParts = ["subject", "location", "body"] as const;
/** Where something is written. */
export type Part = (typeof writtenParts)[number];
