import type { Stage } from "../case/case-file.ts";
import type { Category } from "../case/labelled.ts";
import type { Waiting } from "../case/step.ts";
import type { Fault, Finding } from "../meeting/invitation/fault.ts";
import type { Reason } from "../meeting/planning/reason.ts";
import type { FieldProblem } from "../refusal.ts";
import type { Day } from "../time.ts";

interface Vocabulary {
  stage: Stage["name"];
  category: Category;
  waiting: Waiting["kind"];
}
/** A word for each of them: a new state without words does not compile. */
export type Words<Of extends keyof Vocabulary> = Record<Vocabulary[Of], string>;

/** A noun's words for what a form has done, by its verb. */
export type DoneWords<Commands> = Partial<Record<keyof Commands, string>>;

/** What speaks for a time or against it; `people` are those it is about. */
export type ReasonWords = Record<Reason["kind"], (people: readonly string[]) => string>;

/** What happened or what would make it possible, and what to do now: a refusal without words does not compile. */
export type RefusalWords<Of extends { kind: string }> = {
  [Kind in Of["kind"]]: (refusal: Extract<Of, { kind: Kind }>) => { message: string; whatToDo: string };
};

/** What is wrong with an invitation, why that matters, and how it is mended. */
export type InvitationWords = {
  [Rule in Fault["rule"]]: (fault: Extract<Fault, { rule: Rule }>) => Pick<Finding, "what" | "why" | "mend">;
};

export const faultWords = (fault: Fault, words: InvitationWords) =>
  (words[fault.rule] as (fault: Fault) => Pick<Finding, "what" | "why" | "mend">)(fault);

/** A problem that somebody can see to. */
export type ProblemWords<Kind extends string> = Record<Kind, { message: string; whatToDo: string }>;

/** The words for fields that need mending, each once; a field without a name of its own is named by `other`, never by its code. */
export function fieldsToMend(
  fields: readonly FieldProblem[],
  names: Readonly<Record<string, string>>,
  problems: Readonly<Record<FieldProblem["problem"], string>>,
  other: string,
): string {
  const nameOf = (path: string) => path.split(".").find((part) => Object.hasOwn(names, part));
  // In the municipality's document the same word stands in many places: whoever sends it is told which.
  const placeOf = (path: string) =>
    /^(programmes|mandates)\b/.test(path) ? `”${path}”` : (names[nameOf(path) ?? ""] ?? other);
  const said = fields.map(({ path, problem }) => `${placeOf(path)} ${problems[problem]}`);
  return [...new Set(said)].join(", ");
}

export interface Dates {
  /** A day that is near, e.g. tisdag 24 november */
  day: (on: Day) => string;
  /** A day that may be far off, e.g. 24 november 2026 */
  date: (on: Day) => string;
}

export function dates(locale: string): Dates {
  const long = { day: "numeric", month: "long", timeZone: "UTC" } as const;
  const near = new Intl.DateTimeFormat(locale, { ...long, weekday: "long" });
  const far = new Intl.DateTimeFormat(locale, { ...long, year: "numeric" });
  const at = (on: Day) => new Date(`${on}T00:00:00Z`);
  return { day: (on) => near.format(at(on)), date: (on) => far.format(at(on)) };
}
