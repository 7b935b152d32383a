import type { Refusal } from "../../refusal.ts";
import type { FamilyText } from "./sv.ts";

interface Said {
  message: string;
  whatToDo: string;
}
/** What a family is told when something cannot be done: where they can mend it, how; otherwise that nothing has changed, and whom to ask. */
export type FamilyRefusals = Partial<Record<Refusal["kind"], Said>> & { other: Said };

export const familyRefusal = ({ kind }: Refusal, { refusals }: Pick<FamilyText, "refusals">): Said =>
  refusals[kind] ?? refusals.other;
