import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";

import type { Reading } from "../../../../src-shared/track/reading.ts";
import { useText } from "../../language.ts";
import { useOrderText } from "../order/words.ts";
import { usePlanText } from "../words.ts";
import { useReadingsText } from "./words.ts";

interface Line {
  id: string;
  words: string;
  /** What is said of it, under it. */
  facts: string[];
}
interface Props {
  reading: Reading;
  name: string;
  day: string;
  /** To the paper for this one alone; null where it is that. */
  onPaper: (() => void) | null;
}

/** The plan as one of them may read it: the children's goals first, alike for all. */
export function OneReading({ reading, name, day, onPaper }: Props) {
  const styles = useStyles();
  const id = useId();
  const text = useReadingsText();
  const lists = useLists(reading);
  return (
    <section aria-labelledby={id} className={styles.reading}>
      <Text as="h3" id={id} size={400} weight="semibold" className={styles.title}>
        {onPaper ? text.of(name) : name}
      </Text>
      <Text size={200} className={styles.quiet}>
        {text.paper(reading.reference, day)}
      </Text>
      {onPaper && (
        <Button className={styles.paper} onClick={onPaper}>
          {text.printOf(name)}
        </Button>
      )}
      {lists.length === 0 && <Text>{text.nothing}</Text>}
      {lists.map(({ title, lines }) => (
        <div key={title} className={styles.part}>
          <Text as="h4" weight="semibold" className={styles.title}>
            {title}
          </Text>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line.id}>
                <Text block className={styles.words}>
                  {line.words}
                </Text>
                {line.facts.length > 0 && (
                  <Text block size={200} className={styles.quiet}>
                    {line.facts.join(" · ")}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What there is something in, in the order it is read. */
function useLists(reading: Reading): { title: string; lines: Line[] }[] {
  const tab = useText();
  const plan = usePlanText();
  const order = useOrderText();
  const text = useReadingsText();
  const goal = ({ id, words, reachedOn }: Reading["own"][number]): Line => ({
    id,
    words,
    facts: reachedOn ? [text.reached(tab.date(reachedOn))] : [],
  });
  const lists = [
    ...reading.children.map(({ name, goals }) => ({
      title: [text.childrensGoals, name].filter(Boolean).join(": "),
      lines: goals.map(goal),
    })),
    { title: text.own, lines: reading.own.map(goal) },
    {
      title: text.needs,
      lines: reading.needs.map(({ id, of, area, words, isMet, hasSupport }) => ({
        id,
        words,
        facts: [
          of ? text.ofWhom(of, plan.areas[area]) : plan.areas[area],
          isMet ? text.isMet : hasSupport ? text.hasSupport : text.noSupport,
        ],
      })),
    },
    {
      title: text.support,
      lines: reading.support.map(({ id, words, unit, owner, dueBy, state, after }) => ({
        id,
        words,
        facts: [
          unit,
          ...(owner ? [owner] : []),
          ...(dueBy ? [text.by(tab.date(dueBy))] : []),
          order.states[state],
          ...after.map(text.after),
        ],
      })),
    },
    {
      title: text.offers,
      lines: reading.offers.map(({ id, words, row, unit, why, answer }) => ({
        id,
        words: row?.nameEn && row.whatEn && tab.language === "en" ? `${row.nameEn}: ${row.whatEn}` : words,
        facts: [unit, ...(why ? [text.because(why)] : []), answer ? text.answers[answer] : text.unanswered],
      })),
    },
    {
      title: text.picture,
      lines: reading.picture.map(({ id, kind, words, by }) => ({
        id,
        words,
        facts: [plan.picture.kinds[kind], ...(by ? [plan.saidBy(by)] : [])],
      })),
    },
    {
      title: text.strides,
      lines: reading.strides.map(({ id, kind, on, words }) => ({
        id,
        words,
        facts: [order.strides.kinds[kind], tab.date(on)],
      })),
    },
    {
      title: text.goesOn,
      lines: reading.goesOn.map(({ id, of, words, unit, from }) => ({
        id,
        words,
        facts: [...(of ? [of] : []), text.takenOver(unit, tab.date(from))],
      })),
    },
    { title: text.main, lines: reading.main ? [{ id: "main", words: reading.main, facts: [] }] : [] },
  ];
  return lists.filter(({ lines }) => lines.length > 0);
}

const useStyles = makeStyles({
  reading: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    paddingBlockStart: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  paper: { alignSelf: "start", "@media print": { display: "none" } },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, breakInside: "avoid" },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  words: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
});
