import type { CaseView } from "../case/view.ts";
import type { Text } from "../text/sv.ts";
import type { Interval } from "../time.ts";
import type { MeetingView } from "./view.ts";

/** What a meeting is in Outlook: code, time and place. Copies of it lie in every invited service's mailbox for ever. */
export interface LeanEvent {
  subject: string;
  body: string;
  slot: Interval;
  venue: { name: string; mailbox: string };
  /** Whoever comes only if they can is asked as such in Outlook too. */
  attendees: { name: string; mailbox: string; isOptional: boolean }[];
  isOnline: boolean;
}

/** Null where the meeting is not on. Made from the coordinator's view, which knows whom consent still reaches. `body`: in the municipality's words. */
export function eventFor(
  view: CaseView,
  meeting: MeetingView,
  { isOnline, body }: Pick<LeanEvent, "isOnline" | "body">,
  text: Text,
): LeanEvent | null {
  const { slot, venue, venueMailbox, attendees } = meeting;
  if (!slot || !venue || !venueMailbox || !attendees || attendees.length === 0) return null;
  return {
    subject: text.meeting.title(view.reference),
    body,
    slot,
    venue: { name: venue.name, mailbox: venueMailbox },
    attendees,
    isOnline,
  };
}
