import type { meetings as sv } from "../sv/meetings.ts";

export const meetings: typeof sv = {
  title: "Meetings",
  at: (slot, place) => `${slot}, ${place}`,
  noPlace: "the place is not settled",
  states: { blocked: "the meeting is paused, the coordinator will be in touch", cancelled: "the meeting is off" },
};
