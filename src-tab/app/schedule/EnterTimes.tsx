import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";

import { useDraft } from "../drafts.ts";
import { Problem } from "../Loaded.tsx";
import { useOrder } from "../useOrder.ts";
import { inStockholm } from "./inStockholm.ts";
import { useScheduleText } from "./useScheduleText.ts";

interface Props {
  caseId: string;
  meetingId: string;
  person: { id: string; title: string };
  /** As long as each time is to be, in minutes. */
  length: number;
  today: string;
}
interface Row {
  day: string;
  from: string;
  to: string;
}
const blank: Row = { day: "", from: "", to: "" };

/** When somebody whose calendar nobody can read has said that they can. */
export function EnterTimes({ caseId, meetingId, person, length, today }: Props) {
  const styles = useStyles();
  const words = useScheduleText();
  const order = useOrder(caseId);
  const [{ rows, isTried }, setDraft, forget] = useDraft(`times/${meetingId}/${person.id}`, {
    rows: [blank],
    isTried: false,
  });
  const free = rows.map(({ day, from, to }) => ({ start: inStockholm(day, from), end: inStockholm(day, to) }));
  const change = (at: number, next: Partial<Row>) =>
    setDraft({ rows: rows.map((row, index) => (index === at ? { ...row, ...next } : row)), isTried });
  const wrong = (said: string) =>
    isTried && said === "" ? { validationMessage: words.required, validationState: "error" as const } : {};
  const save = async () => {
    if (free.some(({ start, end }) => start === null || end === null)) return setDraft({ rows, isTried: true });
    if (await order.give("meeting.enterTimes", { meetingId, party: person.id, free })) forget();
  };
  return (
    <section className={styles.all} aria-label={words.timesOf(person.title)}>
      <Text weight="semibold">{words.timesOf(person.title)}</Text>
      <Text size={200}>{words.timesHelp(length)}</Text>
      {rows.map((row, at) => (
        <div key={at} className={styles.row}>
          <Field label={words.freeDay(at + 1)} required {...wrong(row.day)}>
            <Input type="date" min={today} value={row.day} onChange={(_, { value }) => change(at, { day: value })} />
          </Field>
          <Field label={words.freeFrom} required {...wrong(row.from)}>
            <Input type="time" value={row.from} onChange={(_, { value }) => change(at, { from: value })} />
          </Field>
          <Field label={words.freeTo} required {...wrong(row.to)}>
            <Input type="time" value={row.to} onChange={(_, { value }) => change(at, { to: value })} />
          </Field>
        </div>
      ))}
      {order.problem && <Problem error={order.problem} />}
      <div className={styles.ways}>
        <Button appearance="primary" disabled={order.isBusy} onClick={() => void save()}>
          {words.saveTimes}
        </Button>
        <Button onClick={() => setDraft({ rows: [...rows, blank], isTried })}>{words.oneMoreTime}</Button>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
