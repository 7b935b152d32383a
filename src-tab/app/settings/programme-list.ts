import type { FieldProblem } from "../../../src-shared/refusal.ts";
import type { Doc, Entry } from "./changes.ts";

type ById = Readonly<Record<string, Doc>>;

/** The document as it is edited: programmes, which stand by their short names, are a list as all the others. */
export const asEdited = (document: Doc): Doc => ({
  ...document,
  programmes: Object.entries((document["programmes"] ?? {}) as ById).map(([id, one]) => ({ id, ...one })),
});

/** And as it is sent. */
export const asSent = (document: Doc): Doc => ({
  ...document,
  programmes: Object.fromEntries(
    ((document["programmes"] ?? []) as readonly Entry[]).map(({ id, ...one }) => [String(id), one]),
  ),
});

/** What the server says of a programme by its short name is said at its place in the list. */
export function asPlaced(problems: readonly FieldProblem[], document: Doc): FieldProblem[] {
  const ids = ((document["programmes"] ?? []) as readonly Entry[]).map(({ id }) => String(id));
  return problems.map((problem) => {
    const [top, id = "", ...below] = problem.path.split(".");
    const index = top === "programmes" ? ids.indexOf(id) : -1;
    return index < 0 ? problem : { ...problem, path: ["programmes", index, ...below].join(".") };
  });
}
