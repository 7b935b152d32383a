import { Button, Field, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";

import { at, type Doc, type Entry, put } from "./changes.ts";
import { FieldEditor } from "./FieldEditor.tsx";
import { courtFields, freshRow, programmeRows } from "./programme-fields.ts";
import { ProgrammePreview } from "./ProgrammePreview.tsx";
import { ProgrammeTemplates } from "./ProgrammeTemplates.tsx";
import { useProgrammesText } from "./words.ts";

interface Props {
  programme: Entry;
  document: Doc;
  wrongAt: (below: string) => string | undefined;
  onChange: (programme: Entry, below: string) => void;
}
type ListOf = keyof typeof programmeRows;

/** The lists within a kind of coordination, what is said of court, and how all of it is read. */
export function ProgrammeParts({ programme, document, wrongAt, onChange }: Props) {
  const styles = useStyles();
  const words = useProgrammesText();
  return (
    <div className={styles.all}>
      {(Object.keys(programmeRows) as ListOf[]).map((list) => (
        <Rows
          key={list}
          list={list}
          rows={(programme[list] ?? []) as readonly Entry[]}
          document={document}
          wrongAt={(below) => wrongAt(`${list}.${below}`)}
          onChange={(rows, below) => onChange({ ...programme, [list]: rows }, below ? `${list}.${below}` : list)}
        />
      ))}
      {(programme["parents"] === "apart" || Boolean(programme["court"])) && (
        <Field {...(wrongAt("court") ? { validationMessage: wrongAt("court") } : {})}>
          <Switch
            label={words.tellsOfCourt}
            checked={Boolean(programme["court"])}
            onChange={(_, { checked }) =>
              onChange({ ...programme, court: checked ? { none: "", pending: "", decided: "" } : null }, "court")
            }
          />
        </Field>
      )}
      {Boolean(programme["court"]) &&
        courtFields.map((field) => (
          <FieldEditor
            key={field.path}
            field={field}
            name={`programmes.${field.path}`}
            value={at(programme, field.path)}
            document={document}
            problem={() => wrongAt(field.path)}
            onChange={(value) => onChange(put(programme, field.path, value), field.path)}
          />
        ))}
      <ProgrammeTemplates
        templates={(programme["agendaTemplates"] ?? []) as readonly Entry[]}
        document={document}
        wrongAt={(below) => wrongAt(below ? `agendaTemplates.${below}` : "agendaTemplates")}
        onChange={(agendaTemplates, below) =>
          onChange({ ...programme, agendaTemplates }, below ? `agendaTemplates.${below}` : "agendaTemplates")
        }
      />
      <ProgrammePreview programme={programme} document={document} />
    </div>
  );
}

interface RowsProps {
  list: ListOf;
  rows: readonly Entry[];
  document: Doc;
  wrongAt: (below: string) => string | undefined;
  onChange: (rows: readonly Entry[], below: string) => void;
}

function Rows({ list, rows, document, wrongAt, onChange }: RowsProps) {
  const styles = useStyles();
  const words = useProgrammesText();
  const { title, lead, add, remove } = words.lists[list];
  return (
    <section aria-label={title}>
      <Text as="h3" block weight="semibold" className={styles.title}>
        {title}
      </Text>
      <Text as="p" block className={styles.quiet}>
        {lead}
      </Text>
      <ol className={styles.list}>
        {rows.map((row, index) => (
          <li key={String(row["id"])} className={styles.row}>
            {programmeRows[list].map((field) => (
              <FieldEditor
                key={field.path}
                field={field}
                name={`programmes.${list}.${field.path}`}
                value={at(row, field.path)}
                document={document}
                problem={() => wrongAt(`${index}.${field.path}`)}
                onChange={(value) => onChange(rows.with(index, put(row, field.path, value)), `${index}.${field.path}`)}
              />
            ))}
            <Button
              size="small"
              appearance="subtle"
              onClick={() =>
                onChange(
                  rows.filter((one) => one !== row),
                  "",
                )
              }
            >
              {remove(index + 1)}
            </Button>
          </li>
        ))}
      </ol>
      {wrongAt("") && (
        <Text role="alert" block className={styles.wrong}>
          {wrongAt("")}
        </Text>
      )}
      <Button
        onClick={() => onChange([...rows, { id: `row-${crypto.randomUUID().slice(0, 8)}`, ...freshRow[list] }], "")}
      >
        {add}
      </Button>
    </section>
  );
}

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalL },
  title: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: "68ch" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "& > .fui-Field": { alignSelf: "stretch" },
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});
