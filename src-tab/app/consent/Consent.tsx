import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { useApi } from "../api.ts";
import { consentRead } from "../case/reads.ts";
import { Loaded } from "../Loaded.tsx";
import { useSearch } from "../place.ts";
import type { CaseProps } from "../shell/screens.ts";
import { ActPage } from "./ActPage.tsx";
import { Answers } from "./Answers.tsx";
import { actIn, boardHref } from "./acts.ts";
import { type Around, useConsentText } from "./around.ts";
import { CanShare } from "./CanShare.tsx";
import { Matrix } from "./Matrix.tsx";
import { Registers } from "./Registers.tsx";
import { ToDo } from "./ToDo.tsx";

/** As soon as others' answers are seen. */
const everyMs = 15_000;

/** How consent stands in a case, and all that can be done about it: the coordinator's alone. */
export function Consent({ view, place }: CaseProps) {
  const api = useApi();
  const { caseId } = place;
  const isTheirs = view.you === "coordinator";
  const board = useQuery({
    ...consentRead(api, caseId),
    refetchInterval: everyMs,
    enabled: isTheirs,
  });
  if (!isTheirs) return null;
  return <Loaded query={board}>{(data) => <Opened view={view} board={data} caseId={caseId} />}</Loaded>;
}

function Opened(around: Around) {
  const [search] = useSearch();
  const [said, setSaid] = useState("");
  const act = actIn(search);
  const of = search.get("of") ?? "";
  if (act === null) return <Board {...around} said={said} onSaid={setSaid} />;
  const done = (words: string) => {
    setSaid(words);
    window.location.assign(boardHref(around.caseId));
  };
  return <ActPage key={`${act}/${of}`} around={around} act={act} of={of} onDone={done} />;
}

function Board({ said, onSaid, ...around }: Around & { said: string; onSaid: (said: string) => void }) {
  const styles = useStyles();
  const words = useConsentText();
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) told.current?.focus();
  }, [said]);
  return (
    <div className={styles.board}>
      <div ref={told} tabIndex={-1} role="status" className={styles.said}>
        {said && (
          <MessageBar intent="success" politeness="polite">
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <ToDo {...around} onSaid={onSaid} />
      <CanShare {...around} />
      <Matrix {...around} />
      <Answers {...around} />
      <Registers {...around} onSaid={onSaid} />
      <Text size={200} className={styles.quiet}>
        {words.seenBy}
      </Text>
    </div>
  );
}

const useStyles = makeStyles({
  board: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  said: { outlineStyle: "none", ":empty": { display: "none" } },
  quiet: { color: tokens.colorNeutralForeground2 },
});
