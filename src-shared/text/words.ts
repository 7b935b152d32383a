import type { Stage } from "../case/case-file.ts";
import type { Category } from "../case/labelled.ts";
import type { Waiting } from "../case/waiting.ts";
import type { Refusal } from "../refusal.ts";
import type { Day } from "../time.ts";

interface Vocabulary {
  stage: Stage["name"];
  category: Category;
  waiting: Waiting["kind"];
}
/** A word for each of them: a new state without words does not compile. */
export type Words<Of extends keyof Vocabulary> = Record<Vocabulary[Of], string>;

/** What happened or what would make it possible, and what to do now. */
export type RefusalWords = {
  [Kind in Refusal["kind"]]: (refusal: Extract<Refusal, { kind: Kind }>) => { message: string; whatToDo: string };
};

export interface Dates {
  /** e.g. tisdag 24 november 2026 */
  day: (on: Day) => string;
}

export function dates(locale: string): Dates {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return {
    day: (on) =>
      format
        .formatToParts(new Date(`${on}T00:00:00Z`))
        .map((part) => part.value)
        .join(""),
  };
}
