/** The municipality's document, as it is edited: what stands in a field may be wrong until the server has taken it. */
export type Doc = Readonly<Record<string, unknown>>;
export type Entry = Doc;

/** What tells the entries of a list apart. */
const idsIn = {
  authorities: "id",
  units: "id",
  people: "account",
  mandates: "id",
  venues: "id",
  legalGrounds: "id",
  notices: "version",
  wordHints: "id",
  agendaTemplates: "id",
  programmes: "id",
} as const;
export type ListName = keyof typeof idsIn;
export const isList = (key: string): key is ListName => Object.hasOwn(idsIn, key);
export const entriesIn = (doc: Doc, list: ListName) => (doc[list] ?? []) as readonly Entry[];
export const idOf = (list: ListName, entry: Entry) => String(entry[idsIn[list]]);

/** One setting, or one entry of a list, that is not as it was. Undefined: it is not there. */
export interface Change {
  key: string;
  /** Of an entry. */
  id: string | null;
  before: unknown;
  after: unknown;
}
const placeOf = ({ key, id }: Change) => JSON.stringify([key, id]);

export const isSame = (one: unknown, other: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members.map(([key, member]) => [key, sorted(member)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
};

export function changesBetween(before: Doc, after: Doc): Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key): Change[] => {
    if (!isList(key))
      return isSame(before[key], after[key]) ? [] : [{ key, id: null, before: before[key], after: after[key] }];
    const [was, is] = [byId(before, key), byId(after, key)];
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((id) => !isSame(was.get(id), is.get(id)))
      .map((id) => ({ key, id, before: was.get(id), after: is.get(id) }));
  });
}
const byId = (doc: Doc, list: ListName) => new Map(entriesIn(doc, list).map((entry) => [idOf(list, entry), entry]));

/** The document with these changes on top of whatever else is in it. */
export function withChanges(doc: Doc, changes: readonly Change[]): Doc {
  let next: Doc = doc;
  for (const { key, id, after } of changes) {
    if (id === null || !isList(key)) {
      next = { ...next, [key]: after };
      continue;
    }
    const entries = entriesIn(next, key);
    const at = entries.findIndex((entry) => idOf(key, entry) === id);
    const rest = entries.filter((_, index) => index !== at);
    const changed = after === undefined ? rest : at < 0 ? [...entries, after] : entries.with(at, after as Entry);
    next = { ...next, [key]: changed };
  }
  return next;
}
export const withoutChange = (doc: Doc, { key, id, before, after }: Change) =>
  withChanges(doc, [{ key, id, before: after, after: before }]);

/** Which of my changes are about what others have changed too, and what they made of it. */
export const changedByBoth = (mine: readonly Change[], theirs: readonly Change[]) =>
  mine.flatMap((change) => {
    const other = theirs.find((one) => placeOf(one) === placeOf(change));
    return other && !isSame(other.after, change.after) ? [{ mine: change, theirs: other }] : [];
  });

const isDoc = (value: unknown): value is Doc => typeof value === "object" && value !== null && !Array.isArray(value);
export const at = (doc: Doc, path: string): unknown =>
  path.split(".").reduce<unknown>((value, step) => (isDoc(value) ? value[step] : undefined), doc);
export function put(doc: Doc, path: string, value: unknown): Doc {
  const [step = "", ...rest] = path.split(".");
  if (rest.length === 0) return { ...doc, [step]: value };
  const inner = doc[step];
  return { ...doc, [step]: put(isDoc(inner) ? inner : {}, rest.join("."), value) };
}
