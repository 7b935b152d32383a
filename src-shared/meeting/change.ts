import type { CaseFile } from "../case/case-file.ts";
import { effectiveConsent, hearerOf, reaches } from "../consent/effective.ts";
import type { Account } from "../ids.ts";
import { actsAs, hasLeft, isProfessional, type Professional } from "../party/party.ts";
import type { Moment } from "../time.ts";
import { isUntold, isUpcoming, type Meeting, type MeetingState, type UpcomingState } from "./meeting.ts";
import { ownerOf } from "../track/apart.ts";

export const changedMeeting = (file: CaseFile, changed: Meeting): CaseFile => ({
  ...file,
  meetings: file.meetings.map((meeting) => (meeting.id === changed.id ? withSequence(meeting, changed) : meeting)),
});

/** Counted on where what a calendar shows is no longer as it was. */
export const withSequence = (before: Meeting, after: Meeting): Meeting => {
  const isSame = whenAndWhere(before.state) === whenAndWhere(after.state);
  return isSame && after.sequence >= before.sequence ? after : { ...after, sequence: before.sequence + 1 };
};

/** Empty where it has no time that holds. */
const whenAndWhere = (state: MeetingState) =>
  "venue" in state ? [state.slot.start, state.slot.end, state.venue.id].join(" ") : "";

/** The person in the case who acts by this account, if they are invited to the meeting, and it has been more than thought of. */
export const inviteeOf = (file: CaseFile, meeting: Meeting, account: Account): Professional | undefined =>
  isUntold(meeting.state)
    ? undefined
    : file.parties.find(
        (party): party is Professional =>
          isProfessional(party) && !hasLeft(party) && actsAs(party) === account && meeting.invitees.includes(party.id),
      );

/** The meeting's state if it is on for this person: where consent no longer reaches them it is as off as any that was cancelled. */
export function upcomingFor(
  file: CaseFile,
  meeting: Meeting,
  invitee: Professional | undefined,
  now: Moment,
): UpcomingState | null {
  const { state } = meeting;
  if (!isUpcoming(state)) return null;
  return !invitee || reaches(effectiveConsent(file, now), hearerOf(invitee), ownerOf(file, meeting)) ? state : null;
}
