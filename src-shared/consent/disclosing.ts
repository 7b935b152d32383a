import type { AuthorityId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Flow } from "./consent.ts";

/** The authorities whose services tell something in these flows; null for a service that is not the municipality's to name. */
export const disclosingIn = (flows: readonly Flow[], { units }: Municipality): (AuthorityId | null)[] => [
  ...new Set(flows.map(({ from }) => units.find((unit) => unit.id === from)?.authority ?? null)),
];
