import { createHash } from "node:crypto";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import type { MeetingId } from "../../src-shared/ids.ts";
import type { Difference } from "../../src-shared/meeting/drift.ts";
import type { LeanEvent } from "../../src-shared/meeting/event.ts";
import { invitedTo } from "../../src-shared/meeting/coverage.ts";
import type { Meeting } from "../../src-shared/meeting/meeting.ts";
import { tellsOfFamily } from "../../src-shared/meeting/tells-of-family.ts";
import { saysOurs, type SeenEvent } from "../graph/event-json.ts";
import { wasAsked } from "./wanted-event.ts";

export const noDifference: Difference = {
  isGone: false,
  slot: null,
  place: null,
  added: [],
  removed: [],
  text: null,
  hasRoomDeclined: false,
  copies: [],
};
const isSame = (one: string | null, other: string | null) => one?.toLowerCase() === other?.toLowerCase();

/**
 * How the event in Outlook, null where it is gone, differs from what we want it to say, beside what was let stand. Who was not
 * on it when it was `written` has not been taken out.
 */
export function differenceOf(
  file: CaseFile,
  meeting: Meeting,
  seen: SeenEvent | null,
  { event, organiser }: { event: LeanEvent; organiser: string },
  written: string | undefined,
): Difference {
  if (!seen) return { ...noDifference, isGone: true };
  const { slot, venue, attendees } = event;
  const isMoved = seen.slot.start !== slot.start || seen.slot.end !== slot.end;
  const added = seen.people.filter(
    ({ mailbox }) => !isSame(mailbox, organiser) && !attendees.some((one) => isSame(one.mailbox, mailbox)),
  );
  const removed = invitedTo(file, meeting).filter(
    ({ mailbox }) =>
      mailbox !== null &&
      wasAsked(written, mailbox) &&
      attendees.some((one) => isSame(one.mailbox, mailbox)) &&
      !isSame(mailbox, organiser) &&
      !seen.people.some((one) => isSame(one.mailbox, mailbox)),
  );
  const ownRoom = seen.rooms.find(({ mailbox }) => isSame(mailbox, venue.mailbox));
  const hasRoomDeclined =
    ownRoom?.hasDeclined === true && !isMoved && meeting.letStand.room !== `${slot.start} ${venue.mailbox}`;
  return {
    isGone: false,
    slot: isMoved ? seen.slot : null,
    place: placeElsewhere(seen, venue),
    added: added.map(({ name, mailbox }) => ({ name, mailbox })),
    removed: removed.map(({ id }) => id),
    text: otherWords(file, meeting, seen, event),
    hasRoomDeclined,
    copies: [],
  };
}

/** Outlook writes more than one place beside each other, and one's own meeting in Teams is among them. */
function placeElsewhere({ place, rooms }: SeenEvent, venue: LeanEvent["venue"]): Difference["place"] {
  const named = place.name.split(";").map((one) => one.trim());
  const isThere =
    rooms.some(({ mailbox }) => isSame(mailbox, venue.mailbox)) &&
    (isSame(place.mailbox, venue.mailbox) || named.some((name) => isSame(name, venue.name)));
  if (isThere) return null;
  const other = rooms.find(({ mailbox }) => !isSame(mailbox, venue.mailbox));
  return { name: place.name || (other?.name ?? ""), mailbox: other?.mailbox ?? place.mailbox };
}

function otherWords(file: CaseFile, meeting: Meeting, seen: SeenEvent, event: LeanEvent): Difference["text"] {
  if (saysOurs(seen, event)) return null;
  const mark = createHash("sha256")
    .update(JSON.stringify([seen.subject, seen.text]))
    .digest("base64url")
    .slice(0, 16);
  if (mark === meeting.letStand.text) return null;
  return { mark, tellsTooMuch: tellsOfFamily(file, `${seen.subject} ${seen.text}`) };
}

const answers = { accepted: "attends", declined: "cannot", tentativelyAccepted: "perhaps" } as const;

/** What those invited have answered in Outlook. */
export const repliesOf = (file: CaseFile, meetingId: MeetingId, seen: SeenEvent) => {
  const meeting = file.meetings.find(({ id }) => id === meetingId);
  return (meeting ? invitedTo(file, meeting) : []).flatMap((person) => {
    const reply = seen.people.find(({ mailbox }) => isSame(mailbox, person.mailbox))?.reply;
    return reply ? [{ party: person.id, answer: answers[reply.said], at: reply.at }] : [];
  });
};
