import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { Problem } from "../Loaded.tsx";
import { useText } from "../language.ts";
import { hashOf } from "../place.ts";
import { useOrder } from "../useOrder.ts";
import { dayIn } from "../when.ts";
import { AskButton } from "./AskButton.tsx";
import { mayLead, mayReword, mayTakeBack, mayWrite } from "./allowed.ts";
import { useAsking } from "./asking.ts";
import { InterventionLine } from "./InterventionLine.tsx";
import { lackOf, type Need, promisesFor, supportFor } from "./life-areas.ts";
import { Mark, type MarkShape } from "./Mark.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { speakerOf } from "./people.ts";
import { type PlanText, usePlanText } from "./words.ts";

const shapes: Record<keyof PlanText["needs"]["states"], MarkShape> = {
  noSupport: "lacks",
  noOwner: "lacks",
  noDay: "lacks",
  noOwnerNorDay: "lacks",
  over: "lacks",
  kept: "lacks",
  promised: "going",
  supported: "going",
  seenTo: "going",
  met: "done",
};

interface Props {
  view: SeenCase;
  need: Need;
  /** The first that lacks somebody: what is best done next. */
  isFirst: boolean;
}

/** One need: what it is, what it lacks, what is done about it, and the way to mend it. */
export function NeedItem({ view, need, isFirst }: Props) {
  const styles = useStyles();
  const tab = useText();
  const text = usePlanText();
  const { ask, say } = useAsking();
  const { give, problem } = useOrder(view.caseId);
  const { lack, mend } = lackOf(need, view);
  const lacksSupport = lack === "noSupport" || lack === "over" || lack === "kept";
  const promises = promisesFor(need, view);
  const thing = { kind: "need", id: need.id } as const;
  const meet = async (isMet: boolean) => {
    const landed = await give("plan.meetNeed", { needId: need.id, metOn: isMet ? dayIn(view.now) : null });
    if (landed) say(isMet ? text.needs.metSaid : text.needs.notMetSaid);
  };

  return (
    <li className={styles.need}>
      <div className={styles.head}>
        <div className={styles.said}>
          <Text weight="semibold" className={styles.words}>
            {need.words}
          </Text>
          <div className={styles.facts}>
            <Mark shape={shapes[lack]}>{text.needs.states[lack]}</Mark>
            <Text size={200}>
              {text.areas[need.area]} · {text.saidBy(speakerOf(need, view, tab, text))}
            </Text>
          </div>
        </div>
        <div className={styles.actions}>
          {mend && mayLead(view) ? (
            <AskButton
              question={{ form: "set", id: mend.id, only: "ownerAndDay" }}
              about={mend.words}
              isPrimary={isFirst}
            >
              {text.interventions.setOwnerAndDay}
            </AskButton>
          ) : (
            lacksSupport &&
            mayWrite(view) && (
              <AskButton question={{ form: "intervention", need: need.id }} about={need.words} isPrimary={isFirst}>
                {text.interventions.add}
              </AskButton>
            )
          )}
          <MoreMenu
            about={need.words}
            choices={[
              mayWrite(view) &&
                !lacksSupport && {
                  verb: text.interventions.add,
                  onChoose: () => ask({ form: "intervention", need: need.id }),
                },
              mayLead(view) && {
                verb: need.isMet ? text.needs.markNotMet : text.needs.markMet,
                onChoose: () => void meet(!need.isMet),
              },
              mayReword(view, "need", need) && {
                verb: text.reword,
                onChoose: () => ask({ form: "reword", ...thing }),
              },
              mayTakeBack(view, "need", need) && {
                verb: text.takeBack,
                onChoose: () => ask({ form: "takeBack", ...thing }),
              },
            ]}
          />
        </div>
      </div>
      {problem && <Problem error={problem} />}
      {promises.length > 0 && (
        <ul className={styles.support} aria-label={text.needs.promises}>
          {promises.map((task) => (
            <li key={task.id}>
              <Link href={hashOf({ screen: "followups", thing: task.id })} className={styles.promise}>
                {text.needs.promised(task, tab.day(task.dueBy), task.state === "received")}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.support} aria-label={text.interventions.mine}>
        {supportFor(need, view.plan).map((one) => (
          <InterventionLine key={one.id} view={view} intervention={one} under={need} />
        ))}
      </ul>
    </li>
  );
}

const useStyles = makeStyles({
  need: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    breakInside: "avoid",
  },
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "start" },
  said: { display: "flex", flexDirection: "column", flex: "1 1 190px", minWidth: 0 },
  words: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "@media print": { display: "none" } },
  promise: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  support: {
    listStyleType: "none",
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    ":empty": { display: "none" },
  },
});
