import { makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { Section } from "../Section.tsx";
import { WhoSees } from "../WhoSees.tsx";
import { AskButton } from "./AskButton.tsx";
import { mayReword, mayTakeBack, mayWrite } from "./allowed.ts";
import { useAsking } from "./asking.ts";
import type { Statement } from "./life-areas.ts";
import { Mark, type MarkShape } from "./Mark.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { familyIn, calledIn, speakerOf } from "./people.ts";
import { usePlanText } from "./words.ts";

const shapes: Record<Statement["kind"], MarkShape> = { agreed: "done", differing: "differs", unknown: "unknown" };
const kinds = Object.keys(shapes) as Statement["kind"][];

/** What all agree on, what is seen differently and what nobody knows yet; each one's view beside it, as it was given. */
export function Picture({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const text = usePlanText();
  const { statements } = view.plan;
  return (
    <Section
      title={text.picture.title}
      actions={mayWrite(view) && <AskButton question={{ form: "statement" }}>{text.picture.add}</AskButton>}
      note={statements.length > 0 && <WhoSees view={view} section="plan" />}
      empty={statements.length === 0 && (mayWrite(view) ? text.picture.none : text.picture.noneToRead)}
    >
      {kinds.map((kind) => {
        const said = statements.filter((one) => one.kind === kind);
        if (said.length === 0) return null;
        return (
          <div key={kind} className={styles.kind}>
            <h3 className={styles.title}>
              <Mark shape={shapes[kind]}>{text.picture.kinds[kind]}</Mark>
            </h3>
            <ul className={styles.list}>
              {said.map((statement) => (
                <StatementItem key={statement.id} view={view} statement={statement} />
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}

function StatementItem({ view, statement }: { view: SeenCase; statement: Statement }) {
  const styles = useStyles();
  const tab = useText();
  const text = usePlanText();
  const { ask } = useAsking();
  const thing = { kind: "statement", id: statement.id } as const;
  const isCoordinator = view.you === "coordinator";
  const silent = isCoordinator
    ? familyIn(view).filter(({ id }) => id !== statement.party && !statement.stances.some(({ party }) => party === id))
    : [];
  return (
    <li className={styles.item}>
      <div className={styles.said}>
        <Text className={styles.words}>{statement.words}</Text>
        <Text size={200} className={styles.quiet}>
          {text.saidBy(speakerOf(statement, view, tab, text))}
        </Text>
        {statement.stances.length > 0 && (
          <ul className={styles.stances}>
            {statement.stances.map((stand, at) => (
              <Stand key={stand.party ?? stand.by ?? at} view={view} statement={statement} stand={stand} />
            ))}
          </ul>
        )}
        {silent.length > 0 && mayWrite(view) && (
          <Text size={200} className={styles.quiet}>
            {text.picture.notAsked(silent.map(({ id }) => calledIn(view, id, tab)).join(", "))}
          </Text>
        )}
      </div>
      <div className={styles.actions}>
        {mayWrite(view) && (
          <AskButton question={{ form: "stand", id: statement.id, party: null }} about={statement.words}>
            {isCoordinator ? text.picture.record : text.picture.take}
          </AskButton>
        )}
        <MoreMenu
          about={statement.words}
          choices={[
            mayReword(view, "statement", statement) && {
              verb: text.reword,
              onChoose: () => ask({ form: "reword", ...thing }),
            },
            mayTakeBack(view, "statement", statement) && {
              verb: text.takeBack,
              onChoose: () => ask({ form: "takeBack", ...thing }),
            },
          ]}
        />
      </div>
    </li>
  );
}

interface StandProps {
  view: SeenCase;
  statement: Statement;
  stand: Statement["stances"][number];
}
function Stand({ view, statement, stand }: StandProps) {
  const styles = useStyles();
  const tab = useText();
  const text = usePlanText();
  const who = stand.party || stand.by ? speakerOf(stand, view, tab, text) : text.someone;
  const canAskAgain = stand.isOutdated && mayWrite(view) && (view.you === "coordinator" ? stand.party : stand.isYours);
  return (
    <li className={styles.stand}>
      <Mark shape={stand.stance === "agrees" ? "done" : "differs"}>
        {[`${who} ${text.picture.standsOf[stand.stance]}`, stand.onPage && text.onPage].filter(Boolean).join(", ")}
      </Mark>
      {stand.words && <Text className={styles.words}>”{stand.words}”</Text>}
      {stand.isOutdated && <Mark shape="waits">{text.picture.outdated}</Mark>}
      {canAskAgain && (
        <span className={styles.actions}>
          <AskButton
            question={{ form: "stand", id: statement.id, party: stand.party }}
            about={`${who}, ${statement.words}`}
          >
            {view.you === "coordinator" ? text.picture.askAgain : text.picture.take}
          </AskButton>
        </span>
      )}
    </li>
  );
}

const useStyles = makeStyles({
  kind: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    breakInside: "avoid",
  },
  said: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    flex: "1 1 190px",
    minWidth: 0,
  },
  words: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  stances: {
    listStyleType: "none",
    margin: 0,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  stand: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "@media print": { display: "none" } },
});
