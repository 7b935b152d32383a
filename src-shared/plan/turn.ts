import type { InterventionId } from "../ids.ts";
import type { Intervention } from "./plan.ts";

/** Nothing begins or is done while something that comes before it is not, as far as `known` goes. */
export const isItsTurn = ({ state, after }: Intervention, known: readonly Intervention[]) =>
  (state !== "ongoing" && state !== "done") || !known.some((one) => after.includes(one.id) && one.state !== "done");

/** Whether something comes, by way of others, before itself. */
export function runsInCircle(interventions: readonly Intervention[]): boolean {
  const after = new Map(interventions.map((one) => [one.id, one.after]));
  const comesBefore = (start: InterventionId) => {
    const seen = new Set<InterventionId>();
    const next = [...(after.get(start) ?? [])];
    for (let one = next.pop(); one; one = next.pop()) {
      if (one === start) return true;
      if (!seen.has(one)) next.push(...(after.get(one) ?? []));
      seen.add(one);
    }
    return false;
  };
  return interventions.some((one) => comesBefore(one.id));
}
