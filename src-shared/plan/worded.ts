import type { PartyId, Wording } from "../ids.ts";

export interface Worded {
  words: string;
  wording: Wording;
  /** The service that says so; null where it is the office or somebody in the family. */
  by: string | null;
  /** Who in the family says so, for the coordinator and themselves. */
  party: PartyId | null;
  isYours: boolean;
}

/** Those that are known to whoever looks. */
export const among = <T>(of: readonly T[], known: readonly { id: T }[]) =>
  of.filter((id) => known.some((one) => one.id === id));
