import { z } from "zod";

import { type Account, account, type UnitId, unitId } from "../ids.ts";
import type { FieldProblem } from "../refusal.ts";
import { type Day, day } from "../time.ts";

/** What a service lets somebody decide: to tell on another ground than consent, to give support or a place, to bear a cost. */
const mandateKinds = ["secrecy", "support", "placement", "cost"] as const;
export type MandateKind = (typeof mandateKinds)[number];
/** What is decided at a table where a special solution is made. */
const decidingKinds = ["support", "placement", "cost"] as const;

/** A line of the register of mandates: who may decide what, for which service, up to what it costs, and from when until when. */
export const mandate = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  account: account(),
  decides: z.array(z.enum(mandateKinds)).min(1),
  unit: unitId(),
  /** In kronor, for one decision; null: whatever it costs. */
  upTo: z.number().int().min(0).max(100_000_000).nullable().default(null),
  from: day().nullable().default(null),
  until: day().nullable().default(null),
  /** Decides the same in their place. */
  deputy: account().nullable().default(null),
});
type Mandate = z.infer<typeof mandate>;

interface Registered {
  mandates: readonly Mandate[];
  units: readonly { id: UnitId; authority: string }[];
  people: readonly { account: Account; unit: UnitId; title: string }[];
}

const isObject = (said: unknown): said is Record<string, unknown> =>
  typeof said === "object" && said !== null && !Array.isArray(said);

/** In older documents each person had their own, for their own service and without a limit. */
export function withMandates(said: unknown): unknown {
  if (!isObject(said) || !Array.isArray(said["people"])) return said;
  const people = said["people"] as unknown[];
  const listed = Array.isArray(said["mandates"]) ? (said["mandates"] as unknown[]) : [];
  const isListed = (one: unknown) => listed.some((row) => isObject(row) && row["account"] === one);
  const lifted = people.flatMap((person) => {
    if (!isObject(person) || !Array.isArray(person["mandates"]) || person["mandates"].length === 0) return [];
    const { account: theirs, unit, mandates: decides } = person;
    return isListed(theirs) ? [] : [{ id: `m-${String(theirs).split("/")[1]}`, account: theirs, unit, decides }];
  });
  return lifted.length === 0 ? said : { ...said, mandates: [...listed, ...lifted] };
}

/** Where the register does not hold together with the rest of the document. */
export function wrongMandates({ mandates, units, people }: Registered) {
  const wrong: { path: (string | number)[]; input: unknown; problem?: FieldProblem["problem"] }[] = [];
  const authorityAt = (unit: UnitId | undefined) => units.find(({ id }) => id === unit)?.authority;
  mandates.forEach(({ account: holder, unit, from, until, deputy }, index) => {
    const at = (field: string) => ["mandates", index, field];
    const own = authorityAt(unit);
    // Nobody decides for an organisation that is not their own.
    const mayStand = (one: Account) =>
      people.some((person) => person.account === one && (!own || (authorityAt(person.unit) ?? own) === own));
    if (!own) wrong.push({ path: at("unit"), input: unit, problem: "notThere" });
    if (!mayStand(holder)) wrong.push({ path: at("account"), input: holder, problem: "notAChoice" });
    if (deputy && (deputy === holder || !mayStand(deputy)))
      wrong.push({ path: at("deputy"), input: deputy, problem: "notAChoice" });
    if (from && until && until < from) wrong.push({ path: at("until"), input: until, problem: "endsFirst" });
  });
  return wrong;
}

const holds = (row: Mandate, on: Day) =>
  (row.from === null || row.from <= on) && (row.until === null || on <= row.until);
const isTheirs = ({ account: holder, deputy }: Mandate, one: Account) => holder === one || deputy === one;

interface Wanted {
  unit: UnitId;
  decides: MandateKind;
  on: Day;
  /** What it costs, in kronor; null where that is not said. */
  cost: number | null;
}

/** Whether somebody may decide this; the reason where they may not, and who could in their place. */
export function mandateTo(document: Registered, who: Account, wanted: Wanted): "given" | NoMandate {
  const { unit, decides, on, cost } = wanted;
  const rows = document.mandates.filter((row) => row.unit === unit && row.decides.includes(decides));
  const enough = (row: Mandate) => row.upTo === null || (cost !== null && cost <= row.upTo);
  const own = rows.filter((row) => isTheirs(row, who));
  const now = own.filter((row) => holds(row, on));
  if (now.some(enough)) return "given";
  const others = rows.filter((row) => holds(row, on) && enough(row)).flatMap((row) => [row.account, row.deputy]);
  const instead = titlesOf(document, others, who);
  if (own.length === 0) return { kind: "mandateNeeded" };
  if (now.length === 0) return { kind: "mandateNotThen", instead };
  if (cost === null) return { kind: "badInput", fields: [{ path: "cost", problem: "missing" }] };
  return { kind: "mandateTooSmall", upTo: Math.max(...now.map((row) => row.upTo ?? 0)), instead };
}
export type NoMandate =
  | { kind: "mandateNeeded" }
  | { kind: "mandateNotThen"; instead: string[] }
  | { kind: "mandateTooSmall"; upTo: number; instead: string[] }
  | { kind: "badInput"; fields: FieldProblem[] };

/** What somebody may decide that day, for whichever service. */
export const mandatesOf = ({ mandates }: Pick<Registered, "mandates">, who: Account, on?: Day): MandateKind[] =>
  mandateKinds.filter((kind) =>
    mandates.some((row) => isTheirs(row, who) && row.decides.includes(kind) && (on === undefined || holds(row, on))),
  );

/** Whether somebody may decide this for a service at all, whatever it costs and whenever. */
export const isNamedFor = ({ mandates }: Pick<Registered, "mandates">, who: Account, unit: UnitId, kind: MandateKind) =>
  mandates.some((row) => row.unit === unit && isTheirs(row, who) && row.decides.includes(kind));

/** Those who cannot decide anything for their service that day, each with who can in their place. */
export function withoutMandate(
  document: Registered,
  people: readonly { account: Account | null; title: string; unit: { id: UnitId } }[],
  on: Day,
): { title: string; instead: string[] }[] {
  const decide = (row: Mandate) => decidingKinds.some((kind) => row.decides.includes(kind)) && holds(row, on);
  return people.flatMap(({ account: who, title, unit }) => {
    const isRightful = document.mandates.some((row) => who !== null && decide(row) && isTheirs(row, who));
    if (isRightful) return [];
    const rows = document.mandates.filter((row) => row.unit === unit.id && decide(row));
    const known = rows.flatMap((row) => [row.account, row.deputy]);
    return [{ title, instead: titlesOf(document, known, who) }];
  });
}

const titlesOf = ({ people }: Registered, accounts: readonly (Account | null)[], but: Account | null): string[] =>
  [...new Set(accounts)]
    .filter((one) => one !== but)
    .flatMap((one) => people.filter((person) => person.account === one).map(({ title }) => title));
