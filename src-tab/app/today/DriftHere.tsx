import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { ListedCase } from "../api.ts";
import { CaseForms } from "../CaseForms.tsx";
import { Loaded } from "../Loaded.tsx";
import { Drifted, useDriftText } from "../meeting/Drifted.tsx";
import { useCase } from "../useCase.ts";

/** What differs in Outlook, decided where one is: the case is not read before somebody asks to see it. */
export function DriftHere({ row }: { row: ListedCase }) {
  const styles = useStyles();
  const words = useDriftText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.here}>
      <Button size="small" aria-expanded={isOpen} className={styles.way} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.hide : words.decide(row.reference)}
      </Button>
      {isOpen && <Opened row={row} />}
    </div>
  );
}

function Opened({ row: { caseId, about } }: { row: ListedCase }) {
  const query = useCase(caseId);
  return (
    <CaseForms caseId={caseId}>
      <Loaded query={query}>
        {(view) => {
          const meeting = view.meetings.find(({ id }) => id === about);
          return meeting ? <Drifted view={view} meeting={meeting} /> : null;
        }}
      </Loaded>
    </CaseForms>
  );
}

const useStyles = makeStyles({
  here: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  way: { alignSelf: "start" },
});
