import { Button, makeStyles, tokens } from "@fluentui/react-components";

import { programmeName } from "../../../src-shared/programme/name.ts";
import { useText } from "../language.ts";
import type { Doc, Entry } from "./changes.ts";
import { useProgrammesText } from "./words.ts";

interface Props {
  entries: readonly Entry[];
  /** Those that Samla knows of, by short name. */
  known: Readonly<Record<string, Doc>>;
  onAdd: (programme: Entry) => void;
}

/** One more kind of coordination: one that Samla knows of, to begin from, or the municipality's own. */
export function NewProgramme({ entries, known, onAdd }: Props) {
  const styles = useStyles();
  const { language } = useText();
  const words = useProgrammesText();
  const left = Object.entries(known).filter(([id]) => !entries.some((entry) => entry["id"] === id));
  return (
    <div className={styles.ways}>
      {left.map(([id, one]) => (
        <Button key={id} onClick={() => onAdd({ id, ...one })}>
          {words.addNamed(programmeName(one as { name: string; nameEn: string }, language))}
        </Button>
      ))}
      <Button onClick={() => onAdd({ id: `programme-${crypto.randomUUID().slice(0, 8)}`, ...blank })}>
        {words.addOwn}
      </Button>
    </div>
  );
}

const blank = {
  isOffered: true,
  name: "",
  what: "",
  prefix: "",
  about: "children",
  youngest: 0,
  oldest: 20,
  askedFrom: 15,
  startedBy: ["staff"],
  raisedFrom: [],
  parents: "together",
  meetings: ["withFamily"],
  gates: { childVoice: true, mandate: false },
  clocks: {},
  purposes: [],
  groundRules: [],
  agendaTemplates: [],
  goals: [],
  catalogue: [],
  measures: [],
  court: null,
};

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
