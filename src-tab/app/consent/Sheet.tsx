import { makeStyles, tokens } from "@fluentui/react-components";

import type { ConsentLetter } from "../../../src-shared/consent/letter.ts";
import type { ConsentLetterText } from "../../../src-shared/text/sv/tab-consent-letter.ts";
import { dayIn } from "../when.ts";
import { pairsFrom, readRows } from "./read-matrix.ts";

interface Props {
  letter: ConsentLetter;
  reader: "letter" | "form";
  text: ConsentLetterText;
}

/** One sheet in plain words: who asks and why, who would be told what, what each answer leads to, and how to take it back. */
export function Sheet({ letter, reader, text }: Props) {
  const styles = useStyles();
  const about = text.list(letter.about.map(({ name, isYou }) => (isYou ? text.you : (name ?? text.someone))));
  return (
    <article className={styles.sheet} data-letter lang={text.language}>
      <p className={styles.from}>
        {letter.office}, {letter.municipality}
        <br />
        {text.date(dayIn(letter.askedAt))} · {letter.reference}
      </p>
      <h3 className={styles.title}>{reader === "letter" ? text.letterTitle : text.formTitle}</h3>
      {letter.to && <p>{text.hello(letter.to)}</p>}
      <p>{text.lead(letter.office)}</p>
      <h4>{text.why}</h4>
      <p>{letter.purpose}</p>
      <h4>{text.who(about)}</h4>
      <Flows letter={letter} text={text} />
      {letter.activities.length > 0 && (
        <p>{text.activities(text.list(letter.activities.map((one) => text.activityKinds[one])))}</p>
      )}
      <p>{text.until(text.date(letter.validTo))}</p>
      <h4>{text.answers}</h4>
      <ul>
        {text.leadsTo.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h4>{text.takeBack}</h4>
      <p>{text.takeBackHow(letter.coordinator)}</p>
      <p>{text.concern}</p>
      {reader === "form" ? <Signature text={text} /> : <p>{text.answerBy(letter.coordinator)}</p>}
      <p className={styles.small}>{text.version(letter.notice.version)}</p>
    </article>
  );
}

function Flows({ letter, text }: { letter: ConsentLetter; text: ConsentLetterText }) {
  const rows = readRows(pairsFrom(letter.flows));
  return (
    <ul>
      {rows.map(({ from, to, categories }) => (
        <li key={`${from.join()} ${to?.join()} ${categories.join()}`}>
          {text.flow(text.list(from), to && text.list(to), text.list(categories.map((kind) => text.category[kind])))}
        </li>
      ))}
    </ul>
  );
}

/** To be filled in by hand. */
function Signature({ text }: { text: ConsentLetterText }) {
  const styles = useStyles();
  return (
    <>
      <h4>{text.yourAnswer}</h4>
      <ul className={styles.boxes}>
        {text.boxes.map((box) => (
          <li key={box}>☐ {box}</li>
        ))}
      </ul>
      <div className={styles.lines}>
        {text.lines.map((line) => (
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
