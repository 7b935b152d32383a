import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { CheckmarkCircleRegular, DismissCircleRegular } from "@fluentui/react-icons";

import type { CanShare as Answered } from "../../../src-shared/consent/can-share.ts";
import type { Category } from "../../../src-shared/case/labelled.ts";
import { useApi } from "../api.ts";
import { Loaded } from "../Loaded.tsx";
import { useSearch } from "../place.ts";
import { Section } from "../Section.tsx";
import { nameIn } from "../names.ts";
import { type Around, relativesOf, unitOf, useConsentText } from "./around.ts";
import { exceptionInWords } from "./exception-in-words.ts";

const everyMs = 15_000;

/** Whether one may tell another something about somebody now; the answer keeps up while the page is open. */
export function CanShare({ view, board, caseId }: Around) {
  const styles = useStyles();
  const words = useConsentText();
  const [search, change] = useSearch();
  const api = useApi();
  const people = relativesOf(view).filter(({ kind }) => kind !== "supporter");
  const { first } = board;
  const from = search.get("from") ?? first?.cell.from ?? "";
  const hearers = board.units.filter(({ id }) => id !== from);
  const to =
    hearers.find(({ id }) => id === search.get("to"))?.id ??
    hearers.find(({ id }) => id === first?.cell.to)?.id ??
    hearers[0]?.id ??
    "";
  const about = search.get("who") ?? first?.cell.subject ?? "";
  const category = (search.get("kind") ?? first?.cell.category ?? "") as Category;
  const cell = { about, from, to, category };
  const isFirst =
    about === first?.cell.subject &&
    [from, to, category].join() === [first.cell.from, first.cell.to, first.cell.category].join();
  const answer = useQuery({
    queryKey: ["case", caseId, "can-share", cell],
    queryFn: () => api.read<Answered>(`/cases/${caseId}/can-share?${new URLSearchParams(cell).toString()}`),
    refetchInterval: everyMs,
    enabled: about !== "" && to !== "",
    // Shown at once, and asked for all the same.
    ...(isFirst ? { initialData: first.said, initialDataUpdatedAt: 0 } : {}),
  });
  const choose = (name: string, label: string, value: string, choices: [string, string][]) => (
    <Field label={label} className={styles.field}>
      <Select className={styles.field} value={value} onChange={(_, data) => change({ [name]: data.value })}>
        {choices.map(([id, said]) => (
          <option key={id} value={id}>
            {said}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <Section title={words.now} note={words.nowLead}>
      <div className={styles.choices}>
        {choose(
          "from",
          words.speaks,
          from,
          board.units.map(({ id, name }) => [id, name]),
        )}
        {choose(
          "to",
          words.hears,
          to,
          hearers.map(({ id, name }) => [id, name]),
        )}
        {choose(
          "who",
          words.aboutWhom,
          about,
          people.map(({ id, name }) => [id, name ?? ""]),
        )}
        {choose("kind", words.kind, category, Object.entries(words.category))}
      </div>
      <Loaded query={answer}>
        {(said) => <Said key={JSON.stringify(cell)} said={said} cell={cell} around={{ view, board, caseId }} />}
      </Loaded>
    </Section>
  );
}

interface SaidProps {
  said: Answered;
  cell: { about: string; from: string; to: string; category: Category };
  around: Around;
}
function Said({ said, cell, around: { view, board } }: SaidProps) {
  const styles = useStyles();
  const words = useConsentText();
  const hasChanged = useHasChanged(said.may);
  const [from, to] = [unitOf(board, cell.from), unitOf(board, cell.to)];
  const kind = words.category[cell.category].toLowerCase();
  const why = said.may
    ? [
        words.yesWhy(from, to, kind, nameIn(view, cell.about), words.date(said.until!)),
        ...(said.isOnGround ? [words.ground(from)] : []),
      ]
    : whyNot(said, words, view);
  return (
    <div role="status" className={styles.said}>
      {said.may ? (
        <CheckmarkCircleRegular className={styles.yes} aria-hidden />
      ) : (
        <DismissCircleRegular className={styles.no} aria-hidden />
      )}
      <div className={styles.why}>
        <Text size={400} weight="semibold">
          {said.may ? words.yes : words.no}
        </Text>
        {why.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        {said.keptOut.length > 0 && <Text>{words.keptOut(words.list(said.keptOut))}</Text>}
        {said.words.map((what) => (
          <Text key={what}>{words.words(what)}</Text>
        ))}
        {hasChanged && <Text className={styles.quiet}>{words.changed}</Text>}
      </div>
    </div>
  );
}

function whyNot(said: Answered, words: ReturnType<typeof useConsentText>, view: Around["view"]): string[] {
  if (said.isGuardianMissing) return [words.guardianMissing];
  if (said.grantors.length === 0) return [words.nobody];
  return [
    ...(said.isChildsAlone ? [words.childsAlone] : []),
    ...said.shutBy.map((one) => words.shut(exceptionInWords(one, words))),
    ...said.grantors
      .filter(({ answer }) => answer !== "yes" || said.shutBy.length === 0)
      .map(({ party, answer, awaiting }) =>
        `${words.standing[answer](nameIn(view, party), words.list(awaiting))} ${words.needs[answer]}`.trim(),
      ),
  ];
}

/** Whether the answer became another while it was looked at. */
function useHasChanged(may: boolean): boolean {
  const first = useRef(may);
  const [has, setHas] = useState(false);
  useEffect(() => {
    if (first.current !== may) setHas(true);
    first.current = may;
  }, [may]);
  return has;
}

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(200px, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  field: { minWidth: 0, maxWidth: "100%" },
  said: {
    display: "flex",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
  },
  why: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  yes: { fontSize: "24px", flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
  no: { fontSize: "24px", flexShrink: 0, color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
