import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useId, useState } from "react";

import type { CaseSection, WhoSees as Readers } from "../../src-shared/case/who-sees.ts";
import { type SeenCase, useApi } from "./api.ts";
import { screenWords } from "./language.ts";

const useWords = screenWords({
  sv: async () => (await import("../../src-shared/text/sv/tab-who.ts")).whoWords,
  en: async () => (await import("../../src-shared/text/en/tab-who.ts")).whoWords,
});

interface Props {
  view: SeenCase;
  section: CaseSection;
  /** One thing of it, by its id: a meeting, an agenda item, a note, a need, a task, a person. */
  thing?: string;
}

/** Who sees this? Told by name to the coordinator; to others what holds for everybody, for more would tell of consents. */
export const WhoSees = (props: Props) => (
  <Suspense fallback={null}>
    <Said {...props} />
  </Suspense>
);

/** Who beside the coordinator sees what of the case. */
export function useReaders(caseId: string, isAsked: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ["readers", caseId],
    queryFn: () => api.read<Readers>(`/cases/${caseId}/readers`),
    staleTime: 15_000,
    enabled: isAsked,
  });
}

function Said({ view, section, thing }: Props) {
  const words = useWords();
  const styles = useStyles();
  const isCoordinator = view.you === "coordinator";
  const readers = useReaders(view.caseId, isCoordinator).data;
  if (!isCoordinator) return <Told brief={words.byConsent} whole={words.general} />;
  if (!readers) return null;
  const seeing = thing === undefined ? readers.sections[section] : (readers.things[thing] ?? []);
  const names = readers.people
    .filter(({ id }) => seeing.includes(id))
    .map(({ name, unit }) => (unit && !name.includes(unit) ? `${name} (${unit})` : name));
  if (names.length === 0)
    return (
      <span className={styles.line}>
        <EyeRegular aria-hidden fontSize={16} /> {words.onlyYou}
      </span>
    );
  const listed = [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(words.and);
  return <Told brief={words.seenBy(names.length)} whole={words.youAnd(listed)} />;
}

/** One quiet line; a press says the whole of it. */
function Told({ brief, whole }: { brief: string; whole: string }) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  return (
    <span className={styles.told}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isWhole}
        aria-controls={isWhole ? id : undefined}
        onClick={() => setWhole(!isWhole)}
      >
        <EyeRegular aria-hidden fontSize={16} /> {brief}
      </button>
      {isWhole && (
        <Text id={id} size={200} block className={styles.whole}>
          {whole}
        </Text>
      )}
    </span>
  );
}

const useStyles = makeStyles({
  told: { display: "block" },
  line: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    padding: 0,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    "&:is(button)": {
      cursor: "pointer",
      ":hover": { color: tokens.colorNeutralForeground2Hover, textDecorationLine: "underline" },
    },
    "@media print": { display: "none" },
  },
  whole: { color: tokens.colorNeutralForeground2 },
});
