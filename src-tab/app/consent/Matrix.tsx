import { Field, makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";

import { nameIn } from "../names.ts";
import { useSearch } from "../place.ts";
import { Section } from "../Section.tsx";
import { type Around, grantorsIn, isCurrent, kindsInWords, relativesOf, unitOf, useConsentText } from "./around.ts";
import { exceptionsInWords } from "./exception-in-words.ts";
import { type Pair, pairsFrom, type ReadRow, readRows } from "./read-matrix.ts";

/** Who may tell whom what, and until when: what holds for all, or what one of them has agreed to and how that differs. */
export function Matrix(around: Around) {
  const { view, board } = around;
  const styles = useStyles();
  const words = useConsentText();
  const [search, change] = useSearch();
  const people = relativesOf(view).filter(({ kind }) => kind !== "supporter");
  const about = search.get("about") ?? people.find(({ kind }) => kind === "child")?.id ?? "";
  const whose = search.get("whose") ?? "";
  const service = search.get("service") ?? "";
  const all = whose ? pairsOf(around, whose, about) : effectivePairs(around, about);
  const pairs = service ? all.filter(({ from, to }) => from === service || to === service) : all;
  const rows = readRows(pairs);
  const gaps = rows.filter(({ why }) => why !== null).length;
  const shut = whose
    ? view.consents.filter((one) => one.grantor === whose && isCurrent(one)).flatMap((one) => one.exclusions)
    : board.exclusions.filter(({ subject }) => subject === about).flatMap(({ said }) => said);
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
    <Section title={words.matrix}>
      <div className={styles.choices}>
        {choose("whose", words.whose, whose, [
          ["", words.effective],
          ...grantorsIn(view).map(({ id, name }): [string, string] => [id, words.oneYes(name ?? "")]),
        ])}
        {choose(
          "about",
          words.aboutWhom,
          about,
          people.map(({ id, name }) => [id, name ?? ""]),
        )}
        {choose("service", words.service, service, [
          ["", words.all],
          ...board.units.map(({ id, name }): [string, string] => [id, name]),
        ])}
      </div>
      {whose !== "" && rows.length > 0 && <Text>{gaps === 0 ? words.sameAsEffective : words.differs(gaps)}</Text>}
      {rows.length === 0 ? (
        <>
          <Text>{whose ? words.noYes(nameIn(view, whose)) : words.matrixEmpty(nameIn(view, about))}</Text>
          {!whose && <Text className={styles.quiet}>{words.matrixEmptyHow}</Text>}
        </>
      ) : (
        <Rows rows={rows} around={around} isOnes={whose !== ""} />
      )}
      {shut.length > 0 && <Text>{words.exceptions(exceptionsInWords(shut, words))}</Text>}
      {rows.length > 0 && <Text className={styles.quiet}>{words.everythingElse}</Text>}
    </Section>
  );
}

function Rows({ rows, around: { board }, isOnes }: { rows: ReadRow[]; around: Around; isOnes: boolean }) {
  const styles = useStyles();
  const words = useConsentText();
  const names = (ids: readonly string[]) => words.list(ids.map((id) => unitOf(board, id)));
  const heads = [words.from, words.to, words.what, words.until, ...(isOnes ? [words.holds] : [])];
  const wide = { "--columns": String(heads.length) } as React.CSSProperties;
  return (
    <div role="table" className={styles.table} aria-label={words.matrix}>
      <div role="rowgroup" className={styles.head}>
        <div role="row" className={styles.row} style={wide}>
          {heads.map((head) => (
            <span key={head} role="columnheader" className={styles.cell}>
              {head}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {rows.map(({ from, to, categories, until, why, isOnGround }) => (
          <div
            role="row"
            key={`${from.join()} ${to?.join()} ${categories.join()} ${why} ${until}`}
            className={styles.row}
            style={wide}
          >
            <span role="rowheader" className={mergeClasses(styles.cell, styles.name)}>
              {names(from)}
            </span>
            <Cell label={words.to}>{to ? names(to) : words.eachOther}</Cell>
            <Cell label={words.what}>
              {kindsInWords(categories, words)}
              {isOnGround && ` (${words.onGround.toLowerCase()})`}
            </Cell>
            <Cell label={words.until}>{words.date(until as never)}</Cell>
            {isOnes && <Cell label={words.holds}>{why ? words.gaps[why] : words.isHeld}</Cell>}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Where there is no room for a table's head, each cell carries its own. */
function Cell({ label, children }: { label: string; children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <span role="cell" className={styles.cell}>
      <span className={styles.label} aria-hidden>
        {label}:{" "}
      </span>
      {children}
    </span>
  );
}

const effectivePairs = ({ board }: Around, about: string): Pair[] =>
  board.effective
    .filter(({ subject }) => subject === about)
    .map(({ from, to, categories, until, isOnGround }) => ({ from, to, categories, until, isOnGround, why: null }));

/** What one of them has agreed to: what is told now, and beside it what is not. */
function pairsOf({ view, board }: Around, grantor: string, about: string): Pair[] {
  return view.consents
    .filter((one) => one.grantor === grantor && isCurrent(one) && one.subjects.includes(about as never))
    .flatMap(({ id, flows, validTo: until }) => {
      const gaps = (board.answers.find((one) => one.id === id)?.gaps ?? []).filter(({ subject }) => subject === about);
      const isGap = ({ from, to, category }: (typeof flows)[number]) =>
        gaps.some((gap) => gap.from === from && gap.to === to && gap.categories.includes(category));
      return [
        ...pairsFrom(flows.filter((one) => !isGap(one)).map((one) => ({ ...one, until }))),
        ...gaps.map(({ from, to, categories, why }) => ({ from, to, categories, why, until, isOnGround: false })),
      ];
    });
}

const narrow = "@media (max-width: 639px)";
const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(220px, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  field: { minWidth: 0, maxWidth: "100%" },
  quiet: { color: tokens.colorNeutralForeground2 },
  table: { display: "flex", flexDirection: "column" },
  head: {
    color: tokens.colorNeutralForeground2,
    [narrow]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  },
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(var(--columns), minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXXS },
  },
  cell: { overflowWrap: "break-word" },
  name: { fontWeight: tokens.fontWeightSemibold },
  label: { display: "none", color: tokens.colorNeutralForeground2, [narrow]: { display: "inline" } },
});
