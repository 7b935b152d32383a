import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";

import type { Fit } from "../../../src-shared/meeting/poll.ts";
import { useDraft } from "../drafts.ts";
import { useText } from "../language.ts";
import { Problem } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { spanWords } from "../when.ts";
import { useBeforeText } from "./text.ts";

interface Props {
  caseId: string;
  meetingId: string;
  times: readonly { start: string; end: string }[];
  person: { party: string; name: string; reply: { fits: { start: string; fit: Fit }[] } | null };
  onDone: () => void;
}

/** What somebody who rings, or has no page of their own, has said of the times. */
export function WriteReply({ caseId, meetingId, times, person, onDone }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useBeforeText();
  const order = useOrder(caseId);
  const before = Object.fromEntries((person.reply?.fits ?? []).map(({ start, fit }) => [start, fit as string]));
  const [said, say, forget] = useDraft<Record<string, string>>(`reply/${meetingId}/${person.party}`, before);
  const fits = times.flatMap(({ start }) => (said[start] ? [{ start, fit: said[start] }] : []));
  const save = async () => {
    if (!(await order.give("meeting.replyTimes", { meetingId, party: person.party, fits, words: "" }))) return;
    forget();
    onDone();
  };
  return (
    <Section title={words.writeFor(person.name)}>
      {times.map(({ start, end }) => (
        <Field key={start} label={spanWords(start, end, text)}>
          <RadioGroup
            layout="horizontal"
            value={said[start] ?? ""}
            onChange={(_, { value }) => say({ ...said, [start]: value })}
          >
            {Object.entries(words.fits).map(([fit, label]) => (
              <Radio key={fit} value={fit} label={label} />
            ))}
          </RadioGroup>
        </Field>
      ))}
      {order.problem && <Problem error={order.problem} />}
      <div className={styles.ways}>
        <Button appearance="primary" disabled={order.isBusy || fits.length === 0} onClick={() => void save()}>
          {words.saveReply}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </Section>
  );
}

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
