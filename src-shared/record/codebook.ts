import { outcomeWords as en } from "../text/en/outcomes.ts";
import { outcomeWords as sv } from "../text/sv/outcomes.ts";
import { changes, levels } from "./before-after.ts";
import { courts, groups } from "./answered.ts";

interface Both {
  sv: string;
  en: string;
}
/** What each name in the yearly tables means, for a person and for a machine. */
export interface Codebook {
  schema: "samla-outcomes-1";
  rules: Both[];
  /** The question of "burden" where the kind of coordination asks none of its own, and what 1 and 5 mean in it. */
  burden: { question: Both; low: Both; high: Both };
  /** Whose answers a table is of. */
  groups: { group: (typeof groups)[number]; label: Both }[];
  parts: { part: string; label: Both; meaning: Both; keys: { key: string; label: Both }[] }[];
}

const both = (of: (words: typeof sv) => string): Both => ({ sv: of(sv), en: of(en) });

const keysOf = {
  before: [...levels, "none"],
  after: [...levels, "none"],
  change: [...changes, "none"],
  court: courts,
} as const;
const parts = ["before", "after", "change", "court"] as const;

export const codebook: Codebook = {
  schema: "samla-outcomes-1",
  rules: sv.rules.map((_, at) => both(({ rules }) => rules[at] ?? "")),
  burden: {
    question: both((words) => words.burden),
    low: both((words) => words.burdenLow),
    high: both((words) => words.burdenHigh),
  },
  groups: groups.map((group) => ({ group, label: both((words) => words.groups[group]) })),
  parts: parts.map((part) => ({
    part,
    label: both((words) => words.parts[part]),
    meaning: both((words) => words.partsMean[part]),
    keys: keysOf[part].map((key) => ({
      key,
      label: both((words) =>
        part === "court" ? words.courtKeys[key as (typeof courts)[number]] : words.keys[key as (typeof levels)[number]],
      ),
    })),
  })),
};
