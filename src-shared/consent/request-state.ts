import type { Municipality } from "../programme/municipality.ts";
import { addDays, dayOf, type Moment } from "../time.ts";
import type { ConsentRequest } from "./consent-request.ts";

/** "noResponse" once every reminder has passed without a word: silence is not a no. */
export type RequestState = "requested" | "granted" | "partlyGranted" | "refused" | "wantsTalk" | "noResponse";

export function stateOfRequest(
  { answer, requestedAt }: ConsentRequest,
  now: Moment,
  { requestReminderDays }: Municipality,
): RequestState {
  if (answer) return answer.kind;
  return dayOf(now) >= addDays(dayOf(requestedAt), Math.max(1, ...requestReminderDays)) ? "noResponse" : "requested";
}
