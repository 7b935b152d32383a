import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

import { type AgendaTemplate, templateIn } from "../../../src-shared/programme/agenda-words.ts";
import type { Entry } from "./changes.ts";
import { useTemplatesText } from "./words.ts";

type Item = Readonly<Record<string, unknown>>;
interface Props {
  template: Entry;
  wrongAt: (below: string) => string | undefined;
  onChange: (items: readonly Item[], below: string) => void;
}
const typed = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** The items of a template for agendas, in order, and how it will be read. */
export function TemplateItems({ template, wrongAt, onChange }: Props) {
  const styles = useStyles();
  const words = useTemplatesText();
  const items = (template["items"] ?? []) as readonly Item[];
  const list = useRef<HTMLOListElement>(null);
  // Where the focus is to be once the list is drawn anew.
  const [next, setNext] = useState<{ selector: string } | null>(null);
  useEffect(() => {
    if (next) list.current?.querySelector<HTMLElement>(next.selector)?.focus();
  }, [next]);
  const put = (index: number, field: string, value: unknown) =>
    onChange(items.with(index, { ...items[index], [field]: value }), `items.${index}.${field}`);
  const move = (from: number, to: number) => {
    onChange(items.with(from, items[to]!).with(to, items[from]!), "items");
    const isAtEnd = to === 0 || to === items.length - 1;
    const way = to > from !== isAtEnd ? "later" : "earlier";
    setNext({ selector: `[data-at="${to}"] [data-way="${way}"]` });
  };
  const remove = (index: number) => {
    onChange(
      items.filter((_, at) => at !== index),
      "items",
    );
    setNext({ selector: `[data-at="${Math.max(0, index - 1)}"] input` });
  };
  const asField = (index: number, field: string) => {
    const wrong = wrongAt(`items.${index}.${field}`);
    return wrong ? { validationMessage: wrong } : {};
  };

  return (
    <div className={styles.all}>
      <Text as="h3" block weight="semibold" className={styles.title}>
        {words.items}
      </Text>
      <ol ref={list} className={styles.list}>
        {items.map((item, index) => (
          <li key={index} data-at={index} className={styles.item}>
            <Field label={words.title(index + 1)} className={styles.wide} {...asField(index, "title")}>
              <Input
                lang="sv"
                maxLength={200}
                value={typed(item["title"])}
                onChange={(_, { value }) => put(index, "title", value)}
              />
            </Field>
            <Field label={words.titleEn(index + 1)} className={styles.wide} {...asField(index, "titleEn")}>
              <Input
                lang="en"
                maxLength={200}
                value={typed(item["titleEn"])}
                onChange={(_, { value }) => put(index, "titleEn", value)}
              />
            </Field>
            <Field label={words.minutes} className={styles.short} {...asField(index, "minutes")}>
              <Input
                inputMode="numeric"
                value={typed(item["minutes"])}
                onChange={(_, { value }) => put(index, "minutes", /^\d{1,4}$/.test(value) ? Number(value) : value)}
              />
            </Field>
            <div className={styles.buttons}>
              {index > 0 && (
                <Button size="small" data-way="earlier" onClick={() => move(index, index - 1)}>
                  {words.earlier(index + 1)}
                </Button>
              )}
              {index < items.length - 1 && (
                <Button size="small" data-way="later" onClick={() => move(index, index + 1)}>
                  {words.later(index + 1)}
                </Button>
              )}
              <Button size="small" appearance="subtle" onClick={() => remove(index)}>
                {words.remove(index + 1)}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {wrongAt("items") && (
        <Text role="alert" block className={styles.wrong}>
          {wrongAt("items")}
        </Text>
      )}
      <Button
        onClick={() => {
          onChange([...items, { title: "", titleEn: "", minutes: 10 }], "items");
          setNext({ selector: `[data-at="${items.length}"] input` });
        }}
      >
        {words.add}
      </Button>
      <Preview template={template} />
    </div>
  );
}

function Preview({ template }: { template: Entry }) {
  const styles = useStyles();
  const words = useTemplatesText();
  return (
    <div className={styles.previews}>
      {(["sv", "en"] as const).map((language) => {
        const { name, items } = templateIn(template as unknown as AgendaTemplate, language);
        const sum = items.reduce((all, { minutes }) => all + (Number.isFinite(minutes) ? minutes : 0), 0);
        return (
          <section
            key={language}
            aria-label={[words.preview[language], name].filter(Boolean).join(": ")}
            className={styles.preview}
          >
            <Text block size={200} className={styles.quiet}>
              {words.preview[language]}
            </Text>
            <Text block weight="semibold" lang={language}>
              {name}
            </Text>
            <ol className={styles.read} lang={language}>
              {items.map(({ title, minutes }, index) => (
                <li key={index}>{`${title} (${minutes} min)`}</li>
              ))}
            </ol>
            <Text block size={200}>
              {words.sum(sum)}
            </Text>
          </section>
        );
      })}
    </div>
  );
}

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, alignSelf: "stretch" },
  item: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  wide: { flexGrow: 1, flexBasis: "200px", minWidth: 0 },
  short: { flexBasis: "72px", "& input": { width: "100%", minWidth: 0 } },
  buttons: { flexBasis: "100%", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  previews: {
    alignSelf: "stretch",
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXL,
    marginBlockStart: tokens.spacingVerticalS,
  },
  preview: { flexGrow: 1, flexBasis: "220px", minWidth: 0, overflowWrap: "anywhere" },
  read: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: tokens.spacingHorizontalXL },
  quiet: { color: tokens.colorNeutralForeground2 },
});
