import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";

import { useStatisticsText } from "./rows.ts";
import type { NamedWaits } from "./waits.ts";

/** How long people wait and how promises are kept, for each kind of coordination. */
export function ByProgramme({ waits }: { waits: readonly NamedWaits[] }) {
  const styles = useStyles();
  const { byProgramme: words } = useStatisticsText();
  const id = useId();
  if (waits.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Text as="h3" id={id} weight="semibold" className={styles.title}>
        {words.title}
      </Text>
      {waits.map(({ name, toContact, toMeeting, promises }) => (
        <div key={name}>
          <Text as="h4" weight="semibold" className={styles.name}>
            {name}
          </Text>
          <dl className={styles.programme}>
            <dt>{words.toContact}</dt>
            <dd>{toContact ?? words.untold}</dd>
            <dt>{words.toMeeting}</dt>
            <dd>{toMeeting ?? words.untold}</dd>
            <dt>{words.onTime}</dt>
            <dd>{promises ? words.of(promises.onTime, promises.all) : words.untold}</dd>
          </dl>
        </div>
      ))}
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
