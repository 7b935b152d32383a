import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import type { ForeseenClocks as Foreseen } from "../../../src-shared/programme/foreseen-clocks.ts";
import type { Day } from "../../../src-shared/time.ts";
import { useApi } from "../api.ts";
import { useText } from "../language.ts";
import { Section } from "../Section.tsx";
import type { Doc } from "./changes.ts";
import { asSent } from "./programme-list.ts";
import type { SectionName } from "./sections.ts";
import { useSettingsText } from "./words.ts";

/** How long nothing is typed before it is worked out anew, in milliseconds. */
const pause = 400;

/** What the clocks as they are written here would lead to today, worked out by the same rules as the cases are. */
export function ForeseenClocks({ document, of }: { document: Doc; of: SectionName }) {
  const styles = useStyles();
  const api = useApi();
  const tab = useText();
  const { foreseen: words } = useSettingsText();
  const [settled, setSettled] = useState(document);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(document), pause);
    return () => clearTimeout(timer);
  }, [document]);
  const query = useQuery({
    queryKey: ["foreseen settings", settled],
    queryFn: () => api.send<Foreseen>("/municipality/foresee", { input: asSent(settled) }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const foreseen = query.isError ? undefined : query.data;
  const days = (all: readonly Day[]) =>
    all.length > 0 ? words.list(all.map((day) => tab.date(day))) : words.lines.never;
  const lines = !foreseen
    ? []
    : of === "consent"
      ? [
          words.lines.reminded(days(foreseen.remindedOn)),
          words.lines.warned(tab.date(foreseen.consentEnds), days(foreseen.warnedOn)),
        ]
      : of === "programmes"
        ? [
            words.lines.callBackBy(tab.date(foreseen.callBackBy)),
            words.lines.stalledOn(tab.date(foreseen.stalledOn)),
            words.lines.publishBy(tab.date(foreseen.meetingOn), tab.date(foreseen.publishBy)),
            words.lines.warned(tab.date(foreseen.consentEnds), days(foreseen.warnedOn)),
          ]
        : [
            words.lines.callBackBy(tab.date(foreseen.callBackBy)),
            words.lines.stalledOn(tab.date(foreseen.stalledOn)),
            words.lines.soughtUntil(tab.date(foreseen.soughtUntil)),
            words.lines.publishBy(tab.date(foreseen.meetingOn), tab.date(foreseen.publishBy)),
            words.lines.acceptBy(tab.date(foreseen.acceptBy)),
            words.lines.ladder(
              tab.date(foreseen.promiseBy),
              tab.date(foreseen.toCoordinatorOn),
              tab.date(foreseen.toManagerOn),
            ),
          ];
  return (
    <Section title={words.title} note={words.lead}>
      <div aria-live="polite">
        {query.isError ? (
          <Text>{words.notYet}</Text>
        ) : (
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, minHeight: tokens.lineHeightBase600 },
});
