import { Checkbox, Field, makeStyles, Text, tokens } from "@fluentui/react-components";

import { Boxes } from "../Boxes.tsx";
import { type Around, kindsInWords, unitOf, useConsentText } from "./around.ts";
import { type Cell, flowOf, leftOut } from "./matrix-choice.ts";
import { MatrixGrid } from "./MatrixGrid.tsx";

interface Props {
  board: Around["board"];
  units: readonly string[];
  onUnits: (units: string[]) => void;
  chosen: ReadonlySet<Cell>;
  /** `units` where a service went out with its ticks. */
  onChange: (chosen: Set<Cell>, units?: string[]) => void;
  /** What was asked for, beside which the answer is read. */
  asked?: readonly Cell[];
  problem?: string | undefined;
}

/** Which services, and who of them may tell what. The office that leads is always among them. */
export function Flows({ board, units, onUnits, chosen, onChange, asked = [], problem }: Props) {
  const styles = useStyles();
  const words = useConsentText();
  const toggle = (unit: string, isIn: boolean) => {
    if (isIn) onUnits(board.units.map(({ id }) => id as string).filter((id) => id === unit || units.includes(id)));
    else
      onChange(
        new Set([...chosen].filter((cell) => !isAbout(cell, unit))),
        units.filter((id) => id !== unit),
      );
  };
  return (
    <>
      <Field label={words.form.services}>
        <Boxes className={styles.units}>
          {board.units
            .filter(({ id }) => id !== board.office)
            .map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={units.includes(id)}
                onChange={(_, { checked }) => toggle(id, checked === true)}
              />
            ))}
        </Boxes>
      </Field>
      {units.length > 1 && (
        <MatrixGrid board={board} units={units} chosen={chosen} onChange={onChange} problem={problem} />
      )}
      {units.length < 2 && problem && (
        <Text role="alert" className={styles.wrong}>
          {problem}
        </Text>
      )}
      {asked.length > 0 && (
        <Text role="status">
          <Compared board={board} asked={asked} chosen={chosen} />
        </Text>
      )}
    </>
  );
}

const isAbout = (cell: Cell, unit: string) => {
  const { from, to } = flowOf(cell);
  return from === unit || to === unit;
};

function Compared({
  board,
  asked,
  chosen,
}: {
  board: Props["board"];
  asked: readonly Cell[];
  chosen: Props["chosen"];
}) {
  const words = useConsentText();
  const out = asked.filter((cell) => !chosen.has(cell));
  if (chosen.size === 0) return words.form.nothing;
  if (out.length === 0) return chosen.size > asked.length ? words.form.more : words.form.everything;
  const { kinds, units } = leftOut(asked, chosen);
  const whole = [...(kinds.length > 0 ? [kindsInWords(kinds, words)] : []), ...units.map((id) => unitOf(board, id))];
  const pairs = [...new Set(out.map((cell) => flowOf(cell)).map(({ from, to }) => `${from}|${to}`))];
  const some = pairs.slice(0, 3).map((pair) => {
    const { from, to } = flowOf(pair);
    return words.form.tellsTo(unitOf(board, from), unitOf(board, to));
  });
  return words.form.part(words.list(whole.length > 0 ? whole : some));
}

const useStyles = makeStyles({
  units: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});
