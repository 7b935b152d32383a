import { Badge, Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { directionOf, type FamilyLanguage } from "../../../src-shared/text/family/language.ts";
import { useApi } from "../api.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { momentWords } from "../when.ts";
import { usePublicPageText } from "./words.ts";

interface State {
  language: FamilyLanguage;
  name: string;
  isMachineMade: boolean;
  hash: string;
  approved: { by: string | null; at: string } | null;
  wasApproved: boolean;
}

const stateOf = ({ language, isMachineMade, approved }: State) =>
  language === "sv" ? "original" : approved ? "approved" : isMachineMade ? "machine" : "ours";

/** What families read in each language: written by us, or by a machine until somebody has read it. */
export function Translations({ onApproved }: { onApproved: () => void }) {
  const styles = useStyles();
  const text = usePublicPageText();
  const tab = useText();
  const api = useApi();
  const queries = useQueryClient();
  const [open, setOpen] = useState<FamilyLanguage | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const query = useQuery({
    queryKey: ["languages"],
    queryFn: () => api.read<{ languages: State[] }>("/municipality/languages"),
  });
  const approve = async ({ language, hash }: State) => {
    setProblem(null);
    try {
      await api.send(`/municipality/languages/${language}/approve`, { commandId: crypto.randomUUID(), hash });
      await queries.invalidateQueries({ queryKey: ["languages"] });
      setOpen(null);
      setDone(true);
      onApproved();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const told = ({ isMachineMade, approved, wasApproved }: State) =>
    approved
      ? text.approved(approved.by ?? text.somebody, momentWords(approved.at, tab))
      : !isMachineMade
        ? null
        : wasApproved
          ? text.changed
          : text.machine;

  return (
    <Section title={text.languages} note={text.languagesLead}>
      {isDone && (
        <MessageBar intent="success" role="status">
          <MessageBarBody>{text.isApproved}</MessageBarBody>
        </MessageBar>
      )}
      <Loaded query={query}>
        {({ languages }) => (
          <ul className={styles.list}>
            {languages.map((one) => (
              <li key={one.language} className={styles.entry}>
                <div className={styles.line}>
                  <Text weight="semibold" lang={one.language}>
                    <bdi>{one.name}</bdi>
                  </Text>
                  <Badge appearance="tint" color={stateOf(one) === "machine" ? "warning" : "success"}>
                    {text.states[stateOf(one)]}
                  </Badge>
                </div>
                {told(one) && <Text block>{told(one)}</Text>}
                {one.language !== "sv" && (
                  <Button
                    appearance="subtle"
                    aria-expanded={open === one.language}
                    onClick={() => setOpen(open === one.language ? null : one.language)}
                  >
                    {open === one.language ? text.close : text.read(one.name)}
                  </Button>
                )}
                {open === one.language && (
                  <>
                    <SideBySide language={one.language} />
                    {one.isMachineMade && !one.approved && (
                      <div className={styles.approve}>
                        <Text>{text.approveLead}</Text>
                        <Button appearance="primary" onClick={() => void approve(one)}>
                          {text.approve(one.name)}
                        </Button>
                        {problem && <Text role="alert">{problem}</Text>}
                      </div>
                    )}
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

/** Every sentence beside its original; what is put into one is a blank. */
function SideBySide({ language }: { language: FamilyLanguage }) {
  const styles = useStyles();
  const api = useApi();
  const query = useQuery({
    queryKey: ["words", language],
    queryFn: () => api.read<{ pairs: { sv: string; said: string }[] }>(`/municipality/languages/${language}`),
  });
  return (
    <Loaded query={query}>
      {({ pairs }) => (
        <ol className={styles.pairs} tabIndex={0}>
          {pairs.map(({ sv, said }, place) => (
            <li key={place} className={styles.pair}>
              <span lang="sv">{sv}</span>
              <span lang={language} dir={directionOf(language)}>
                {said}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "center" },
  pairs: {
    maxHeight: "420px",
    overflowY: "auto",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  pair: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  approve: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
  },
});
