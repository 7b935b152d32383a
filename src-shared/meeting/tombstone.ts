import type { Meeting } from "./meeting.ts";
import { slotOf } from "./slot-of.ts";
import type { MeetingView } from "./view.ts";

export const nothing: Omit<MeetingView, "id" | "state" | "slot" | "type"> = {
  wish: null,
  venue: null,
  proposals: [],
  awaiting: [],
  planning: null,
  purpose: null,
  childQuestion: null,
  wording: null,
  items: [],
  accord: null,
  isGeneral: false,
  groundRules: [],
  inputs: [],
  offLimits: [],
  toCheck: [],
  arrangements: [],
  heard: [],
  floor: null,
  pauses: [],
  notes: [],
  stances: [],
  feedback: [],
  again: null,
  yetToRead: [],
  people: [],
  you: null,
  own: null,
  family: [],
  poll: null,
  sequence: null,
  isReady: false,
  attendees: null,
  venueMailbox: null,
  joinUrl: null,
  outlookProblems: [],
  unsent: null,
  drift: null,
  unreached: [],
  hasBegun: false,
};

/** For somebody consent no longer reaches: when it was to be, that it is off or has been, and nothing else. */
export const tombstone = (meeting: Meeting, state: "cancelled" | "held"): MeetingView => ({
  ...nothing,
  id: meeting.id,
  type: null,
  state,
  slot: slotOf(meeting.state),
});
