import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";

import { type ListedCase, useApi } from "../api.ts";
import { useText } from "../language.ts";
import { hashOf } from "../place.ts";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { dueWords, urgencyOf } from "../when.ts";

/** What waits for the person, what is due first; and below it what they follow while others are at it. */
export function Today() {
  const styles = useStyles();
  const text = useText();
  const api = useApi();
  const list = useQuery({ queryKey: ["cases"], queryFn: api.cases });

  return (
    <Page title={text.today.title}>
      <Loaded query={list}>
        {({ cases, now }) => {
          const mine = cases.filter(isTheirs);
          const others = cases.filter((row) => !isTheirs(row));
          return (
            <>
              <Text as="p" className={styles.lead}>
                {mine.length === 0 ? text.today.empty : text.today.lead(mine.length)}
              </Text>
              {mine.length === 0 && (
                <Text as="p" className={styles.quiet}>
                  {text.today.emptyLead}
                </Text>
              )}
              <Rows rows={mine} now={now} />
              {others.length > 0 && (
                <>
                  <Text as="h2" size={400} weight="semibold">
                    {text.today.others}
                  </Text>
                  <Rows rows={others} now={now} />
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

const isTheirs = ({ kind }: ListedCase) => kind !== "nothing" && !kind.startsWith("await");

function Rows({ rows, now }: { rows: ListedCase[]; now: string }) {
  const styles = useStyles();
  const text = useText();
  if (rows.length === 0) return null;
  return (
    <ul className={styles.list}>
      {rows.map(({ caseId, reference, kind, stage, dueAt }) => (
        <li key={caseId} className={styles.row}>
          <Link href={hashOf({ screen: "case", caseId })} className={styles.what}>
            {text.waiting[kind as keyof typeof text.waiting]}
          </Link>
          <Text className={mergeClasses(styles.due, urgencyOf(dueAt, now) === "overdue" && styles.late)}>
            {dueAt && dueWords(dueAt, now, text)}
          </Text>
          <Text size={200} className={styles.quiet}>
            {reference} · {text.stage[stage as keyof typeof text.stage]}
          </Text>
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  lead: { margin: 0, fontSize: tokens.fontSizeBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 479px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  what: { fontSize: tokens.fontSizeBase400, justifySelf: "start" },
  due: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});
