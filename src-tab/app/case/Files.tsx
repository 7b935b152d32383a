import { Button, Link, makeStyles, Text, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";

import { type SeenCase, useApi } from "../api.ts";
import { useText } from "../language.ts";
import { Problem } from "../Loaded.tsx";
import { save } from "../save.ts";
import { Section } from "../Section.tsx";
import { WhoSees } from "../WhoSees.tsx";
import { useCorrect } from "./Corrections.tsx";
import { useFilesText } from "./useFilesText.ts";

/** The files of the case, and how it is kept. */
export function Files({ view, isPreview = false }: { view: SeenCase; isPreview?: boolean }) {
  const styles = useStyles();
  const words = useFilesText();
  const correct = useCorrect();
  const focus = useRestoreFocusTarget();
  const isOver = ["closed", "ended", "merged"].includes(view.stage);
  // What children have said stands with their own words.
  const files = view.attachments.filter(({ id }) => !view.sayings.some(({ attachment }) => attachment === id));
  const add = correct && !isOver && (
    <Button size="small" onClick={() => correct("attach")} {...focus}>
      {words.add}
    </Button>
  );
  return (
    <Section
      title={words.title}
      actions={add}
      note={correct && files.length > 0 && <WhoSees view={view} section="attachments" />}
    >
      {files.length === 0 && <Text className={styles.quiet}>{isPreview ? words.noneShown : words.none}</Text>}
      <ul className={styles.list}>
        {files.map((file) => (
          <File key={file.id} view={view} file={file} isPreview={isPreview} />
        ))}
      </ul>
      {view.record && <Kept view={view} />}
    </Section>
  );
}

const bytesInKilobyte = 1000;

function File({
  view,
  file,
  isPreview,
}: {
  view: SeenCase;
  file: SeenCase["attachments"][number];
  isPreview: boolean;
}) {
  const styles = useStyles();
  const words = useFilesText();
  const correct = useCorrect();
  const api = useApi();
  const [problem, setProblem] = useState<Error | null>(null);
  const fetchIt = async () => {
    setProblem(null);
    try {
      save(await api.fetchFile(`/cases/${view.caseId}/attachments/${file.id}`), file.name);
    } catch (error) {
      setProblem(error as Error);
    }
  };
  // What was handed in has no name of its own.
  // What a child has left for itself only the child takes back.
  const isChildsOwn = view.sayings.some(({ attachment, ofItsOwn }) => attachment === file.id && !ofItsOwn?.isNoted);
  const called = file.handedIn ? words.kinds[file.kind] : file.name;
  const said = [file.handedIn ? null : words.kinds[file.kind], words.size(Math.ceil(file.size / bytesInKilobyte))]
    .filter(Boolean)
    .join(" · ");
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {isPreview ? (
          <Text>{called}</Text>
        ) : (
          <Link as="button" onClick={() => void fetchIt()} aria-label={words.fetch(called)}>
            {called}
          </Link>
        )}
        <Text size={200} className={styles.quiet}>
          {said}
        </Text>
        {file.words && <Text className={styles.words}>{file.words}</Text>}
        {file.handedIn && (
          <Text size={200} className={styles.quiet}>
            {handedInWords(view, file.handedIn, words)}
          </Text>
        )}
        {problem && <Problem error={problem} />}
      </span>
      {correct && !isChildsOwn && (
        <Button
          appearance="subtle"
          size="small"
          onClick={() => correct("detach", file.id)}
          aria-label={words.removeOf(called)}
        >
          {words.remove}
        </Button>
      )}
    </li>
  );
}

/** From whom it came, whose it is, and who may see it. */
function handedInWords(
  { people }: SeenCase,
  { from, whose, units }: NonNullable<SeenCase["attachments"][number]["handedIn"]>,
  words: ReturnType<typeof useFilesText>,
): string {
  const nameOf = (id: string) => {
    const person = people.find((one) => one.id === id);
    return person && person.kind !== "professional" ? (person.name ?? "") : "";
  };
  const seen = units.length > 0 ? words.seenBy(units.map(({ name }) => name).join(", ")) : words.seenByYou;
  return [whose === from ? words.from(nameOf(from)) : words.fromOf(nameOf(from), nameOf(whose)), seen].join(" · ");
}

/** Under which number the case is registered, and until when it is kept. */
function Kept({ view: { record, legalHold } }: { view: SeenCase }) {
  const styles = useStyles();
  const text = useText();
  const words = useFilesText();
  const correct = useCorrect();
  const said = [
    record?.diarium ? words.diarium(record.diarium) : words.noDiarium,
    legalHold && words.held,
    !legalHold && record?.disposedFrom && words.disposedFrom(text.date(record.disposedFrom)),
  ].filter(Boolean);
  return (
    <div className={styles.kept}>
      <Text size={200} className={styles.quiet}>
        {said.join(" · ")}
      </Text>
      {correct && (
        <>
          <Button appearance="subtle" size="small" onClick={() => correct("diarium")}>
            {words.setDiarium}
          </Button>
          <Button appearance="subtle" size="small" onClick={() => correct(legalHold ? "liftHold" : "hold")}>
            {legalHold ? words.liftHold : words.hold}
          </Button>
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  row: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS },
  name: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  words: { whiteSpace: "pre-wrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
  kept: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    "@media print": { display: "none" },
  },
});
