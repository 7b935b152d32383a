import fc from "fast-check";
import { expect, test, vi } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { passTime } from "../src-shared/case/pass-time.ts";
import { viewerOf, standingOf } from "../src-shared/case/viewer.ts";
import { commandNamed, type Verb } from "../src-shared/commands.ts";
import { monday, ekstad, staff } from "./case-files.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { give, later, type Order, ordersOf, type Step, someSteps, verbs } from "./arbitraries/steps.ts";

vi.setConfig({ testTimeout: times(60_000) });

/** The same case whatever the order in which its parts came: what has an id is told by it, the rest by itself. */
function inNoOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts = value.map(inNoOrder);
    return parts.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, inNoOrder(one)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Which parts of the case a change has touched, as paths of names and ids. */
function touched(before: unknown, after: unknown, path: string): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    const idOf = (one: unknown) => (one as { id?: string } | null)?.id;
    const all = [...before, ...after];
    if (all.some((one) => idOf(one) === undefined)) return [path];
    const ids = [...new Set(all.map(idOf))];
    return ids.flatMap((id) =>
      touched(
        before.find((one) => idOf(one) === id),
        after.find((one) => idOf(one) === id),
        `${path}/${id}`,
      ),
    );
  }
  if (!before || !after || typeof before !== "object" || typeof after !== "object") return [path];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) =>
    touched((before as Record<string, unknown>)[key], (after as Record<string, unknown>)[key], `${path}/${key}`),
  );
}

const areApart = (some: readonly string[], others: readonly string[]) =>
  some.every((one) => others.every((other) => !one.startsWith(other) && !other.startsWith(one)));

/** What a professional may do: each on their own behalf, and so independent of the others. */
const ofProfessionals = verbs.filter((verb) => commandNamed(verb).by.includes("professional"));

function caseAfter(steps: readonly Step[]): { file: CaseFile; now: typeof monday } | null {
  let now = monday;
  let file: CaseFile | null = null;
  steps.forEach((step, number) => {
    if (step.kind === "time") return void (now = later(now, step));
    const first = { person: "behandlare", verb: "case.open" as const, input: opening };
    for (const order of file ? ordersOf(step, file, now) : [first]) {
      const outcome = give(file, order, now, number);
      if (!outcome.ok) continue;
      file = outcome.value;
      return;
    }
  });
  return file && { file, now };
}
const opening = { caller: "Någon", phone: "070-1740605", worry: "Något", language: "sv" };

test("what two professionals do, each on their own, ends the same in whatever order they did it", () => {
  let compared = 0;
  const met = new Set<Verb>();
  fc.assert(
    fc.property(someSteps(80), fc.array(fc.nat(9999), { minLength: 60, maxLength: 60 }), (steps, picks) => {
      const reached = caseAfter(steps);
      if (!reached) return;
      const { now } = reached;
      // What time has done by itself is nobody's act, and would else be noted with whichever comes first.
      const file = passTime(reached.file, now, ekstad);
      const professionals = staff.filter(({ account }) => {
        const standing = standingOf(account, { isCoordinator: false, isManager: false }, ekstad.document);
        return viewerOf(file, account, standing)?.kind === "professional";
      });
      const orders = professionals.map(({ title }, at): Order | undefined =>
        picks
          .slice(at * 12, at * 12 + 12)
          .map((pick, index): Step => {
            const verb = ofProfessionals[pick % ofProfessionals.length]!;
            return { kind: "any", person: title, verb, picks: [...picks.slice(index), ...picks.slice(0, index)] };
          })
          .flatMap((step) => ordersOf(step, file, now).slice(0, 1))
          .map((order) => ({ ...order, person: title }))
          .find((order) => give(file, order, now, 900 + at).ok),
      );
      for (const [at, x] of orders.entries())
        for (const [offset, y] of orders.slice(at + 1).entries()) {
          if (!x || !y) continue;
          const [one, other] = [900 + at, 901 + at + offset];
          const [afterX, afterY] = [give(file, x, now, one), give(file, y, now, other)];
          if (!afterX.ok || !afterY.ok) continue;
          const [byX, byY] = [afterX, afterY].map(({ value }) =>
            touched(file, value, "").filter((path) => !path.startsWith("/latestCommand")),
          ) as [string[], string[]];
          // What is said as it stands already touches nothing, and is another thing to say after a change.
          if (byX.length === 0 || byY.length === 0 || !areApart(byX, byY)) continue;
          const [xy, yx] = [give(afterX.value, y, now, other), give(afterY.value, x, now, one)];
          expect([xy.ok, yx.ok], `${x.verb} and ${y.verb}`).toEqual([true, true]);
          if (!xy.ok || !yx.ok) continue;
          expect(inNoOrder(yx.value), `${x.verb} and ${y.verb}`).toEqual(inNoOrder(xy.value));
          compared += 1;
          met.add(x.verb).add(y.verb);
        }
    }),
    { seed, numRuns: times(80) },
  );
  process.stdout.write(`\ncompared ${compared} pairs of ${[...met].toSorted().join(", ")}\n`);
  expect(compared).toBeGreaterThan(times(10));
});
