import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";

import { type Api, useApi } from "../../app/api.ts";
import type { Board } from "../../app/cases/useBoard.ts";
import { useText } from "../../app/language.ts";
import { Loaded, Trouble } from "../../app/Loaded.tsx";
import { useMe } from "../../app/useCase.ts";
import { Frame } from "./Frame.tsx";
import { usePaneText } from "./words.ts";

/** As many as are read at a glance. */
const most = 6;

/** A meeting that is tied to no case: nothing is read of it, and nothing happens unless somebody picks one. */
export function Start({ onPick }: { onPick: (caseId: string) => Promise<void> }) {
  const words = usePaneText();
  const me = useMe();
  return (
    <Frame title={words.title} lead={words.notTied}>
      <Loaded query={me}>
        {({ roles }) =>
          roles.includes("coordinator") ? <Cases onPick={onPick} /> : <Text>{words.onlyCoordinators}</Text>
        }
      </Loaded>
    </Frame>
  );
}

const boardOf = (api: Api, code: string) => ({
  queryKey: ["board", code],
  queryFn: () => api.read<Board>(`/board?code=${encodeURIComponent(code)}`),
});

function Cases({ onPick }: { onPick: (caseId: string) => Promise<void> }) {
  const styles = useStyles();
  const text = useText();
  const words = usePaneText();
  const api = useApi();
  const [code, setCode] = useState("");
  const [problem, setProblem] = useState<Error | null>(null);
  const sought = useDeferredValue(code.trim());
  const queries = useQueryClient();
  const query = useQuery({ ...boardOf(api, sought), placeholderData: keepPreviousData });
  const pick = (caseId: string) => void onPick(caseId).catch((error: Error) => setProblem(error));
  /** However fast somebody types, it is what they have typed that is looked for. */
  const pickFirst = async () => {
    try {
      const { cases } = await queries.query(boardOf(api, code.trim()));
      const first = cases.find(({ isYours }) => isYours);
      if (first) pick(first.caseId);
    } catch (error) {
      setProblem(error as Error);
    }
  };
  return (
    <form
      className={styles.cases}
      onSubmit={(event) => {
        event.preventDefault();
        void pickFirst();
      }}
    >
      <Field label={words.which} hint={words.whichHelp}>
        <Input type="search" value={code} onChange={(_, { value }) => setCode(value)} />
      </Field>
      {problem && <Trouble problem={problem} />}
      <Loaded query={query}>
        {({ cases }) => {
          const mine = cases.filter(({ isYours }) => isYours);
          const others = sought ? cases.filter(({ isYours, coordinator }) => !isYours && coordinator) : [];
          return (
            <>
              <ul className={styles.list} aria-label={words.yours}>
                {mine.slice(0, most).map(({ caseId, reference, stage, next }) => {
                  const step = next && text.waiting[next.step as keyof typeof text.waiting];
                  return (
                    <li key={caseId}>
                      <Button className={styles.case} onClick={() => pick(caseId)}>
                        <span className={styles.words}>
                          <Text weight="semibold">{reference}</Text>
                          <Text size={200} className={styles.quiet}>
                            {step || text.stage[stage as keyof typeof text.stage]}
                          </Text>
                        </span>
                      </Button>
                    </li>
                  );
                })}
              </ul>
              {mine.length === 0 && <Text>{sought ? words.noSuchCase : words.noCases}</Text>}
              {mine.length > most && <Text className={styles.quiet}>{words.andMore(mine.length - most)}</Text>}
              {others.slice(0, most).map(({ caseId, reference, coordinator }) => (
                <Text key={caseId} size={200}>
                  {words.ledBy(reference, coordinator ?? "")}
                </Text>
              ))}
            </>
          );
        }}
      </Loaded>
    </form>
  );
}

const useStyles = makeStyles({
  cases: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  case: { width: "100%", justifyContent: "start", paddingBlock: tokens.spacingVerticalS },
  words: { display: "flex", flexDirection: "column", alignItems: "start", textAlign: "start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
