import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";

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

const mostNamed = 3;

function Said({ view, section, thing }: Props) {
  const words = useWords();
  const styles = useStyles();
  const isCoordinator = view.you === "coordinator";
  const readers = useReaders(view.caseId, isCoordinator).data;
  const [isWhole, setWhole] = useState(false);
  if (!isCoordinator) return <Text size={200}>{words.general}</Text>;
  if (!readers) return null;
  const seeing = thing === undefined ? readers.sections[section] : (readers.things[thing] ?? []);
  const names = readers.people
    .filter(({ id }) => seeing.includes(id))
    .map(({ name, unit }) => (unit && !name.includes(unit) ? `${name} (${unit})` : name));
  if (names.length === 0) return <Text size={200}>{words.onlyYou}</Text>;
  const listed = [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(words.and);
  if (names.length <= mostNamed) return <Text size={200}>{words.youAnd(listed)}</Text>;
  return (
    <Text size={200}>
      {isWhole ? words.youAnd(listed) : words.youAndMany(names.length)}{" "}
      <Link as="button" inline className={styles.link} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? words.hideWho : words.showWho}
      </Link>
    </Text>
  );
}

const useStyles = makeStyles({ link: { fontSize: tokens.fontSizeBase200 } });
