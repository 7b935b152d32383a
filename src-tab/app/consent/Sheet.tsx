import { makeStyles, tokens } from "@fluentui/react-components";

import type { ConsentLetter } from "../../../src-shared/consent/letter.ts";
import { filledIn, linesOf, type NoticeFact, type NoticePart } from "../../../src-shared/consent/notice-parts.ts";
import type { ConsentLetterText } from "../../../src-shared/text/sv/tab-consent-letter.ts";
import { dayIn } from "../when.ts";
import { pairsFrom, readRows } from "./read-matrix.ts";

interface Props {
  letter: ConsentLetter;
  reader: "letter" | "form";
  text: ConsentLetterText;
}
/** The words of a part, with what is known in them. */
type Say = (part: NoticePart, facts?: Partial<Record<NoticeFact, string>>) => string;

/** One sheet in plain words: who asks and why, who would be told what, what each answer leads to, and how to take it back. */
export function Sheet({ letter, reader, text }: Props) {
  const styles = useStyles();
  const words = letter.words[text.language];
  const about = text.list(letter.about.map(({ name, isYou }) => (isYou ? words.you : (name ?? words.yourChild))));
  const { office, coordinator } = letter;
  const always = { office, coordinator, about, until: text.date(letter.validTo), name: letter.to ?? "" };
  const say: Say = (part, facts = {}) => filledIn(words[part], { ...always, ...facts }, text.factNames);
  return (
    <article className={styles.sheet} data-letter lang={text.language}>
      <p className={styles.from}>
        {letter.office}, {letter.municipality}
        <br />
        {text.date(dayIn(letter.askedAt))} · {letter.reference}
      </p>
      <h3 className={styles.title}>{say(reader === "letter" ? "letterTitle" : "formTitle")}</h3>
      {letter.to && <p>{say("hello")}</p>}
      <p>{say("lead")}</p>
      <h4>{say("why")}</h4>
      <p>{letter.purpose}</p>
      <h4>{say("who")}</h4>
      <Flows letter={letter} text={text} say={say} />
      {letter.activities.length > 0 && (
        <p>{say("activities", { allowed: text.list(letter.activities.map((one) => say(one))) })}</p>
      )}
      <p>{say("until")}</p>
      <h4>{say("answers")}</h4>
      <ul>
        {linesOf(say("leadsTo")).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h4>{say("takeBack")}</h4>
      <p>{say("takeBackHow")}</p>
      <h4>{say("controllers")}</h4>
      <p>{say("controllersLead")}</p>
      <ul>
        {letter.controllers.map(({ name, mail, phone }) => {
          const officer = [mail, phone].filter(Boolean).join(", ");
          return <li key={name}>{officer ? say("controllerLine", { controller: name, officer }) : name}</li>;
        })}
      </ul>
      <p>{say("concern")}</p>
      {reader === "form" ? <Signature say={say} /> : <p>{say("answerBy")}</p>}
      <p className={styles.small}>{text.version(letter.notice.version)}</p>
    </article>
  );
}

function Flows({ letter, text, say }: { letter: ConsentLetter; text: ConsentLetterText; say: Say }) {
  const rows = readRows(pairsFrom(letter.flows));
  return (
    <ul>
      {rows.map(({ from, to, categories }) => {
        const facts = { from: text.list(from), what: text.list(categories.map((kind) => say(kind))) };
        return (
          <li key={`${from.join()} ${to?.join()} ${categories.join()}`}>
            {to ? say("flow", { ...facts, to: text.list(to) }) : say("flowEach", facts)}
          </li>
        );
      })}
    </ul>
  );
}

/** To be filled in by hand. */
function Signature({ say }: { say: Say }) {
  const styles = useStyles();
  return (
    <>
      <h4>{say("yourAnswer")}</h4>
      <ul className={styles.boxes}>
        {(["yes", "partly", "no", "talk"] as const).map((box) => (
          <li key={box}>☐ {say(box)}</li>
        ))}
      </ul>
      <div className={styles.lines}>
        {linesOf(say("lines")).map((line) => (
          <div key={line} className={styles.line}>
            {line}
          </div>
        ))}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  sheet: {
    maxWidth: "680px",
    padding: tokens.spacingHorizontalXL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    "& h4": { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`, breakAfter: "avoid" },
    "& p, & ul": { margin: `0 0 ${tokens.spacingVerticalS}` },
    overflowWrap: "anywhere",
    "@media (max-width: 479px)": { padding: tokens.spacingHorizontalM },
    "@media print": { border: "none", padding: 0, maxWidth: "none", color: "black" },
  },
  title: { margin: `0 0 ${tokens.spacingVerticalM}`, fontSize: tokens.fontSizeBase500 },
  from: { color: tokens.colorNeutralForeground2, "@media print": { color: "black" } },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  boxes: { listStyleType: "none", padding: 0 },
  lines: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(240px, 100%), 1fr))",
    gap: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL}`,
    marginTop: tokens.spacingVerticalXXXL,
    breakInside: "avoid",
  },
  line: {
    borderTop: `${tokens.strokeWidthThin} solid currentColor`,
    paddingTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
  },
});
