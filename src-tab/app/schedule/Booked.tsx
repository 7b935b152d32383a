import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { hashOf } from "../place.ts";
import { slotWords } from "./slotWords.ts";
import type { Preview } from "./usePlanning.ts";
import { useScheduleText } from "./useScheduleText.ts";

/** What happens next, who has been told, and who is yet to be. */
export function Booked({ preview, view }: { preview: Preview; view: SeenCase }) {
  const styles = useStyles();
  const text = useText();
  const words = useScheduleText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { event, slot, family, messages, toCall } = preview;
  const [told, untold] = [true, false].map((isTold) =>
    family.filter(({ id }) => messages.some((one) => one.id === id) === isTold),
  ) as [typeof family, typeof family];
  const meeting = view.meetings.find((one) => one.slot?.start === preview.start);
  const venue = event?.venue.name ?? meeting?.venue?.name;
  const names = (people: readonly { name: string }[]) => words.list(people.map(({ name }) => name));
  return (
    <section className={styles.done} role="status">
      <Text as="h2" size={500} weight="semibold" ref={heading} tabIndex={-1} className={styles.heading}>
        {words.booked}
      </Text>
      <Text size={400}>
        {venue ? words.withPlace(slotWords(slot, text, words), venue) : slotWords(slot, text, words)}
      </Text>
      {event && <Text>{words.bookedLead(event.attendees.map(({ name }) => name).join("; "))}</Text>}
      {toCall.length > 0 && <Text>{words.callThem(names(toCall))}</Text>}
      {told.length > 0 && <Text>{words.familyGets(names(told))}</Text>}
      {untold.length > 0 && <Text>{words.tellFamily(names(untold))}</Text>}
      <div className={styles.ways}>
        {meeting && (
          <Link href={hashOf({ screen: "case", caseId: view.caseId, part: "meeting", thing: meeting.id })}>
            {words.toAgenda}
          </Link>
        )}
        <Link href={hashOf({ screen: "case", caseId: view.caseId })}>{words.toCase}</Link>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  done: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: 0, outlineStyle: "none" },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
});
