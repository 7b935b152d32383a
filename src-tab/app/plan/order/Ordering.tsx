import { makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../../api.ts";
import { useText } from "../../language.ts";
import { Section } from "../../Section.tsx";
import { dayIn } from "../../when.ts";
import { AskButton } from "../AskButton.tsx";
import { mayLead } from "../allowed.ts";
import { calledIn } from "../people.ts";
import { Proposed } from "./Proposed.tsx";
import { StepPicture } from "./StepPicture.tsx";
import { useOrderText } from "./words.ts";

type Order = SeenCase["plan"]["ordering"]["orders"][number];

/** What comes first, what goes on beside it and what waits; what is proposed in its place; and what was weighed when it was agreed. */
export function Ordering({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const text = useOrderText();
  const { interventions, ordering } = view.plan;
  const isOpen = ({ state }: Order) => state === "proposed";
  const proposed = ordering.orders.find(isOpen);
  const settled = ordering.orders.filter((one) => !isOpen(one)).toReversed();
  const mayPropose = mayLead(view) && !proposed && interventions.length > 1;
  return (
    <Section
      title={text.title}
      actions={mayPropose && <AskButton question={{ form: "proposeOrder" }}>{text.propose}</AskButton>}
      note={interventions.length > 1 && text.lead}
      empty={interventions.length === 0 && (mayLead(view) ? text.none : text.noneToRead)}
    >
      {interventions.length > 0 && <StepPicture view={view} />}
      {proposed && <Proposed view={view} order={proposed} />}
      {settled.length > 0 && (
        <div className={styles.versions}>
          <Text as="h3" weight="semibold" className={styles.title}>
            {text.versions}
          </Text>
          <ul className={styles.list}>
            {settled.map((order) => (
              <Version key={order.id} view={view} order={order} />
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

/** One version of the plan: when it was agreed, and what was weighed for the best of the child. */
function Version({ view, order }: { view: SeenCase; order: Order }) {
  const styles = useStyles();
  const tab = useText();
  const text = useOrderText();
  const { note, state, settledAt } = order;
  const on = tab.day(dayIn(settledAt ?? order.proposedAt));
  if (state === "withdrawn") return <li className={styles.quiet}>{text.withdrawnOn(on)}</li>;
  return (
    <li className={styles.version}>
      <Text>{text.agreedOn(on)}</Text>
      {note ? (
        <>
          <Text className={styles.words}>
            {text.weighed}: {note.weighed}
          </Text>
          {note.views.map(({ child, words }) => (
            <Text key={child} className={styles.words}>
              {text.viewOf(calledIn(view, child, tab))}: ”{words}”
            </Text>
          ))}
          <Text size={200} className={styles.quiet}>
            {text.writtenBy(note.by, tab.day(dayIn(note.at)))}
          </Text>
        </>
      ) : (
        <Text size={200} className={styles.quiet}>
          {text.noNote}
        </Text>
      )}
      {mayLead(view) && (
        <div className={styles.actions}>
          <AskButton question={{ form: "weigh", id: order.id }} about={text.agreedOn(on)}>
            {note ? text.weighAgain : text.weigh}
          </AskButton>
        </div>
      )}
    </li>
  );
}

const useStyles = makeStyles({
  versions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  version: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  words: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", "@media print": { display: "none" } },
});
