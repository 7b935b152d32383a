import { makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";

import type { Figures } from "../../../src-shared/record/figures.ts";
import { useStatisticsText } from "./rows.ts";

interface Props {
  figures: Figures;
  minutesByHand: number;
}

/** The numbers that somebody acts on, each with what it counts. */
export function Numbers({ figures, minutesByHand }: Props) {
  const styles = useStyles();
  const words = useStatisticsText();
  const { stages, toContact, toMeeting, promises, meetingsBooked } = figures;
  const onTime = promises?.rows.find(({ key }) => key === "onTime")?.count ?? 0;
  const hasAll = promises !== null && promises.total > 0 && promises.others === 0;
  const waited = (label: string, median: number | null) =>
    median === null ? [] : [{ label, value: words.days(median), lead: words.median(median) }];
  const hours = Math.round(((meetingsBooked ?? 0) * minutesByHand) / 60);
  const numbers = [
    ...(stages ? [{ label: words.numbers.cases, value: String(stages.total), lead: "" }] : []),
    ...waited(words.numbers.toContact, toContact.median),
    ...waited(words.numbers.toMeeting, toMeeting.median),
    ...(hasAll
      ? [
          {
            label: words.numbers.onTime,
            value: words.percent(onTime / promises.total),
            lead: words.onTime(onTime, promises.total),
          },
        ]
      : []),
    ...(meetingsBooked && hours > 0
      ? [{ label: words.numbers.saved, value: words.hours(hours), lead: words.saved(meetingsBooked, minutesByHand) }]
      : []),
  ];
  return (
    <dl className={styles.numbers}>
      {numbers.map(({ label, value, lead }) => (
        <div key={label} className={styles.number}>
          <dt>{label}</dt>
          <dd className={styles.value}>{value}</dd>
          {lead && (
            <dd className={styles.lead}>
              <Text size={200}>{lead}</Text>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  numbers: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(200px, 100%), 1fr))",
    gap: tokens.spacingHorizontalXL,
  },
  number: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  value: { ...typographyStyles.title3, margin: 0 },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
});
