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
  const waited = (median: number | null) =>
    median === null
      ? { value: words.notTold, lead: words.notToldLead }
      : { value: words.days(median), lead: words.median(median) };
  const hours = Math.round(((meetingsBooked ?? 0) * minutesByHand) / 60);
  const numbers = [
    { label: words.numbers.cases, value: String(stages?.total ?? words.notTold), lead: "" },
    { label: words.numbers.toContact, ...waited(toContact.median) },
    { label: words.numbers.toMeeting, ...waited(toMeeting.median) },
    {
      label: words.numbers.onTime,
      value: hasAll ? words.percent(onTime / promises.total) : words.notTold,
      lead: hasAll ? words.onTime(onTime, promises.total) : words.notToldLead,
    },
    {
      label: words.numbers.saved,
      value: meetingsBooked === null ? words.notTold : words.hours(hours),
      lead: meetingsBooked === null ? words.notToldLead : words.saved(meetingsBooked, minutesByHand),
    },
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
