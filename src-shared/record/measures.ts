import { type Figures, stages } from "./figures.ts";

export interface Measures {
  /** How many cases stand where; null where that is not published. */
  cases: Record<string, number | null>;
  /** Days from the first worry to the first talk with the family: half of the cases wait no longer. */
  daysToFirstContact: number | null;
}

/** What the published statistics say, and nothing beside it: two counts of the same cases could be taken from each other. */
export function measured({ stages: told, toContact }: Pick<Figures, "stages" | "toContact">): Measures {
  const names = [...new Set(stages.map(stageOf))];
  const countOf = (stage: string): number | null => {
    const counts = stages
      .filter((one) => stageOf(one) === stage)
      .map((one) => told?.rows.find(({ key }) => key === one)?.count);
    return counts.reduce<number | null>((sum, count) => (sum === null || !count ? null : sum + count), 0);
  };
  return {
    cases: Object.fromEntries(names.map((stage) => [stage, countOf(stage)])),
    daysToFirstContact: toContact.median,
  };
}

const stageOf = (stage: string) => stage.split(":")[0]!;
