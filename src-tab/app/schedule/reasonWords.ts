import type { Time } from "./usePlanning.ts";
import type { ScheduleText } from "./useScheduleText.ts";

/** Why a time is good, or why it cannot be: whom it does not suit, never what they are at. */
export function reasonWords({ reasons, blocked }: Pick<Time, "reasons" | "blocked">, words: ScheduleText): string {
  if (blocked?.byFamily) return words.familyAway;
  if (blocked?.byRoom) return words.noRoom;
  if (blocked) return words.blockedBy(words.list(blocked.people));
  return reasons.map(({ kind, people }) => words.reasons[kind](people)).join(", ");
}
