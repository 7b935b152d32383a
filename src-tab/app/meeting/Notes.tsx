import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useDraft } from "../drafts.ts";
import { Problem } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { WordHint } from "../WordHint.tsx";
import { Clash } from "./Clash.tsx";
import { CategoryField, categoryOf } from "./CategoryField.tsx";
import { isNotesOpen, type SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

type Note = SeenMeeting["notes"][number];

/** The notes: the coordinator's alone until they are shared; until then each can be put otherwise. */
export function Notes({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const words = useMeetingText();
  const isWriting = view.you === "coordinator" && isNotesOpen(meeting);
  return (
    <Section
      title={words.notes}
      empty={meeting.notes.length === 0 && !isWriting && words.noNotes}
      {...(isWriting ? { note: words.notesNote } : {})}
    >
      {view.ways.isNoEvidence && <Text size={200}>{words.noEvidence}</Text>}
      {meeting.notes.map((note) =>
        isWriting ? (
          <OpenNote key={note.id} view={view} meeting={meeting} note={note} />
        ) : (
          <Text key={note.id}>{note.words}</Text>
        ),
      )}
      {isWriting && <NewNote view={view} meeting={meeting} />}
    </Section>
  );
}

function NewNote({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const { give, isBusy, problem, wrongAt } = useOrder(view.caseId);
  const [draft, change, forget] = useDraft(`note:${meeting.id}`, { said: "", category: "" });
  const category = categoryOf(draft.category, meeting);
  const save = async () => {
    if (await give("meeting.writeNote", { meetingId: meeting.id, words: draft.said, category })) forget();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Said
        label={words.newNote}
        said={draft.said}
        wrong={wrongAt("words")}
        onChange={(said) => change({ ...draft, said })}
      />
      <CategoryField value={category} onChange={(kind) => change({ ...draft, category: kind })} />
      <Button type="submit" disabled={isBusy}>
        {words.saveNote}
      </Button>
      {problem && <Problem error={problem} />}
    </form>
  );
}

/** While it is being changed nobody else's change takes its place; where there was one both texts stand, and what was typed stays. */
function OpenNote({ view, meeting, note }: { view: SeenCase; meeting: SeenMeeting; note: Note }) {
  const styles = useStyles();
  const words = useMeetingText();
  const { give, isBusy, problem, wrongAt, forgetProblem } = useOrder(view.caseId);
  const [draft, change, forget] = useDraft<{ said: string; seen: string } | null>(`note:${note.id}`, null);
  const of = { meetingId: meeting.id, noteId: note.id };
  const save = async (seen: string) => {
    if (draft && (await give("meeting.rewordNote", { ...of, words: draft.said, seen }))) forget();
  };
  const leave = () => {
    forget();
    forgetProblem();
  };
  if (!draft)
    return (
      <div className={styles.row}>
        <Text className={styles.said}>{note.words}</Text>
        <Button size="small" onClick={() => change({ said: note.words, seen: note.wording })}>
          {words.change}
        </Button>
        <Button size="small" disabled={isBusy} onClick={() => void give("meeting.removeNote", of)}>
          {words.removeNote}
        </Button>
        {problem && <Problem error={problem} />}
      </div>
    );
  return (
    <div className={styles.form}>
      <Said
        label={words.note}
        said={draft.said}
        wrong={wrongAt("words")}
        onChange={(said) => change({ ...draft, said })}
      />
      {draft.seen === note.wording ? (
        <>
          {problem && <Problem error={problem} />}
          <div className={styles.row}>
            <Button disabled={isBusy} onClick={() => void save(draft.seen)}>
              {words.saveNote}
            </Button>
            <Button onClick={leave}>{words.cancel}</Button>
          </div>
        </>
      ) : (
        <Clash theirs={note.words} isBusy={isBusy} onMine={() => void save(note.wording)} onTheirs={leave} />
      )}
    </div>
  );
}

interface SaidProps {
  label: string;
  said: string;
  wrong: string | undefined;
  onChange: (said: string) => void;
}

const Said = ({ label, said, wrong, onChange }: SaidProps) => (
  <WordHint words={said}>
    <Field label={label} validationMessage={wrong}>
      <Textarea value={said} rows={3} resize="vertical" maxLength={2000} onChange={(_, { value }) => onChange(value)} />
    </Field>
  </WordHint>
);

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxWidth: "560px",
    "& > button": { alignSelf: "start" },
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  said: { flexGrow: 1, flexBasis: "220px", whiteSpace: "pre-wrap" },
});
