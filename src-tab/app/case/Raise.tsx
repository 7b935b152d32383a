import { Button, Checkbox, Field, Link, makeStyles, Select, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { SeenCase } from "../api.ts";
import { useDraft } from "../drafts.ts";
import { screenWords, useText } from "../language.ts";
import { Trouble } from "../Loaded.tsx";
import { calledIn } from "../plan/people.ts";
import { Section } from "../Section.tsx";
import { useDirectory } from "../useCase.ts";
import { useOrder } from "../useOrder.ts";

const useRaiseText = screenWords(
  {
    sv: async () => (await import("../../../src-shared/text/sv/tab-raise.ts")).raise,
    en: async () => (await import("../../../src-shared/text/en/tab-raise.ts")).raise,
  },
  "raise",
);
type Order = ReturnType<typeof useOrder>;

/** Whether the case goes on in one of another kind: what the family is asked and answers, and the cases it is linked with. */
export function Raise({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const text = useRaiseText();
  const order = useOrder(view.caseId);
  const [isAsking, setAsking] = useState(false);
  const { open, programmes, links, isRegrettable } = view.raise;
  if (!open && programmes.length === 0 && links.length === 0) return null;
  return (
    <Section title={text.title}>
      {links.map(({ caseId, reference, how }) => (
        <Text key={caseId}>
          {text[how]} <Link href={`#/case/${caseId}`}>{reference}</Link>
        </Text>
      ))}
      {isRegrettable && (
        <div className={styles.buttons}>
          <Button disabled={order.isBusy} onClick={() => void order.give("case.regretRaise", {})}>
            {text.regret}
          </Button>
        </div>
      )}
      {open && <Asked view={view} order={order} />}
      {!open && programmes.length > 0 && !isAsking && (
        <div className={styles.buttons}>
          <Button onClick={() => setAsking(true)}>{text.begin}</Button>
        </div>
      )}
      {!open && programmes.length > 0 && isAsking && <Ask view={view} order={order} />}
      {order.problem && <Trouble problem={order.problem} />}
    </Section>
  );
}

function Asked({ view, order }: { view: SeenCase; order: Order }) {
  const styles = useStyles();
  const tab = useText();
  const text = useRaiseText();
  const { open } = view.raise;
  if (!open) return null;
  const record = (party: string, answer: string) =>
    void order.give("case.answerRaise", { for: party, answer, channel: "phone" });
  return (
    <>
      <Text>{open.leadsNowhere ? text.leadsNowhere(open.name) : text.asked(open.name, open.services.join(", "))}</Text>
      <ul className={styles.answers}>
        {open.asked.map(({ party, answer, isRequired }) => {
          const name = calledIn(view, party, tab);
          return (
            <li key={party} className={styles.buttons}>
              <Text>
                {name}: {answer ? text.answers[answer] : isRequired ? text.waits : text.mayAnswer}
              </Text>
              <Button
                size="small"
                aria-label={`${text.saidYes}, ${name}`}
                disabled={order.isBusy}
                onClick={() => record(party, "yes")}
              >
                {text.saidYes}
              </Button>
              <Button
                size="small"
                aria-label={`${text.saidNo}, ${name}`}
                disabled={order.isBusy}
                onClick={() => record(party, "no")}
              >
                {text.saidNo}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className={styles.buttons}>
        {open.isAgreed && (
          <Button appearance="primary" disabled={order.isBusy} onClick={() => void order.give("case.raise", {})}>
            {text.raise}
          </Button>
        )}
        <Button disabled={order.isBusy} onClick={() => void order.give("case.withdrawRaise", {})}>
          {text.withdraw}
        </Button>
      </div>
    </>
  );
}

/** Why it is not enough here, and who would be asked to take part: nobody is chosen beforehand. */
function Ask({ view, order }: { view: SeenCase; order: Order }) {
  const styles = useStyles();
  const text = useRaiseText();
  const { data } = useDirectory();
  const { programmes } = view.raise;
  const [said, change, forget] = useDraft<{ programme: string; reason: string; services: string[] }>(
    `${view.caseId}/raise`,
    { programme: programmes[0]?.id ?? "", reason: "", services: [] },
  );
  const units = (data?.units ?? []).filter(({ id, takesPart }) => takesPart && id !== data?.coordinationUnit);
  const send = async () => {
    if (await order.give("case.proposeRaise", said)) forget();
  };
  const reasonWrong = order.wrongAt("reason");
  return (
    <>
      <Text>{text.lead}</Text>
      <Field label={text.programme}>
        <Select value={said.programme} onChange={(_, { value }) => change({ ...said, programme: value })}>
          {programmes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.reason} {...(reasonWrong ? { validationMessage: reasonWrong } : {})}>
        <Textarea
          value={said.reason}
          resize="vertical"
          onChange={(_, { value }) => change({ ...said, reason: value })}
        />
      </Field>
      <fieldset className={styles.several}>
        <legend>{text.services}</legend>
        {units.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={said.services.includes(id)}
            onChange={(_, { checked }) =>
              change({
                ...said,
                services: checked ? [...said.services, id] : said.services.filter((one) => one !== id),
              })
            }
          />
        ))}
      </fieldset>
      <div className={styles.buttons}>
        <Button disabled={order.isBusy} onClick={() => void send()}>
          {text.ask}
        </Button>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  answers: { listStyleType: "none", margin: 0, padding: 0 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  several: { border: 0, margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column" },
});
