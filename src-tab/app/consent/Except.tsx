import { Checkbox, Field, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";

import { Boxes } from "../Boxes.tsx";
import { useDirectory } from "../useCase.ts";
import { type Answer, type Around, useConsentText } from "./around.ts";

/** Who and what is not to be told, as it is chosen in a form. */
export interface Excepted {
  isSaid: boolean;
  units: string[];
  /** By account in the directory, or as a party in the case. */
  people: { id: string; title: string }[];
  words: string;
  /** What was shut before in a way that is not chosen here: it stays. */
  kept: { kind: "category"; category: string; to: string | null }[];
}

export const exceptedIn = (before: Answer["exclusions"]): Excepted => ({
  isSaid: before.length > 0,
  units: before.flatMap(({ kind, of }) => (kind === "unit" && of ? [of] : [])),
  people: before.flatMap(({ kind, of, person }) => (kind === "person" && of ? [{ id: of, title: person ?? "" }] : [])),
  words: before.flatMap(({ words }) => words ?? []).join("\n"),
  kept: before.flatMap(({ kind, category, of }) =>
    kind === "category" && category ? [{ kind, category, to: of }] : [],
  ),
});

export const exclusionsSaid = ({ isSaid, units, people, words, kept }: Excepted): object[] => [
  ...kept,
  ...(isSaid
    ? [
        ...units.map((unit) => ({ kind: "unit", unit })),
        ...people.map(({ id }) => (id.includes("/") ? { kind: "person", account: id } : { kind: "person", party: id })),
        ...(words.trim() ? [{ kind: "words", words }] : []),
      ]
    : []),
];

interface Props {
  around: Around;
  value: Excepted;
  onChange: (value: Excepted) => void;
  /** Who of the directory can be named: those at these services. */
  units: readonly string[];
}
/** "Not to the teacher": skipped by whoever does not wish it. */
export function Except({ around: { view, board }, value, onChange, units }: Props) {
  const styles = useStyles();
  const words = useConsentText();
  const directory = useDirectory().data;
  const change = (more: Partial<Excepted>) => onChange({ ...value, ...more });
  const inCase = view.people.flatMap((person) =>
    person.kind === "professional" && !person.hasLeft ? [{ id: person.id, title: person.title }] : [],
  );
  const titles = new Set(inCase.map(({ title }) => title));
  const others = (directory?.people ?? [])
    .filter(({ unit, title }) => units.includes(unit) && unit !== board.office && !titles.has(title))
    .map(({ account, title }) => ({ id: account, title }));
  const listed = [...new Map([...inCase, ...value.people].map((one) => [one.id, one])).values()];
  const isNamed = (id: string) => value.people.some((one) => one.id === id);
  const name = (one: Excepted["people"][number], isIn: boolean) =>
    change({ people: isIn ? [...value.people, one] : value.people.filter(({ id }) => id !== one.id) });
  return (
    <>
      <Checkbox
        label={words.form.except}
        checked={value.isSaid}
        onChange={(_, { checked }) => change({ isSaid: checked === true })}
      />
      {value.isSaid && (
        <div className={styles.parts}>
          <Field label={words.form.exceptServices}>
            <Boxes className={styles.many}>
              {board.units
                .filter(({ id }) => id !== board.office)
                .map(({ id, name: unit }) => (
                  <Checkbox
                    key={id}
                    label={unit}
                    checked={value.units.includes(id)}
                    onChange={(_, { checked }) =>
                      change({ units: checked ? [...value.units, id] : value.units.filter((one) => one !== id) })
                    }
                  />
                ))}
            </Boxes>
          </Field>
          <Field label={words.form.exceptPeople}>
            <Boxes className={styles.many}>
              {listed.map((one) => (
                <Checkbox
                  key={one.id}
                  label={one.title}
                  checked={isNamed(one.id)}
                  onChange={(_, { checked }) => name(one, checked === true)}
                />
              ))}
            </Boxes>
          </Field>
          {others.length > 0 && (
            <Select
              aria-label={words.form.addPerson}
              value=""
              onChange={(_, data) => {
                const one = others.find(({ id }) => id === data.value);
                if (one && !isNamed(one.id)) name(one, true);
              }}
            >
              <option value="">{words.form.addPerson}</option>
              {others.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          )}
          <Field label={words.form.exceptWords} hint={words.form.exceptWordsHelp}>
            <Textarea
              value={value.words}
              maxLength={2000}
              resize="vertical"
              onChange={(_, data) => change({ words: data.value })}
            />
          </Field>
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  parts: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalL,
  },
  many: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});
