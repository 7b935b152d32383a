import type { UnitId } from "../ids.ts";
import type { Canvas } from "./plan.ts";

/** What of a cost falls on a service, in whole kronor; all of it where it is not shared. */
export function shareOf(canvas: Pick<Canvas, "shares"> | null, unit: UnitId, cost: number): number {
  if (!canvas || canvas.shares.length === 0) return cost;
  return Math.ceil((cost * (canvas.shares.find((one) => one.unit === unit)?.percent ?? 0)) / 100);
}

/** The services whose share nobody there has let it cost. */
export const unborne = (canvas: Canvas | null, owner: UnitId, cost: number): UnitId[] =>
  (canvas?.shares ?? [])
    .filter(({ unit }) => unit !== owner)
    .filter(({ unit }) => !canvas!.borne.some((one) => one.unit === unit && shareOf(canvas, unit, cost) <= one.upTo))
    .map(({ unit }) => unit);
