import type { AgendaTemplate } from "./agenda-words.ts";

/** What a kind of coordination may say otherwise than its municipality. Days are working days, but for `stalledDays`. */
export interface MayDiffer {
  callBackDays: number;
  agendaDays: number;
  stalledDays: number;
  consentMonths: number;
  purposes: string[];
  groundRules: string[];
  agendaTemplates: AgendaTemplate[];
}

declare const unresolved: unique symbol;
/**
 * Nothing is ever this: it stands beside what a programme may say otherwise, so that nobody takes the municipality's own for what
 * holds in a case. `inCase` and its like in in-case.ts tell what does.
 */
interface Unresolved {
  readonly [unresolved]: never;
}

/** A municipality's document, with what is only usual in it marked as such. */
export type WithUsual<Document> = {
  [Field in keyof Document]: Field extends keyof MayDiffer ? Document[Field] | Unresolved : Document[Field];
};
