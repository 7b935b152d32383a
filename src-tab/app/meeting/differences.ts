import type { drift as driftText } from "../../../src-shared/text/sv/tab-drift.ts";
import type { TabText } from "../../../src-shared/text/sv/tab.ts";
import { spanWords } from "../when.ts";
import type { SeenMeeting } from "./meeting-states.ts";

interface Difference {
  label: string;
  was: string;
  is: string;
}

/** What the case says and what Outlook says, of each thing in which they differ. */
export function differencesIn(
  { slot, venue, people }: SeenMeeting,
  drift: NonNullable<SeenMeeting["drift"]>,
  words: typeof driftText,
  text: TabText,
): Difference[] {
  const spanOf = (span: typeof slot) => (span ? spanWords(span.start, span.end, text) : "");
  const called = ({ name, mailbox }: (typeof drift.added)[number]) => (name && name !== mailbox ? name : mailbox);
  const peopleIs = [
    ...(drift.added.length > 0 ? [words.added(words.list(drift.added.map(called)))] : []),
    ...(drift.removed.length > 0 ? [words.removed(words.list(drift.removed))] : []),
  ];
  const said: Record<(typeof drift.kinds)[number], Omit<Difference, "label">> = {
    gone: { was: words.isOn, is: words.isGone },
    copy: {
      was: words.oneInvitation,
      is: words.list(
        drift.copies.map(({ slot: when, place, added }) => {
          const other = words.otherInvitation(spanOf(when), place);
          return added.length > 0 ? words.otherAlso(other, words.list(added.map(called))) : other;
        }),
      ),
    },
    time: { was: spanOf(slot), is: spanOf(drift.slot) },
    place: { was: venue?.name ?? words.noPlace, is: drift.place ?? words.noPlace },
    people: {
      was: people.length > 0 ? words.list(people.map(({ title }) => title)) : words.asked,
      is: words.list(peopleIs),
    },
    text: { was: words.ownText, is: words.otherText },
    room: { was: words.roomBooked, is: words.roomDeclined },
  };
  return drift.kinds.map((kind) => ({ label: words.labels[kind], ...said[kind] }));
}
