import type { Municipality } from "../src-shared/programme/municipality.ts";
import type { FieldProblem } from "../src-shared/refusal.ts";
import type { Borne } from "./store/board.ts";

/**
 * A case is known by its code, in lists and on paper, for as long as there is anything of it: what its cases bear is a kind of
 * coordination's for good, and nobody else's. Said where it is changed.
 */
export function wrongCodes(
  before: Municipality | undefined,
  after: Municipality,
  borne: readonly Borne[],
): FieldProblem[] {
  const was = before?.programmes ?? {};
  const ownerOf = ({ prefix, programme }: Borne) =>
    programme ?? Object.entries(was).find(([, one]) => one.prefix === prefix)?.[0] ?? null;
  return Object.entries(after.programmes).flatMap(([id, { prefix }]): FieldProblem[] => {
    if (was[id]?.prefix === prefix) return [];
    const path = `programmes.${id}.prefix`;
    const own = borne.filter((one) => ownerOf(one) === id && one.prefix !== prefix);
    if (own.length > 0) return [{ path, problem: "prefixInUse", named: was[id]?.prefix ?? own[0]!.prefix }];
    const isOthers = borne.some((one) => one.prefix === prefix && ownerOf(one) !== id);
    return isOthers ? [{ path, problem: "prefixBorne" }] : [];
  });
}
