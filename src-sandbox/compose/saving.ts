import { ownEvent, put, stored, type CalendarEvent } from "../graph/calendar.ts";
import { eventFrom } from "../graph/draft.ts";
import type { EventInput } from "../graph/event-input.ts";
import { NEVER } from "../graph/time.ts";
import { changedEvent, tellInvited } from "../graph/writing.ts";
import type { Outside } from "../outside.ts";
import { extendedWith } from "./custom.ts";
import { calendarOfDraft, discarded, placeOf, type Draft } from "./draft.ts";

/** Saved and not sent: it lies in its organiser's own calendar. A change of a meeting is kept only when it is sent. */
export function saved(outside: Outside, draft: Draft): string {
  if (!draft.of) written(outside, draft, { isDraft: true });
  draft.isSaved = true;
  return draft.of ?? draft.id;
}

/** As Graph's own POST and PATCH: everybody on it gets their copy, and whoever watches the calendar is told. */
export function sent(outside: Outside, draft: Draft): CalendarEvent {
  const mailbox = calendarOfDraft(draft);
  if (draft.of) {
    const before = ownEvent(outside, mailbox, draft.of);
    const event = changedEvent(outside, mailbox, before, inputFrom(outside, draft));
    tellInvited(outside, mailbox, event, before);
  } else {
    written(outside, draft, {});
    tellInvited(outside, mailbox, ownEvent(outside, mailbox, draft.id));
  }
  discarded(outside, draft);
  return ownEvent(outside, mailbox, draft.of ?? draft.id);
}

function written(outside: Outside, draft: Draft, { isDraft }: { isDraft?: boolean }): void {
  const mailbox = calendarOfDraft(draft);
  const before = stored(outside, mailbox).find(({ id }) => id === draft.id);
  const { isDraft: _, ...fresh } = { ...eventFrom(outside, mailbox, inputFrom(outside, draft)), ...before };
  const { content, extended } = inputFrom(outside, draft);
  put(outside, mailbox, {
    ...fresh,
    ...content,
    id: draft.id,
    ...(extended ? { extended } : {}),
    ...(isDraft ? { isDraft } : {}),
  });
}

function inputFrom(outside: Outside, draft: Draft): EventInput {
  const { subject, start, end, body, attendees, isOnlineMeeting, sensitivity, properties } = draft;
  const zone = "W. Europe Standard Time";
  const [room] = attendees.filter(({ type }) => type === "resource");
  return {
    content: {
      subject,
      start,
      end,
      originalStartTimeZone: zone,
      originalEndTimeZone: zone,
      body,
      location: {
        displayName: placeOf(draft),
        ...(room ? { locationType: "conferenceRoom", locationEmailAddress: room.address } : {}),
      },
      attendees: attendees.map(({ type, address, name }) => ({
        type,
        emailAddress: { address, name },
        status: { response: "none", time: NEVER },
      })),
      isOnlineMeeting,
      sensitivity,
    },
    transactionId: undefined,
    extended: extendedWith(outside, properties),
  };
}
