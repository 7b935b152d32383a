import type { Interval } from "../time.ts";
import type { MeetingState } from "./meeting.ts";

export const slotOf = (state: MeetingState): Interval | null => ("slot" in state ? state.slot : null);
