import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";

import { fetched } from "../fetched.ts";
import { at, type Doc, entriesIn, type Entry, idOf, type ListName, put } from "./changes.ts";
import { FieldEditor } from "./FieldEditor.tsx";
import { PersonSearch } from "./PersonSearch.tsx";
import { RoomChoice } from "./RoomChoice.tsx";
import { fieldsFor, goingWith } from "./programme-fields.ts";
import { nameOf } from "./said.ts";
import type { SettingField } from "./sections.ts";
import type { SettingsState } from "./useSettings.ts";
import { useSettingsText } from "./words.ts";

const NewProgramme = fetched(async () => (await import("./NewProgramme.tsx")).NewProgramme);
const ProgrammeParts = fetched(async () => (await import("./ProgrammeParts.tsx")).ProgrammeParts);
const TemplateItems = fetched(async () => (await import("./TemplateItems.tsx")).TemplateItems);

interface Props {
  list: ListName;
  fields: SettingField[];
  state: SettingsState;
  wrongAt: (path: string) => string | undefined;
}

/** The entries of a list: one line each, and the one that is open below its line. */
export function ListEditor({ list, fields, state, wrongAt }: Props) {
  const styles = useStyles();
  const text = useSettingsText();
  const [openId, setOpenId] = useState<string | null>(null);
  const [isSearching, setSearching] = useState(false);
  const { document } = state.now!;
  const entries = entriesIn(document, list);
  const isWrong = (index: number) => state.problems.some(({ path }) => path.startsWith(`${list}.${index}.`));
  const keep = (next: readonly Entry[], about: string) => state.edit({ ...document, [list]: next }, about);
  const add = (entry: Entry) => {
    keep([...entries, entry], list);
    setOpenId(idOf(list, entry));
    setSearching(false);
  };

  return (
    <div>
      <ul className={styles.list}>
        {entries.map((entry, index) => {
          const id = idOf(list, entry);
          const name = nameOf(entry) || nameInside(document, entry) || text.unnamed;
          const isOpen = openId === id || isWrong(index);
          return (
            <li key={id} className={styles.entry}>
              <div className={styles.line}>
                <Text weight={isOpen ? "semibold" : "regular"} className={styles.name}>
                  {name}
                </Text>
                {isWrong(index) && <Text className={styles.wrong}>{text.mustMend}</Text>}
                <div className={styles.buttons}>
                  <Button
                    size="small"
                    aria-expanded={isOpen}
                    aria-label={isOpen ? `${text.done}: ${name}` : text.editNamed(name)}
                    onClick={() => setOpenId(isOpen ? null : id)}
                  >
                    {isOpen ? text.done : text.edit}
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={text.removeNamed(name)}
                    onClick={() =>
                      keep(
                        entries.filter((one) => one !== entry),
                        list,
                      )
                    }
                  >
                    {text.remove}
                  </Button>
                </div>
              </div>
              {isOpen && (
                <div className={styles.fields}>
                  {fieldsOf(list, entry, fields).map((field) => {
                    const path = `${list}.${index}.${field.path}`;
                    return (
                      <FieldEditor
                        key={field.path}
                        field={field}
                        name={`${list}.${field.path}`}
                        value={at(entry, field.path)}
                        document={document}
                        problem={(below) => wrongAt(below ? `${path}.${below}` : path)}
                        onChange={(value) => {
                          const changed = put(entry, field.path, value);
                          keep(entries.with(index, path.endsWith(".about") ? goingWith(changed) : changed), path);
                        }}
                      />
                    );
                  })}
                  {list === "agendaTemplates" && (
                    <Suspense fallback={null}>
                      <TemplateItems
                        template={entry}
                        wrongAt={(below) => wrongAt(`${list}.${index}.${below}`)}
                        onChange={(items, below) =>
                          keep(entries.with(index, { ...entry, items }), `${list}.${index}.${below}`)
                        }
                      />
                    </Suspense>
                  )}
                  {list === "programmes" && (
                    <Suspense fallback={null}>
                      <ProgrammeParts
                        programme={entry}
                        document={document}
                        wrongAt={(below) => wrongAt(`${list}.${index}.${below.replace(/\.$/, "")}`)}
                        onChange={(programme, below) =>
                          keep(entries.with(index, programme), `${list}.${index}.${below}`)
                        }
                      />
                    </Suspense>
                  )}
                  {list === "venues" && (
                    <RoomChoice
                      onChoose={({ name: called, mailbox }) =>
                        keep(entries.with(index, { ...entry, name: called, mailbox }), `${list}.${index}`)
                      }
                    />
                  )}
                  {wrongAt(`${list}.${index}.${list === "people" ? "account" : "id"}`) && (
                    <Text className={styles.wrong}>
                      {wrongAt(`${list}.${index}.${list === "people" ? "account" : "id"}`)}
                    </Text>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {list === "people" && isSearching ? (
        <PersonSearch known={entries.map((entry) => idOf(list, entry))} onChoose={add} />
      ) : list === "programmes" ? (
        <Suspense fallback={null}>
          <NewProgramme entries={entries} known={state.query.data?.knownProgrammes ?? {}} onAdd={add} />
        </Suspense>
      ) : (
        <Button onClick={() => (list === "people" ? setSearching(true) : add(fresh[list]!()))}>{text.add[list]}</Button>
      )}
    </div>
  );
}

/** A line of the register is called by the person it is about, and their service. */
const nameInside = (document: Doc, { account, unit }: Entry): string =>
  [
    nameOf(entriesIn(document, "people").find((one) => one["account"] === account)),
    nameOf(entriesIn(document, "units").find((one) => one["id"] === unit)),
  ]
    .filter((one) => one !== "")
    .join(", ");

/** An id that nobody reads: what things are called may change. */
const freshId = (kind: string) => `${kind}-${crypto.randomUUID().slice(0, 8)}`;
const fresh: Partial<Record<ListName, () => Entry>> = {
  authorities: () => ({ id: freshId("authority"), name: "" }),
  units: () => ({ id: freshId("unit"), name: "", authority: "", takesPart: true }),
  mandates: () => ({ id: freshId("mandate"), account: "", unit: "", decides: [] }),
  venues: () => ({ id: freshId("room"), name: "", mailbox: "", ownerUnit: "", neutral: false, directions: "" }),
  legalGrounds: () => ({ id: freshId("ground"), name: "" }),
  agendaTemplates: () => ({ id: freshId("agenda"), name: "", meant: "first", items: [] }),
  wordHints: () => ({ id: freshId("word"), word: "", instead: "" }),
};

/** What does not go with the rest of an entry is not asked for: which inquiries, of one who is shown none. */
function fieldsOf(list: Props["list"], entry: Entry, fields: SettingField[]): SettingField[] {
  if (list === "programmes") return fieldsFor(entry);
  return fields.filter(({ path }) => path !== "leads" || entry["duty"] === "coordinator");
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `0 0 ${tokens.spacingVerticalM}`, padding: 0 },
  entry: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    "@media (max-width: 479px)": { flexDirection: "column", alignItems: "start" },
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS },
  name: { marginInlineEnd: "auto", overflowWrap: "anywhere" },
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});
