import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import { at, type Doc, type Entry, put } from "./changes.ts";
import { FieldEditor } from "./FieldEditor.tsx";
import type { SettingField } from "./sections.ts";
import { TemplateItems } from "./TemplateItems.tsx";
import { useProgrammesText } from "./words.ts";

const fields: SettingField[] = [
  { path: "name", kind: "text" },
  { path: "nameEn", kind: "text", isOptional: true },
  { path: "meant", kind: "choice" },
];

interface Props {
  templates: readonly Entry[];
  document: Doc;
  wrongAt: (below: string) => string | undefined;
  onChange: (templates: readonly Entry[], below: string) => void;
}

/** What agendas begin from in one kind of coordination, each with its items and how it is read. */
export function ProgrammeTemplates({ templates, document, wrongAt, onChange }: Props) {
  const styles = useStyles();
  const { templates: words } = useProgrammesText();
  return (
    <section aria-label={words.title}>
      <Text as="h3" block weight="semibold" className={styles.title}>
        {words.title}
      </Text>
      <Text as="p" block className={styles.quiet}>
        {words.lead}
      </Text>
      <ol className={styles.list}>
        {templates.map((template, index) => (
          <li key={String(template["id"])} className={styles.row}>
            {fields.map((field) => (
              <FieldEditor
                key={field.path}
                field={field}
                name={`programmes.agendaTemplates.${field.path}`}
                value={at(template, field.path)}
                document={document}
                problem={() => wrongAt(`${index}.${field.path}`)}
                onChange={(value) =>
                  onChange(templates.with(index, put(template, field.path, value)), `${index}.${field.path}`)
                }
              />
            ))}
            <TemplateItems
              template={template}
              wrongAt={(below) => wrongAt(`${index}.${below}`)}
              onChange={(items, below) => onChange(templates.with(index, { ...template, items }), `${index}.${below}`)}
            />
            <Button
              size="small"
              appearance="subtle"
              onClick={() =>
                onChange(
                  templates.filter((one) => one !== template),
                  "",
                )
              }
            >
              {words.remove(index + 1)}
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
        onClick={() =>
          onChange(
            [...templates, { id: `agenda-${crypto.randomUUID().slice(0, 8)}`, name: "", meant: "first", items: [] }],
            "",
          )
        }
      >
        {words.add}
      </Button>
    </section>
  );
}

const useStyles = makeStyles({
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
