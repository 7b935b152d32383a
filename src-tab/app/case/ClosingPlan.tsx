import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { Text as Said } from "../../../src-shared/text/sv.ts";
import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { screenWords, useText } from "../language.ts";
import { Trouble } from "../Loaded.tsx";
import { nameIn } from "../names.ts";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";

const usePlanWords = screenWords<Said["closingPlan"]>({
  sv: async () => (await import("../../../src-shared/text/sv/closing-plan.ts")).closingPlan,
  en: async () => (await import("../../../src-shared/text/en/closing-plan.ts")).closingPlan,
});
type Row = NonNullable<SeenCase["closingPlan"]>["rows"][number];

/** What goes on when the case is closed: its coordinator writes it, others read what is theirs to know. */
export function ClosingPlan({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const words = usePlanWords();
  const open = useOpenForm();
  const order = useOrder(view.caseId);
  const { closingPlan: plan } = view;
  const isLed = view.you === "coordinator";
  const canChange = isLed && view.stage === "closing";
  if (!plan || (plan.rows.length === 0 && !isLed)) return null;
  const drop = ({ id }: Row) => void order.give("case.dropAfter", { after: id });
  return (
    <Section title={words.title}>
      {plan.rows.length === 0 && <Text>{plan.isNothing ? words.nothingSaid : words.empty}</Text>}
      {plan.rows.length > 0 && (
        <ul className={styles.rows}>
          {plan.rows.map((row) => (
            <li key={row.id} className={styles.row}>
              <AfterLine row={row} view={view} words={words} />
              {canChange && (
                <div className={styles.buttons}>
                  <Button
                    size="small"
                    aria-label={`${words.change}: ${row.what ?? row.unit}`}
                    onClick={() => open("after", row.id)}
                  >
                    {words.change}
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={`${words.drop}: ${row.what ?? row.unit}`}
                    disabledFocusable={order.isBusy}
                    onClick={() => drop(row)}
                  >
                    {words.drop}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {canChange && (
        <div className={styles.buttons}>
          <Button onClick={() => open("after")}>{words.more}</Button>
          {plan.rows.length === 0 && !plan.isNothing && (
            <Button
              appearance="subtle"
              disabledFocusable={order.isBusy}
              onClick={() => void order.give("case.nothingAfter", {})}
            >
              {words.nothing}
            </Button>
          )}
        </div>
      )}
      {order.problem && <Trouble problem={order.problem} />}
    </Section>
  );
}

function AfterLine({ row, view, words }: { row: Row; view: SeenCase; words: Said["closingPlan"] }) {
  const styles = useStyles();
  const text = useText();
  const { what, of, unit, title, from, isYours, led } = row;
  // Where there is one child only, it is the child's unless it is said.
  const [child, ...others] = view.people.filter(({ kind }) => kind === "child");
  const person = of && (others.length > 0 || child?.id !== of) ? nameIn(view, of) : null;
  const about = [person, led?.isKnown === false ? words.unknown : null].filter(Boolean).join(". ");
  return (
    <div className={styles.said}>
      <Text weight="semibold">{what ?? (isYours ? words.yours : unit)}</Text>
      <Text>{words.takes(title ?? unit, text.date(from))}</Text>
      {about && <Text className={styles.quiet}>{about}</Text>}
    </div>
  );
}

const useStyles = makeStyles({
  rows: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  said: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});
