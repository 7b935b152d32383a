import type { CaseView } from "../case/view.ts";
import type { InterventionId, TaskId } from "../ids.ts";
import type { Day, Moment } from "../time.ts";

/** A plan as a SIP: the four parts of the law, worked out of the plan as it is shown to whoever looks. */
export interface Sip {
  /** What is needed, and for which needs. */
  needed: { id: InterventionId; words: string; needs: string[] }[];
  /** Who gives which of it. */
  responsible: { id: InterventionId; words: string; unit: string; owner: string | null; dueBy: Day | null }[];
  /** What is done besides, by anybody. */
  others: { id: TaskId; words: string; owner: string; dueBy: Day }[];
  /** Who answers for the plan as a whole. */
  main: string | null;
}

export function sipOf({ plan, tasks }: Pick<CaseView, "plan" | "tasks">): Sip {
  const { interventions, needs, main } = plan;
  const open = interventions.filter(({ state }) => state !== "ended");
  return {
    needed: open.map(({ id, words, needs: of }) => ({
      id,
      words,
      needs: needs.filter((need) => of.includes(need.id)).map((need) => need.words),
    })),
    responsible: open.map(({ id, words, unit, owner, dueBy }) => ({ id, words, unit, owner, dueBy })),
    others: tasks
      .filter(({ state }) => state !== "cancelled" && state !== "declined")
      .map(({ id, what, owner, dueBy }) => ({ id, words: what ?? "", owner, dueBy })),
    main: main?.title ?? null,
  };
}

/** Which of the agreements on the plan is in force, counted from the first, since when, and what was weighed for it. */
interface PlanVersion {
  number: number;
  agreedAt: Moment;
  note: CaseView["plan"]["ordering"]["orders"][number]["note"];
}
export function planVersion({ plan }: Pick<CaseView, "plan">): PlanVersion | null {
  const agreed = plan.ordering.orders.filter(({ state }) => state === "agreed");
  const latest = agreed.at(-1);
  return latest?.settledAt ? { number: agreed.length, agreedAt: latest.settledAt, note: latest.note } : null;
}
