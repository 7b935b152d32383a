import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import { placed } from "../../../../src-shared/plan/order-lines.ts";
import type { Day } from "../../../../src-shared/time.ts";
import type { SeenCase } from "../../api.ts";
import { useText } from "../../language.ts";
import { Problem } from "../../Loaded.tsx";
import { useOrder } from "../../useOrder.ts";
import { AskButton } from "../AskButton.tsx";
import { useAsking } from "../asking.ts";
import { mayLead, mayWrite } from "../allowed.ts";
import { Mark, type MarkShape } from "../Mark.tsx";
import { calledIn } from "../people.ts";
import { useOrderText } from "./words.ts";

type Order = SeenCase["plan"]["ordering"]["orders"][number];
const shapes: Record<"yes" | "no" | "none", MarkShape> = { yes: "done", no: "differs", none: "unknown" };

/** An order that waits for its yes: what would change, who has answered, and the way to answer. */
export function Proposed({ view, order }: { view: SeenCase; order: Order }) {
  const styles = useStyles();
  const tab = useText();
  const text = useOrderText();
  const { say } = useAsking();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const steps = stepsOf(view, order);
  const told = placed(steps, text.lines, tab.day);
  const withdraw = async () => {
    if (await give("plan.withdrawOrder", { orderId: order.id })) say(text.forms.done.withdraw);
  };
  const hasNo = order.answers.some(({ answer }) => answer === "no");
  return (
    <div className={styles.proposed}>
      <Text as="h3" weight="semibold" className={styles.title}>
        <Mark shape="waits">{text.proposed}</Mark>
      </Text>
      <Text size={200} className={styles.quiet}>
        {text.proposedLead}
      </Text>
      <ol className={styles.list}>
        {told
          .filter(({ id }) => order.steps.some((step) => step.id === id))
          .map(({ id, words }) => (
            <li key={id} className={styles.words}>
              {words}. {conditionsOf(steps, id, text.lines, tab.day).join(" ")}
            </li>
          ))}
      </ol>
      {order.answers.length > 0 && (
        <ul className={styles.answers} aria-label={text.asked}>
          {order.answers.map(({ unit, party, answer, words }) => (
            <li key={unit ?? party}>
              <Mark shape={shapes[answer ?? "none"]}>
                {`${unit ?? (party ? calledIn(view, party, tab) : "")}: ${text.answers[answer ?? "none"]}`}
              </Mark>
              {words && <Text className={styles.words}> ”{words}”</Text>}
            </li>
          ))}
        </ul>
      )}
      {hasNo && <Text>{text.refused}</Text>}
      {order.isYours && <Text>{text.yours[order.yourAnswer ?? "none"]}</Text>}
      {problem && <Problem error={problem} />}
      <div className={styles.actions}>
        {mayWrite(view) && (mayLead(view) || order.isYours) && (
          <AskButton question={{ form: "answerOrder", id: order.id }} isPrimary={order.yourAnswer === null}>
            {mayLead(view) ? text.writeAnswer : text.answer}
          </AskButton>
        )}
        {mayLead(view) && (
          <>
            <AskButton question={{ form: "weigh", id: order.id }}>{text.weigh}</AskButton>
            <Button disabledFocusable={isBusy} onClick={() => void withdraw()}>
              {text.withdraw}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

type Plan = Pick<SeenCase["plan"], "interventions" | "ordering">;

/** The plan as it would be, as far as what comes before what. */
const stepsOf = ({ plan }: SeenCase, order: Order): Plan => ({
  ordering: plan.ordering,
  interventions: plan.interventions.map((one) => {
    const step = order.steps.find(({ id }) => id === one.id);
    return step ? { ...one, after: step.after, timing: step.timing } : one;
  }),
});

function conditionsOf(
  { interventions }: Plan,
  of: string,
  words: ReturnType<typeof useOrderText>["lines"],
  day: (on: Day) => string,
): string[] {
  const one = interventions.find(({ id }) => id === of);
  const named = (id: string) => interventions.find((other) => other.id === id)?.words ?? "";
  if (!one) return [];
  const { lasted, notBefore, trialWeeks } = one.timing;
  const lines = [
    ...one.after.map((id) => words.after(named(id))),
    ...lasted.map((other) => words.lasted(named(other.of), words.span(other.days))),
    ...(notBefore ? [words.earliest(day(notBefore))] : []),
  ];
  return [
    ...(lines.length > 0 ? lines : [words.mayBegin]),
    ...(trialWeeks === null ? [] : [words.trial(words.span(trialWeeks * 7))]),
  ];
}

const useStyles = makeStyles({
  proposed: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  answers: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXS,
  },
  words: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "@media print": { display: "none" } },
});
