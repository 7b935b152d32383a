import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useDeferredValue } from "react";

import { Rows } from "../LinkRow.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { Section } from "../Section.tsx";
import { useMe } from "../useCase.ts";
import { Board } from "./Board.tsx";
import { CaseLine } from "./CaseLine.tsx";
import { Filters } from "./Filters.tsx";
import { Load } from "./Load.tsx";
import { type BoardCase, chosenFrom, isLate, useBoard, useCasesText, useChosen } from "./useBoard.ts";

/** How many lines are drawn at once: no screen shows more; the rest follow while nobody waits. */
const first = 40;
const mostOver = 200;

/** Every case of the office by code, stage and clock; of one's own also the next step. */
export function Cases() {
  const styles = useStyles();
  const words = useCasesText();
  const [chosen, change] = useChosen();
  const query = useBoard(chosen);
  const isManager = useMe().data?.roles.includes("manager") ?? false;
  const isOver = chosen.kind === "over";

  return (
    <Page title={words.title} isWide>
      <Loaded query={query}>
        {(board) => {
          const { cases, now, load } = board;
          const isAll =
            !isOver && !chosen.isBoard && chosen.whose + chosen.code + chosen.stage === "" && chosen.kind === "open";
          const untaken = isAll ? cases.filter(({ coordinator }) => coordinator === null) : [];
          const shown = chosenFrom(board, chosen).filter((one) => !untaken.includes(one));
          return (
            <>
              {!isOver && <Sum cases={cases} now={now} />}
              {untaken.length > 0 && (
                <Section title={words.waiting} note={words.waitingLead}>
                  <Rows>
                    {untaken.slice(0, first).map((one) => (
                      <CaseLine key={one.caseId} one={one} now={now} mayOpen={isManager || one.next !== null} />
                    ))}
                  </Rows>
                </Section>
              )}
              <Filters chosen={chosen} change={change} load={load} cases={cases} />
              <Text role="status" className={styles.quiet}>
                {cases.length === 0 && !isOver
                  ? words.empty
                  : shown.length === 0
                    ? words.noHits
                    : words.shown(shown.length)}
                {isOver && shown.length === mostOver && ` ${words.most}`}
              </Text>
              {chosen.isBoard ? (
                <Board cases={shown} now={now} isManager={isManager} />
              ) : (
                <List cases={shown} now={now} isManager={isManager} />
              )}
              {load && <Load load={load} />}
              <Text size={200} className={styles.quiet}>
                {isManager ? words.noteManager : words.noteCoordinator}
              </Text>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface Listed {
  cases: BoardCase[];
  now: string;
}

/** How much there is, where somebody can act on it. */
function Sum({ cases, now }: Listed) {
  const words = useCasesText();
  const late = cases.filter((one) => isLate(one, now)).length;
  const stalled = cases.filter(({ stalledSince }) => stalledSince !== null).length;
  if (cases.length === 0) return null;
  return (
    <Text as="p" size={400} style={{ margin: 0 }}>
      {[words.sum(cases.length), late > 0 && words.sumLate(late), stalled > 0 && words.sumStalled(stalled)]
        .filter(Boolean)
        .join(" ")}
    </Text>
  );
}

function List({ cases, now, isManager }: Listed & { isManager: boolean }) {
  const words = useCasesText();
  const shown = useDeferredValue(cases, cases.slice(0, first));
  return (
    <Rows label={words.title}>
      {shown.map((one) => (
        <CaseLine key={one.caseId} one={one} now={now} mayOpen={isManager || one.next !== null} />
      ))}
    </Rows>
  );
}

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });
