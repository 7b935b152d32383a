import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";

import type { WaitsOfProgramme } from "../../../src-shared/record/figures.ts";
import { programmeName } from "../../../src-shared/programme/name.ts";
import { useText } from "../language.ts";
import { type Statistics, useStatisticsText } from "./rows.ts";

interface Props {
  waits: readonly WaitsOfProgramme[];
  programmes: Statistics["programmes"];
}

/** How long families wait and how promises are kept, for each kind of coordination; where there is one alone it says nothing new. */
export function ByProgramme({ waits, programmes }: Props) {
  const styles = useStyles();
  const { language } = useText();
  const { byProgramme: words } = useStatisticsText();
  const id = useId();
  if (waits.length < 2) return null;
  return (
    <section aria-labelledby={id}>
      <Text as="h3" id={id} weight="semibold" className={styles.title}>
        {words.title}
      </Text>
      {waits.map(({ prefix, toContact, toMeeting, promises }) => {
        const onTime = promises?.rows.find(({ key }) => key === "onTime")?.count ?? 0;
        const called = programmes[prefix];
        return (
          <div key={prefix}>
            <Text as="h4" weight="semibold" className={styles.name}>
              {called ? programmeName(called, language) : prefix}
            </Text>
            <dl className={styles.programme}>
              <dt>{words.toContact}</dt>
              <dd>{toContact ?? words.untold}</dd>
              <dt>{words.toMeeting}</dt>
              <dd>{toMeeting ?? words.untold}</dd>
              <dt>{words.onTime}</dt>
              <dd>{promises ? words.of(onTime, promises.total) : words.untold}</dd>
            </dl>
          </div>
        );
      })}
    </section>
  );
}

const useStyles = makeStyles({
  title: { margin: 0 },
  programme: {
    display: "grid",
    maxWidth: "480px",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    "& dd": { margin: 0, textAlign: "end" },
  },
  name: { display: "block", margin: `${tokens.spacingVerticalM} 0 0` },
});
