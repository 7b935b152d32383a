import { makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { AskButton } from "./AskButton.tsx";
import { mayLead, mayReword, maySet, mayTakeBack } from "./allowed.ts";
import { useAsking } from "./asking.ts";
import type { Intervention, Need } from "./life-areas.ts";
import { Mark, type MarkShape } from "./Mark.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { usePlanText } from "./words.ts";

const shapes: Record<Intervention["state"], MarkShape> = {
  planned: "going",
  ongoing: "going",
  done: "done",
  ended: "untouched",
};

interface Props {
  view: SeenCase;
  intervention: Intervention;
  /** The need it is shown under; its other needs are then named. */
  under?: Need;
  isOrphan?: boolean;
}

/** Support: what, by whom, by when, how far it has come, and what it waits for. */
export function InterventionLine({ view, intervention, under, isOrphan = false }: Props) {
  const styles = useStyles();
  const tab = useText();
  const text = usePlanText();
  const { ask } = useAsking();
  const { plan } = view;
  const { id, words, unit, owner, dueBy, state, isWaiting } = intervention;
  const isOver = state === "done" || state === "ended";
  const thing = { kind: "intervention", id } as const;
  const before = plan.interventions.filter((one) => intervention.after.includes(one.id));
  const others = plan.needs.filter((need) => intervention.needs.includes(need.id) && need.id !== under?.id);
  const facts = [
    unit,
    ...(owner ? [owner] : isOver ? [] : [text.interventions.noOwner]),
    ...(dueBy ? [text.interventions.by(tab.day(dueBy))] : isOver ? [] : [text.interventions.noDay]),
  ];

  return (
    <li className={styles.line}>
      <div className={styles.said}>
        <Text className={styles.words}>{words}</Text>
        <div className={styles.facts}>
          {isWaiting && !isOver ? (
            <Mark shape="waits">{text.interventions.waiting}</Mark>
          ) : (
            <Mark shape={shapes[state]}>{text.interventions.states[state]}</Mark>
          )}
          <Text size={200}>{facts.join(" · ")}</Text>
        </div>
        {before.map((one) => (
          <Text key={one.id} size={200} className={styles.quiet}>
            {one.state === "done" ? text.interventions.after(one.words) : text.interventions.startsWhen(one.words)}
          </Text>
        ))}
        {others.length > 0 && (
          <Text size={200} className={styles.quiet}>
            {text.interventions.alsoMeets(others.map((need) => need.words).join(", "))}
          </Text>
        )}
      </div>
      <div className={styles.actions}>
        {isOrphan && mayLead(view) ? (
          <AskButton question={{ form: "set", id, only: "needs" }} about={words}>
            {text.interventions.link}
          </AskButton>
        ) : null}
        <MoreMenu
          about={words}
          choices={[
            maySet(view, intervention) && {
              verb: text.interventions.set,
              onChoose: () => ask({ form: "set", id, only: null }),
            },
            mayReword(view, "intervention", intervention) && {
              verb: text.reword,
              onChoose: () => ask({ form: "reword", ...thing }),
            },
            mayTakeBack(view, "intervention", intervention) && {
              verb: text.takeBack,
              onChoose: () => ask({ form: "takeBack", ...thing }),
            },
          ]}
        />
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    breakInside: "avoid",
  },
  said: { display: "flex", flexDirection: "column", flex: "1 1 150px", minWidth: 0 },
  words: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "@media print": { display: "none" } },
});
