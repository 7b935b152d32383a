import type { SettingsWords } from "../../../src-shared/text/sv/tab-settings.ts";
import type { FieldProblem } from "../../../src-shared/refusal.ts";
import { at, type Change, type Doc, entriesIn, type Entry, idOf, isList, isSame } from "./changes.ts";
import { labelOf } from "./sections.ts";

/** What an entry of a list is called. */
export const nameOf = (entry: Entry | undefined): string => {
  const name = entry?.["name"] ?? entry?.["title"] ?? entry?.["version"] ?? entry?.["word"] ?? entry?.["question"];
  return typeof name === "string" ? name : "";
};

/** What a change is about, in words: the setting, or the entry and its list. */
export function changeName({ key, id, before, after }: Change, text: SettingsWords): string {
  const label = labelOf(key, text.fields);
  if (id === null) return label;
  return `${label}: ${nameOf((after ?? before) as Entry) || text.unnamed}`;
}

interface Line {
  name: string;
  /** Null where only what becomes of it is said. */
  before: string | null;
  after: string;
}

/** What was and what is to be, one line each; of an entry only what is another. */
export function changeLines({ key, id, before, after }: Change, document: Doc, text: SettingsWords): Line[] {
  if (id === null && !(isPlain(before) && isPlain(after)))
    return [{ name: "", before: said(key, before, document, text), after: said(key, after, document, text) }];
  if (key === "notices") return noticeLines(before as Doc | undefined, after as Doc | undefined, document, text);
  if (before === undefined) return [{ name: "", before: null, after: text.added }];
  if (after === undefined) return [{ name: "", before: null, after: text.removed }];
  const [was, is] = [before as Doc, after as Doc];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !isSame(was[field], is[field]))
    .flatMap((field) => {
      const path = `${key}.${field}`;
      if (path === "agendaTemplates.items") return itemLines(was[field] as Doc[], is[field] as Doc[], text);
      if (isRows(was[field]) || isRows(is[field]))
        return rowLines(path, (was[field] ?? []) as Doc[], (is[field] ?? []) as Doc[], document, text);
      const inWords = (value: unknown) => said(path, value, document, text);
      return [{ name: labelOf(path, text.fields), before: inWords(was[field]), after: inWords(is[field]) }];
    });
}
/** Of the rows within an entry, what is another, by each row's own name. */
function rowLines(path: string, was: readonly Doc[], is: readonly Doc[], document: Doc, text: SettingsWords): Line[] {
  const ids = [...new Set([...was, ...is].map(({ id }) => id))];
  return ids.flatMap((id): Line[] => {
    const [before, after] = [was.find((one) => one["id"] === id), is.find((one) => one["id"] === id)];
    const name = `${labelOf(path, text.fields)}: ${nameOf(after ?? before) || text.unnamed}`;
    if (!before || !after) return [{ name, before: null, after: after ? text.added : text.removed }];
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((field) => !isSame(before[field], after[field]))
      .flatMap((field): Line[] =>
        field === "items"
          ? itemLines((before[field] ?? []) as Doc[], (after[field] ?? []) as Doc[], text).map((line) => ({
              ...line,
              name: `${name}, ${line.name}`,
            }))
          : [
              {
                name: `${name}, ${labelOf(`${path}.${field}`, text.fields)}`,
                before: said(`${path}.${field}`, before[field], document, text),
                after: said(`${path}.${field}`, after[field], document, text),
              },
            ],
      );
  });
}
const isRows = (value: unknown) => Array.isArray(value) && value.some(isPlain);

/** Of an agenda's items, by their place, only those that are not as they were. */
function itemLines(was: readonly Doc[], is: readonly Doc[], text: SettingsWords) {
  const label = labelOf("agendaTemplates.items.title", text.fields);
  const lines = Array.from({ length: Math.max(was.length, is.length) }, (_, place) => ({
    name: `${label} ${place + 1}`,
    before: itemSaid(was[place], text),
    after: itemSaid(is[place], text),
  }));
  return lines.filter(({ before, after }) => before !== after);
}
/** With its English words where it has any. */
const itemSaid = (item: Doc | undefined, text: SettingsWords) =>
  item
    ? `${[item["title"], item["titleEn"]].filter(Boolean).join(" / ")} (${String(item["minutes"])} min)`
    : text.nothing;
/** Of a text for families, what is another; of a new one, what is not as in the one it follows. */
function noticeLines(before: Doc | undefined, after: Doc | undefined, document: Doc, text: SettingsWords) {
  if (!after) return [{ name: "", before: null, after: text.removed }];
  const all = entriesIn(document, "notices");
  const followed = before ?? all[all.findIndex((one) => one["version"] === after["version"]) - 1] ?? {};
  const lines = ["since", ...pathsIn(after["sv"], "sv"), ...pathsIn(after["en"], "en")]
    .filter((path) => !isSame(at(followed, path), at(after, path)))
    .map((path) => ({
      name: labelOf(`notices.${path}`, text.fields),
      before: said("", at(followed, path), document, text),
      after: said("", at(after, path), document, text),
    }));
  return before ? lines : [{ name: "", before: null, after: text.added }, ...lines];
}
const pathsIn = (words: unknown, language: string) => Object.keys(words ?? {}).map((part) => `${language}.${part}`);

/** What is wrong with a field, and what in it. */
export const wrongWords = ({ problem, named }: FieldProblem, words: Record<FieldProblem["problem"], string>) =>
  named === undefined ? words[problem] : `${words[problem].replace(/\.$/, "")}: ${named}.`;

const isPlain = (value: unknown): value is Doc =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !("from" in value);

/** A value as a person reads it; never an id. */
function said(path: string, value: unknown, document: Doc, text: SettingsWords): string {
  if (value === undefined || value === null || value === "") return text.nothing;
  if (typeof value === "boolean") return value ? text.yes : text.no;
  if (path === "people.duty") return text.yes;
  if (Array.isArray(value))
    return value.length === 0 ? text.nothing : value.map((one) => oneSaid(path, one, document, text)).join(", ");
  if (isPlain(value))
    return Object.entries(value)
      .map(
        ([field, inner]) =>
          `${labelOf(`${path}.${field}`, text.fields)}: ${said(`${path}.${field}`, inner, document, text)}`,
      )
      .join("; ");
  if (typeof value === "object") {
    const { from, to } = value as { from?: unknown; to?: unknown };
    return `${String(from)}–${String(to)}`;
  }
  const plain = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return oneSaid(path, plain, document, text);
}
/** One value, by what it is called where it is the id of something. */
function oneSaid(path: string, value: unknown, document: Doc, text: SettingsWords): string {
  const plain = String(value);
  const list = listBehind[path];
  const entry = list && isList(list) ? entriesIn(document, list).find((one) => idOf(list, one) === plain) : undefined;
  return text.choices[path]?.[plain] ?? (entry ? nameOf(entry) : plain);
}
/** Fields that hold the id of something else in the document. */
const listBehind: Readonly<Record<string, string>> = {
  coordinationUnit: "units",
  "units.authority": "authorities",
  "units.manager": "people",
  "people.unit": "units",
  "people.leads": "programmes",
  "venues.ownerUnit": "units",
  "programmes.controller": "authorities",
  "programmes.raisedFrom": "programmes",
  "programmes.catalogue.unit": "units",
};
