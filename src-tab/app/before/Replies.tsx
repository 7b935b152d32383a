import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { spanWords } from "../when.ts";
import { useBeforeText } from "./text.ts";
import { WriteReply } from "./WriteReply.tsx";

type Meeting = SeenCase["meetings"][number];
type Poll = NonNullable<Meeting["poll"]>;

/** What each has said of each time, and who is awaited. */
export function Replies({ view, meeting, poll }: { view: SeenCase; meeting: Meeting; poll: Poll }) {
  const styles = useStyles();
  const text = useText();
  const words = useBeforeText();
  const [writing, write] = useState<string | null>(null);
  const awaited = poll.asked.filter(({ reply }) => reply === null).map(({ name }) => name);
  const writer = poll.asked.find(({ party }) => party === writing);
  return (
    <>
      <Text weight="semibold">{awaited.length > 0 ? words.awaited(words.list(awaited)) : words.everybody}</Text>
      <ul className={styles.list}>
        {poll.times.map(({ start, end }) => (
          <li key={start} className={styles.row}>
            <Text>{spanWords(start, end, text)}</Text>
            {poll.asked.map(({ party, name, reply }) => {
              const fit = reply?.fits.find((one) => one.start === start)?.fit;
              return (
                <Text key={party} size={200}>
                  {name}: {fit ? words.fits[fit] : words.notSaid}
                </Text>
              );
            })}
          </li>
        ))}
      </ul>
      {poll.asked.map(
        ({ party, name, reply }) => reply?.words && <Text key={party}>{words.said(name, reply.words)}</Text>,
      )}
      {!poll.closedAt &&
        (writer ? (
          <WriteReply
            caseId={view.caseId}
            meetingId={meeting.id}
            times={poll.times}
            person={writer}
            onDone={() => write(null)}
          />
        ) : (
          <div className={styles.ways}>
            {poll.asked.map(({ party, name }) => (
              <Button key={party} size="small" onClick={() => write(party)}>
                {words.write(name)}
              </Button>
            ))}
          </div>
        ))}
    </>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexDirection: "column",
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
