import type { DriftId } from "../../src-shared/ids.ts";
import type { Drift } from "../../src-shared/meeting/drift.ts";
import { addMinutes, type Interval } from "../../src-shared/time.ts";
import { monday, numbered } from "../case-files.ts";

export const drifts = [null, null, "time", "place", "people", "text", "gone", "copy"] as const;

/** What other hands may have done with a meeting in Outlook. */
export function aDrift(kind: (typeof drifts)[number], { start, end }: Interval): Drift | null {
  if (!kind) return null;
  return {
    id: numbered<DriftId>(1100),
    since: monday,
    isGone: kind === "gone",
    slot: kind === "time" ? { start: addMinutes(start, 180), end: addMinutes(end, 180) } : null,
    place: kind === "place" ? { name: "Ekrummet", mailbox: null } : null,
    added: kind === "people" ? [{ name: "Rektor", mailbox: "rektor@ekstad.example.se" }] : [],
    removed: [],
    text: kind === "text" ? { mark: "andra-ord", tellsTooMuch: false } : null,
    hasRoomDeclined: false,
    copies:
      kind === "copy"
        ? [{ mark: "en-till", slot: { start: addMinutes(start, 60), end: addMinutes(end, 60) }, place: "", added: [] }]
        : [],
    isRestoring: false,
    keeping: null,
  };
}
