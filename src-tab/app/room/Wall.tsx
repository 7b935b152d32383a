import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Suspense, useEffect, useRef, useState } from "react";

import { groundRulesIn } from "../../../src-shared/programme/ground-rules.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { type Room, useRoom } from "../meeting/useRoom.ts";
import { momentWords } from "../when.ts";
import { useRoomText } from "./text.ts";
import { WallAccord } from "./WallAccord.tsx";

const everyMs = 1_500;

interface Props {
  caseId: string;
  meetingId: string;
  present: string;
  onLeave: () => void;
}

/** The meeting on a wall: large, calm and without anything to press. The arrow keys turn to the next item, Escape leaves. */
export function Wall({ caseId, meetingId, present, onLeave }: Props) {
  const styles = useStyles();
  const words = useRoomText();
  const room = useRoom(caseId, meetingId, present, everyMs);
  const wall = useRef<HTMLDialogElement>(null);
  const [look, setLook] = useState<{ from: string | null; at: number } | null>(null);
  useEffect(() => {
    wall.current?.showModal();
  }, []);
  const items = room.data?.meeting.items ?? [];
  const last = items.length - 1;
  const shared = room.data?.meeting.floor?.item ?? null;
  // Turned by hand it stays there until the meeting moves on.
  const at = look?.from === shared ? look.at : items.findIndex(({ id }) => id === shared);
  const turn = (to: number) => setLook({ from: shared, at: to });
  return (
    <dialog
      ref={wall}
      className={styles.wall}
      aria-label={words.wall}
      onClose={onLeave}
      onKeyDown={({ key }) => {
        if (key === "ArrowRight" || key === "ArrowDown" || key === " ") turn(Math.min(at + 1, last));
        if (key === "ArrowLeft" || key === "ArrowUp") turn(Math.max(at - 1, -1));
      }}
    >
      <div className={styles.page} tabIndex={0}>
        <Loaded query={room}>{(shown) => <Shown shown={shown} at={Math.min(at, last)} />}</Loaded>
        <Text size={200} className={styles.keys}>
          {words.wallKeys}
        </Text>
      </div>
    </dialog>
  );
}

/** In a pause nothing but that. First what the meeting is for and what is on the agenda; then one item at a time. */
function Shown({ shown: { meeting, statements, tasks }, at }: { shown: Room; at: number }) {
  const styles = useStyles();
  const text = useText();
  const words = useRoomText();
  const item = meeting.items[at];
  // What waits for its words here does not take the wall away, and the keys with it.
  const accord = (
    <Suspense fallback={null}>
      <WallAccord accord={meeting.accord} />
    </Suspense>
  );
  if (meeting.floor?.since === null)
    return (
      <>
        <h2 className={styles.title}>{words.paused}</h2>
        <p className={styles.line}>{words.pausedLead}</p>
      </>
    );
  if (item)
    return (
      <>
        <Text className={styles.quiet}>{words.itemOf(at + 1, meeting.items.length)}</Text>
        <h2 className={styles.title}>{item.title}</h2>
        {item.answers.map((answer) => (
          <p key={answer.by} className={styles.line}>
            {words.answered(answer.by, answer.words)}
          </p>
        ))}
        {accord}
      </>
    );
  return (
    <>
      {meeting.slot && <Text className={styles.quiet}>{momentWords(meeting.slot.start, text)}</Text>}
      <h2 className={styles.title}>{meeting.childQuestion ?? words.meeting}</h2>
      {meeting.purpose && <p className={styles.line}>{meeting.purpose}</p>}
      <Listed title={words.agenda} lines={meeting.items.map(({ title }) => title)} />
      {accord}
      <Listed title={words.groundRules} lines={groundRulesIn(meeting.groundRules, text.language).rules} />
      <Listed title={words.picture} lines={statements.map(({ words: said }) => said)} />
      <Listed title={words.agreements} lines={tasks.map((task) => words.agreed(task, text.day(task.dueBy)))} />
    </>
  );
}

function Listed({ title, lines }: { title: string; lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className={styles.part}>{title}</h3>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  wall: {
    width: "100vw",
    height: "100dvh",
    maxWidth: "none",
    maxHeight: "none",
    margin: 0,
    border: "none",
    padding: "clamp(16px, 5vw, 96px)",
    overflowY: "auto",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
  },
  page: {
    display: "flex",
    flexDirection: "column",
    gap: "clamp(8px, 2vw, 32px)",
    minHeight: "100%",
    outlineStyle: "none",
  },
  title: { margin: 0, fontSize: "clamp(24px, 5vw, 64px)", lineHeight: 1.2, overflowWrap: "anywhere" },
  line: { margin: 0, fontSize: "clamp(18px, 2.4vw, 32px)", lineHeight: 1.4 },
  part: { margin: 0, fontSize: "clamp(16px, 2vw, 28px)", lineHeight: 1.4 },
  list: {
    margin: 0,
    paddingInlineStart: "1.4em",
    fontSize: "clamp(16px, 2vw, 28px)",
    lineHeight: 1.5,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: "clamp(14px, 1.6vw, 22px)" },
  keys: { marginBlockStart: "auto", color: tokens.colorNeutralForeground2 },
});
