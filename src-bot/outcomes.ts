import { codebook, type Codebook } from "../src-shared/record/codebook.ts";
import { type OutcomeYear, outcomesOf } from "../src-shared/record/outcomes.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import { dayOf, type Moment } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";

interface Outcomes {
  municipality: string;
  years: OutcomeYear[];
  codebook: Codebook;
}

/** How many cases are opened at a time. */
const atATime = 50;

/**
 * Outcomes before and after, a fixed set of tables for each year that is over, to those who answer for the whole. A set is made
 * the first time it is asked for, or before the first disposal after its year, and stands from then on, whatever becomes of its
 * cases.
 */
export async function readOutcomes(deps: Deps, access: Access): Promise<Outcome<Outcomes>> {
  const { roles } = access.actor;
  if (!roles.includes("manager") && !roles.includes("administrator")) return refuse({ kind: "notForYourRole" });
  const [municipality] = access.municipalities;
  const now = deps.now();
  const { document } = await deps.municipality(municipality);
  const years = await yearsThatAreOver(deps, municipality, now);
  return ok({ municipality: document.name, years: years.toReversed(), codebook });
}

/** Every year that was over at that moment, in order. Those that have no set yet are given theirs. */
export async function yearsThatAreOver(deps: Deps, municipality: string, now: Moment): Promise<OutcomeYear[]> {
  const { outcomeYears } = deps.store;
  const { document } = await deps.municipality(municipality);
  const [kept, first] = await Promise.all([outcomeYears.of(municipality), outcomeYears.firstYear(municipality)]);
  const thisYear = Number(dayOf(now).slice(0, 4));
  const over = first === null ? [] : Array.from({ length: thisYear - first }, (_, at) => first + at);
  const missing = over.filter((year) => !kept.some((one) => one.year === year));
  for (const year of missing) {
    const ids = await outcomeYears.candidates(municipality, year);
    const files = [];
    for (let at = 0; at < ids.length; at += atATime)
      files.push(...(await deps.store.cases.readMany(municipality, ids.slice(at, at + atATime))));
    const left = await outcomeYears.left(municipality, year);
    await outcomeYears.keep(municipality, outcomesOf(files, year, document, now, left));
  }
  return missing.length > 0 ? await outcomeYears.of(municipality) : kept;
}
