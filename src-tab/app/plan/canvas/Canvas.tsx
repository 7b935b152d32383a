import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

import type { SeenCase } from "../../api.ts";
import { AskButton } from "../AskButton.tsx";
import { mayBear, mayDraw } from "../allowed.ts";
import type { Proposal } from "../life-areas.ts";
import { useCanvasText } from "./words.ts";

/** What one way would take: in the same order for each, so that they can be read side by side. */
export function Canvas({ view, proposal }: { view: SeenCase; proposal: Proposal }) {
  const styles = useStyles();
  const text = useCanvasText();
  const { canvas, id, words } = proposal;
  if (!canvas && !view.programme?.asksMandate) return null;
  const isStaff = view.you === "coordinator" || view.you === "professional";
  return (
    <>
      {canvas ? (
        <dl className={styles.facts}>
          <Fact name={text.facts.sort}>{text.sorts[canvas.sort]}</Fact>
          <Fact name={text.facts.inTheWay}>
            {canvas.hindrances.length === 0
              ? text.nothing
              : canvas.hindrances.map((one, at) => (
                  <span key={at} className={styles.line}>
                    {text.hindrance(text.kinds[one.kind], one.words)}
                    <Text size={200} className={styles.quiet}>
                      {one.liftedBy ? text.lifts(one.liftedBy) : text.nobodyLifts}
                    </Text>
                  </span>
                ))}
          </Fact>
          {isStaff && (
            <Fact name={text.facts.cost}>{canvas.cost === null ? text.costUnknown : text.cost(canvas.cost)}</Fact>
          )}
          {isStaff && (view.you === "coordinator" || canvas.shares.length > 0) && (
            <Fact name={text.facts.shares}>
              {canvas.shares.length === 0
                ? text.owner
                : canvas.shares.map(({ unit, percent, isBorne }) => (
                    <span key={unit} className={styles.line}>
                      {text.share(unit, percent, isBorne)}
                    </span>
                  ))}
            </Fact>
          )}
          <Fact name={text.facts.trial}>{canvas.trialWeeks ? text.trial(canvas.trialWeeks) : text.noTrial}</Fact>
        </dl>
      ) : (
        <Text size={200} className={styles.quiet}>
          {text.none}
        </Text>
      )}
      {mayBear(view, proposal) && <Text size={200}>{text.isBearing}</Text>}
      <span className={styles.actions}>
        {mayDraw(view, proposal) && (
          <AskButton question={{ form: "canvas", id }} about={words}>
            {canvas ? text.change : text.set}
          </AskButton>
        )}
        {mayBear(view, proposal) && (
          <AskButton question={{ form: "bear", id }} about={words}>
            {text.bear}
          </AskButton>
        )}
      </span>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}

const useStyles = makeStyles({
  facts: { margin: 0 },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, marginBlockEnd: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  line: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    ":empty": { display: "none" },
    "@media print": { display: "none" },
  },
});
