import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";

import type { Reading } from "../../../../src-shared/track/reading.ts";
import type { PartyId } from "../../../../src-shared/ids.ts";
import { type SeenCase, useApi } from "../../api.ts";
import { useText } from "../../language.ts";
import { Loaded } from "../../Loaded.tsx";
import { useSearch } from "../../place.ts";
import { Section } from "../../Section.tsx";
import { dayIn } from "../../when.ts";
import { Mark } from "../Mark.tsx";
import { calledIn } from "../people.ts";
import { OneReading } from "./OneReading.tsx";
import { useReadingsText } from "./words.ts";

interface Read {
  now: string;
  isAlike: boolean;
  readings: { party: PartyId; reading: Reading }[];
}

/** The plan as each parent may read it, side by side; on paper one at a time. */
export function Readings({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const tab = useText();
  const text = useReadingsText();
  const api = useApi();
  const [search, change] = useSearch();
  const query = useQuery({
    queryKey: ["readings", view.caseId],
    queryFn: () => api.read<Read>(`/cases/${view.caseId}/readings`),
  });
  const isOne = search.get("for") !== null;
  return (
    // A paper for one does not say that there is another.
    <Section
      title={isOne ? text.paperTitle : text.title}
      note={!isOne && text.lead}
      actions={<Button onClick={() => change({ show: "", for: "" })}>{text.back}</Button>}
    >
      <Loaded query={query}>
        {({ now, isAlike, readings }) => {
          const chosen = readings.filter(({ party }) => party === search.get("for"));
          const isPaper = chosen.length > 0;
          if (readings.length === 0) return <Text>{text.none}</Text>;
          return (
            <>
              <div className={styles.above}>
                {isAlike ? (
                  <Mark shape="done">{text.alike}</Mark>
                ) : (
                  <MessageBar intent="warning" layout="multiline">
                    <MessageBarBody>{text.notAlike}</MessageBarBody>
                  </MessageBar>
                )}
                {isPaper && (
                  <div className={styles.ways}>
                    <Button appearance="primary" onClick={() => window.print()}>
                      {text.print}
                    </Button>
                    <Button onClick={() => change({ show: "readings", for: "" })}>{text.both}</Button>
                  </div>
                )}
              </div>
              {view.ways.isNoEvidence && <Text>{text.noEvidence}</Text>}
              {!isPaper && <Text className={styles.printed}>{text.oneAtATime}</Text>}
              <div className={isPaper ? undefined : styles.beside}>
                {(isPaper ? chosen : readings).map(({ party, reading }) => (
                  <OneReading
                    key={party}
                    reading={reading}
                    name={calledIn(view, party, tab)}
                    day={tab.date(dayIn(now))}
                    onPaper={isPaper ? null : () => change({ show: "readings", for: party })}
                  />
                ))}
              </div>
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

const useStyles = makeStyles({
  above: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalM,
    "@media print": { display: "none" },
  },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  printed: { display: "none", "@media print": { display: "block" } },
  beside: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(320px, 100%), 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalXL,
    "@media print": { display: "none" },
  },
});
