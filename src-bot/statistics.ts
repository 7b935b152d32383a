import { programmesByPrefix } from "../src-shared/programme/by-code.ts";
import { figuresFrom, type StatisticsSet } from "../src-shared/record/figures.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";

interface Statistics {
  sets: StatisticsSet[];
  authorities: Record<string, string>;
  /** What a kind of coordination is called, by what its cases' codes begin with. */
  programmes: Record<string, { name: string; nameEn: string }>;
  /** What arranging a meeting by hand takes, as the municipality has set it. */
  minutesByHand: number;
}

/** A coordinator's own cases, whole; and all of the municipality's, as they may be published, to those who answer for them. */
export async function readStatistics(deps: Deps, access: Access): Promise<Outcome<Statistics>> {
  const { account, roles } = access.actor;
  const answersForAll = roles.includes("manager") || roles.includes("administrator");
  if (!answersForAll && !roles.includes("coordinator")) return refuse({ kind: "notForYourRole" });
  const [municipality] = access.municipalities;
  const { document } = await deps.municipality(municipality);
  const { name, authorities, minutesByHand } = document;
  const [own, all] = await Promise.all([
    roles.includes("coordinator") ? deps.store.figures.of(municipality, account) : null,
    answersForAll ? deps.store.figures.of(municipality, null) : null,
  ]);
  return ok({
    sets: [
      ...(own ? [{ whose: "own" as const, name, figures: figuresFrom(own, "whole") }] : []),
      ...(all ? [{ whose: "all" as const, name, figures: figuresFrom(all, "published", own ?? undefined) }] : []),
    ],
    programmes: Object.fromEntries(
      [...programmesByPrefix(document)].map(([prefix, { name: called, nameEn }]) => [prefix, { name: called, nameEn }]),
    ),
    authorities: Object.fromEntries(authorities.map((one) => [one.id, one.name])),
    minutesByHand,
  });
}
