import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useApi } from "../api.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { momentWords } from "../when.ts";
import { useMineText } from "./words.ts";

interface Seen {
  busy: { start: string; end: string }[];
}

/** What Samla sees of the person's calendar, read in their own name when they ask for it. */
export function MyCalendar() {
  const styles = useStyles();
  const tab = useText();
  const text = useMineText();
  const api = useApi();
  const [isAsked, setAsked] = useState(false);
  const seen = useQuery({
    queryKey: ["my calendar"],
    queryFn: () => api.read<Seen>("/me/calendar"),
    enabled: isAsked,
    staleTime: 60_000,
  });
  return (
    <Section title={text.calendar.title} note={text.calendar.lead}>
      {!isAsked && (
        <Button className={styles.show} onClick={() => setAsked(true)}>
          {text.calendar.show}
        </Button>
      )}
      {isAsked && (
        <Loaded query={seen}>
          {({ busy }) =>
            busy.length === 0 ? (
              <Text>{text.calendar.free}</Text>
            ) : (
              <ul className={styles.list}>
                {busy.map(({ start, end }) => (
                  <li key={start + end}>{text.calendar.span(momentWords(start, tab), endWords(start, end, tab))}</li>
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
    </Section>
  );
}

/** The clock alone where it ends the same day. */
function endWords(start: string, end: string, tab: ReturnType<typeof useText>): string {
  const [from, to] = [momentWords(start, tab), momentWords(end, tab)];
  const clock = to.split(" ").at(-1) ?? to;
  const isSameDay = from.slice(0, from.lastIndexOf(" ")) === to.slice(0, to.lastIndexOf(" "));
  return isSameDay ? clock : ` ${to}`;
}

const useStyles = makeStyles({
  show: { alignSelf: "start" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});
