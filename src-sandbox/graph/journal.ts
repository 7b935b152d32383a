import type { Outside } from "../outside.ts";
import type { Mailbox } from "../people.ts";

/** What has happened in a calendar, so that it can be asked what has since some point. */
export interface Journal {
  latest: number;
  /** Each event's own latest change. */
  events: Record<string, number>;
  /** Rises when the calendar forgets how far anybody has come. */
  epoch: number;
}

export const journalOf = (outside: Outside, mailbox: Mailbox): Journal =>
  (outside.store.state.journals[mailbox.slug] ??= { latest: 0, events: {}, epoch: 0 });

/** Everybody who looks at the calendar, or waits to be told, hears of it. */
export function journalled(
  outside: Outside,
  mailbox: Mailbox,
  eventId: string,
  changeType: "created" | "updated" | "deleted",
): void {
  const journal = journalOf(outside, mailbox);
  journal.latest += 1;
  journal.events[eventId] = journal.latest;
  outside.store.changed({ person: mailbox.slug, kind: "calendar" });
  outside.notices.tell(mailbox, eventId, changeType);
}
