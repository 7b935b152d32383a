import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { Section } from "../Section.tsx";
import { dayIn } from "../when.ts";
import { WhoSees } from "../WhoSees.tsx";
import { hrefOf } from "./acts.ts";
import { nameIn } from "../names.ts";
import { type Around, isCurrent, relativesOf, useConsentText } from "./around.ts";
import { Said } from "./Said.tsx";

/** What each has answered, and what it stands on; first what holds, and what is over on demand. */
export function Answers(around: Around) {
  const styles = useStyles();
  const words = useConsentText();
  const [isOpen, setOpen] = useState(false);
  const { view, caseId } = around;
  const said = view.consents.filter((one) => isCurrent(one) || one.state === "invalid");
  const earlier = view.consents.filter((one) => !said.includes(one)).toReversed();
  const [someone] = relativesOf(view).filter(({ kind }) => kind === "guardian" || kind === "child");
  return (
    <Section
      title={words.answers}
      note={view.consents.length > 0 && <WhoSees view={view} section="consent" />}
      empty={view.consents.length === 0 && view.requests.length === 0 && words.answersEmpty}
      actions={
        someone && (
          <>
            <Button as="a" href={hrefOf(caseId, "ask", someone.id)}>
              {words.acts.ask}
            </Button>
            <Button as="a" href={hrefOf(caseId, "record", someone.id)}>
              {words.acts.record}
            </Button>
          </>
        )
      }
    >
      <ul className={styles.list}>
        {said.map((answer) => (
          <Said key={answer.id} answer={answer} {...around} />
        ))}
        {isOpen && earlier.map((answer) => <Said key={answer.id} answer={answer} {...around} />)}
      </ul>
      {earlier.length > 0 && (
        <Button appearance="subtle" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hideEarlier : words.earlier(earlier.length)}
        </Button>
      )}
      <Asked {...around} />
    </Section>
  );
}

/** What has been asked, and with which text; to print again. */
function Asked({ view, board, caseId }: Around) {
  const styles = useStyles();
  const words = useConsentText();
  const open = view.requests.filter(({ state }) => state !== "granted" && state !== "partlyGranted");
  if (open.length === 0) return null;
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.sub}>
        {words.asked}
      </Text>
      <ul className={styles.list}>
        {open.map(({ id, grantor, state, requestedAt, reason }) => {
          const notice = board.requests.find((one) => one.id === id)?.notice;
          const language = notice && (words.languages[notice.language as keyof typeof words.languages] ?? "");
          return (
            <li key={id} className={styles.item}>
              <Text>
                <strong>{nameIn(view, grantor)}</strong> {words.requestStates[state]}.
              </Text>
              {reason && <Text>{reason}</Text>}
              <Text size={200} className={styles.quiet}>
                {words.askedOn(words.date(dayIn(requestedAt)))}.{" "}
                {notice && `${words.askedNotice(notice.version, language ?? "")}.`}
              </Text>
              <div className={styles.ways}>
                <Button as="a" size="small" href={hrefOf(caseId, "letter", id)}>
                  {words.acts.letter}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, ":empty": { display: "none" } },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  more: { alignSelf: "start" },
  sub: { margin: 0 },
});
