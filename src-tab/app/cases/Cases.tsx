import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { memo, useDeferredValue, useMemo } from "react";

import { Rows } from "../LinkRow.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { Section } from "../Section.tsx";
import { useMe } from "../useCase.ts";
import { Board as BoardView } from "./Board.tsx";
import { CaseLine } from "./CaseLine.tsx";
import { Filters } from "./Filters.tsx";
import { Load } from "./Load.tsx";
import {
  type Board,
  type BoardCase,
  type Chosen,
  chosenFrom,
  isLate,
  useBoard,
  useCasesText,
  useChosen,
} from "./useBoard.ts";
import { atOnce, useGrowing } from "./useGrowing.ts";

const mostOver = 200;

/** Every case of the office by code, stage and clock; of one's own also the next step. */
export function Cases() {
  const styles = useStyles();
  const words = useCasesText();
  const [chosen, change] = useChosen();
  // What is typed stands there at once; what it finds follows.
  const sought = useDeferredValue(chosen);
  const query = useBoard(chosen);
  const isManager = useMe().data?.roles.includes("manager") ?? false;
  const isOver = chosen.kind === "over";

  return (
    <Page title={words.title} isWide>
      <Loaded query={query}>
        {(board) => (
          <>
            {!isOver && <Sum cases={board.cases} now={board.now} />}
            <Untaken board={board} chosen={sought} isManager={isManager} />
            <Filters chosen={chosen} change={change} load={board.load} cases={board.cases} />
            <Found board={board} chosen={sought} isManager={isManager} />
            {board.load && <Load load={board.load} />}
            <Text size={200} className={styles.quiet}>
              {isManager ? words.noteManager : words.noteCoordinator}
            </Text>
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface Sought {
  board: Board;
  chosen: Chosen;
  isManager: boolean;
}

/** Those nobody has taken stand first, until something else is asked for. */
const untakenIn = ({ cases }: Board, { code, stage, whose, kind, isBoard }: Chosen) =>
  !isBoard && whose + code + stage === "" && kind === "open"
    ? cases.filter(({ coordinator }) => coordinator === null)
    : [];

const Untaken = memo(function Untaken({ board, chosen, isManager }: Sought) {
  const words = useCasesText();
  const untaken = untakenIn(board, chosen).slice(0, atOnce);
  if (untaken.length === 0) return null;
  return (
    <Section title={words.waiting} note={words.waitingLead}>
      <Rows>
        <Lines cases={untaken} now={board.now} isManager={isManager} />
      </Rows>
    </Section>
  );
});

const Found = memo(function Found({ board, chosen, isManager }: Sought) {
  const styles = useStyles();
  const words = useCasesText();
  const { now } = board;
  const isOver = chosen.kind === "over";
  const found = useMemo(() => {
    const untaken = new Set(untakenIn(board, chosen));
    return chosenFrom(board, chosen).filter((one) => !untaken.has(one));
  }, [board, chosen]);
  const screens = useMemo(() => inScreens(found), [found]);
  const drawn = useGrowing(JSON.stringify(chosen), screens.length);
  return (
    <>
      <Text role="status" className={styles.quiet}>
        {board.cases.length === 0 && !isOver
          ? words.empty
          : found.length === 0
            ? words.noHits
            : words.shown(found.length)}
        {isOver && found.length === mostOver && ` ${words.most}`}
      </Text>
      {chosen.isBoard ? (
        <BoardView cases={found} now={now} isManager={isManager} />
      ) : (
        <Rows label={words.title}>
          {screens.slice(0, drawn).map((cases, index) => (
            <Lines key={index} cases={cases} now={now} isManager={isManager} />
          ))}
        </Rows>
      )}
    </>
  );
});

const inScreens = (cases: BoardCase[]) =>
  Array.from({ length: Math.ceil(cases.length / atOnce) }, (_, screen) =>
    cases.slice(screen * atOnce, (screen + 1) * atOnce),
  );

/** What is drawn once is not drawn anew when more follows. */
const Lines = memo(function Lines({ cases, now, isManager }: Listed & { isManager: boolean }) {
  return cases.map((one) => <CaseLine key={one.caseId} one={one} now={now} mayOpen={isManager || one.next !== null} />);
});

interface Listed {
  cases: BoardCase[];
  now: string;
}

/** How much there is, where somebody can act on it. */
const Sum = memo(function Sum({ cases, now }: Listed) {
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
});

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });
