import type { Refusal } from "../refusal.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Flow } from "./consent.ts";

/** Why nobody can be asked about these ways of telling; null where they can. */
export function whyNoMatrix(flows: readonly Flow[], { units }: Municipality): Refusal | null {
  const known = new Set(units.map((unit) => unit.id));
  if (flows.some((one) => one.from === one.to)) return { kind: "flowWithinOneService" };
  return flows.every((one) => known.has(one.from) && known.has(one.to)) ? null : { kind: "unknownService" };
}
