import type { PartyId } from "../../ids.ts";
import type { Meeting } from "../meeting.ts";

/** The meeting without these: neither what they answered nor that they have read is kept for them. */
export const without = (meeting: Meeting, left: readonly PartyId[]): Meeting => {
  const stays = ({ party }: { party: PartyId }) => !left.includes(party);
  return {
    ...meeting,
    invitees: meeting.invitees.filter((party) => !left.includes(party)),
    optional: meeting.optional.filter((party) => !left.includes(party)),
    answers: meeting.answers.filter(stays),
    seenBy: meeting.seenBy.filter(stays),
    statedTimes: meeting.statedTimes.filter(stays),
    joining: meeting.joining.filter(stays),
    poll: pollWithout(meeting.poll, left),
  };
};

function pollWithout(poll: Meeting["poll"], left: readonly PartyId[]): Meeting["poll"] {
  const asked = poll?.asked.filter((party) => !left.includes(party)) ?? [];
  return poll && asked.length > 0
    ? { ...poll, asked, replies: poll.replies.filter(({ party }) => !left.includes(party)) }
    : null;
}

/** What they wanted raised goes with them: it is theirs to tell, and nobody may be told it without them. */
export const withoutTheirWords = (meeting: Meeting, left: readonly PartyId[]): Meeting => {
  const rest = without(meeting, left);
  return {
    ...rest,
    items: rest.items.filter(({ suggestedBy }) => suggestedBy === null || !left.includes(suggestedBy)),
  };
};
