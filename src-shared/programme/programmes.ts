import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { adults } from "./adults.ts";
import type { FieldProblem } from "../refusal.ts";
import type { Municipality } from "./municipality.ts";
import { programme, programmeId, type Rules } from "./programme.ts";
import { samba } from "./samba.ts";
import { samba2 } from "./samba2.ts";
import { separation } from "./separation.ts";

/** The kinds of coordination that Samla knows of itself. Whatever a municipality leaves out of one of them is as here. */
const known: Readonly<Record<string, z.input<typeof programme>>> = { samba, samba2, separation, adults };

const isObject = (said: unknown): said is object => typeof said === "object" && said !== null;
/** What Samla knows of a kind of coordination, as far as it goes with the others that a municipality runs. */
function possible(one: z.input<typeof programme> | undefined, others: object): object {
  if (!one?.raisedFrom) return one ?? {};
  const raisedFrom = one.raisedFrom.filter((id) => id in others);
  const startedBy = one.startedBy.filter((by) => by !== "case" || raisedFrom.length > 0);
  return startedBy.length > 0 ? { ...one, raisedFrom, startedBy } : one;
}
const filledIn = (said: unknown): unknown =>
  isObject(said)
    ? Object.fromEntries(
        Object.entries(said).map(([id, one]: [string, unknown]) => [
          id,
          isObject(one) ? { ...possible(known[id], said), ...one } : one,
        ]),
      )
    : said;

/** Whole, to begin from. */
export const knownProgrammes = Object.fromEntries(
  Object.entries(known).map(([id, one]) => [id, programme.parse(one)] as const),
);

/** What a municipality runs, by short name. */
export const programmes = z.preprocess(filledIn, z.record(programmeId(), programme)).check(({ value, issues }) => {
  const all = Object.entries(value);
  const refuse = (path: (string | number)[], input: unknown, problem: FieldProblem["problem"]) =>
    issues.push({ code: "custom", message: problem, params: { problem }, path, input });
  if (all.length === 0) refuse([], value, "missing");
  for (const field of ["name", "prefix"] as const)
    all.forEach(([id, one], index) => {
      const isTwin = all.findIndex(([, other]) => other[field] === one[field]) < index;
      if (isTwin) refuse([id, field], one[field], "taken");
    });
  for (const [id, { raisedFrom }] of all)
    raisedFrom.forEach(
      (from, index) => (from === id || !value[from]) && refuse([id, "raisedFrom", index], from, "notThere"),
    );
});

/** What holds in a case: the rules it began with. One from before they were kept goes by what the municipality says now. */
export const rulesOf = (
  { rules, programme: id }: Pick<CaseFile, "rules" | "programme">,
  { programmes: all }: Municipality,
): Rules => rules ?? all[id] ?? knownProgrammes["samba"]!;
