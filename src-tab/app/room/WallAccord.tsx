import { makeStyles, tokens } from "@fluentui/react-components";

import { silentOf, standOf, useAccordText } from "../meeting/accord-text.ts";
import type { Room } from "../meeting/useRoom.ts";

/** What each service says of the needs now; why, where everybody present may read it. Nothing before somebody has said it. */
export function WallAccord({ accord }: Pick<Room["meeting"], "accord">) {
  const styles = useStyles();
  const text = useAccordText();
  const now = accord?.said.filter(({ isEarlier }) => !isEarlier) ?? [];
  if (!accord || now.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{text.title}</h3>
      <p className={styles.line}>{accord.isReached ? text.reached : text.notYet}</p>
      <ul className={styles.list}>
        {now.map((one) => (
          <li key={one.party}>
            {text.said(one.title, standOf(one, text))}
            {one.reservation?.words && <span className={styles.why}>”{one.reservation.words}”</span>}
          </li>
        ))}
      </ul>
      {accord.silent.length > 0 && <p className={styles.quiet}>{silentOf(accord, text)}</p>}
    </section>
  );
}

const size = "clamp(16px, 2vw, 28px)";
const useStyles = makeStyles({
  title: { margin: 0, fontSize: size, lineHeight: 1.4 },
  line: { margin: 0, fontSize: size, lineHeight: 1.5 },
  list: { margin: 0, paddingInlineStart: "1.4em", fontSize: size, lineHeight: 1.5, overflowWrap: "anywhere" },
  why: { display: "block", whiteSpace: "pre-line" },
  quiet: { margin: 0, fontSize: "clamp(14px, 1.6vw, 22px)", lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
});
