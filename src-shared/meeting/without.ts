import type { PartyId } from "../ids.ts";
import type { Meeting, MeetingState } from "./meeting.ts";

/** A meeting to come in which they have no part any more. */
export const meetingWithout = (meeting: Meeting, party: PartyId): Meeting => ({
  ...meeting,
  state: stateWithout(meeting.state, party),
  invitees: meeting.invitees.filter((one) => one !== party),
  optional: meeting.optional.filter((one) => one !== party),
  family: meeting.family.filter((one) => one !== party),
  items: meeting.items.map((item) => ({
    ...item,
    present: item.present && item.present.filter((one) => one !== party),
  })),
  arrangements: meeting.arrangements.filter((one) => one.for !== party),
});

/** Their times are waited for no more. */
function stateWithout(state: MeetingState, party: PartyId): MeetingState {
  if (!("awaiting" in state)) return state;
  const awaiting = state.awaiting.filter((one) => one !== party);
  return state.name === "seeking" && awaiting.length === 0 ? { name: "draft" } : { ...state, awaiting };
}
