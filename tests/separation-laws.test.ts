import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";

import { advance } from "../src-shared/case/advance.ts";
import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { effectsBetween } from "../src-shared/case/notices.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import type { Account } from "../src-shared/ids.ts";
import { anApartCase } from "./arbitraries/apart-case.ts";
import { changes } from "./arbitraries/changes.ts";
import { apartChanges, takesAllBack as all } from "./arbitraries/changes/apart.ts";
import type { Change } from "./arbitraries/changes/change.ts";
import type { FullCase } from "./arbitraries/full-case.ts";
import { onlookers, refusalsTo } from "./arbitraries/onlookers.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { ekstad, monday } from "./case-files.ts";
import { everythingShown } from "./shown-to.ts";

vi.setConfig({ testTimeout: times(60_000) });
const isLong = Boolean(process.env["SAMLA_LONG"]);

/** What is released to others beside B's own way: whom the children's consent lets come to what others come to. */
const withOwnMeetingsOnly = (full: FullCase): FullCase => ({
  ...full,
  file: { ...full.file, meetings: full.file.meetings.filter(({ type }) => type === "separate") },
});

/** Who has read it is told by what consent was when they did: that all of these did when it ended is not so. */
function shownTo(file: CaseFile, viewer: Viewer, account: Account | null, isWithoutReads: boolean): string {
  const shown = everythingShown(file, viewer, account);
  if (!isWithoutReads) return shown;
  const [view, cards, rows, handed, ...others] = JSON.parse(shown) as [unknown, unknown, unknown, unknown[]];
  return JSON.stringify([view, cards, rows, handed.slice(0, 2), ...others]);
}

const known = new WeakMap<CaseFile, Map<string, string>>();
/** Every change is made to the same few cases: what is shown before it is worked out once. */
function shownOnce(file: CaseFile, who: string, shown: (file: CaseFile) => string): string {
  const before = known.get(file) ?? new Map<string, string>();
  known.set(file, before);
  const found = before.get(who) ?? shown(file);
  before.set(who, found);
  return found;
}

/** Where the one is not the other; null where they are alike. */
function differing(one: string, other: string): string | null {
  if (one === other) return null;
  const at = Array.from({ length: one.length }, (_, index) => index).findIndex((index) => one[index] !== other[index]);
  return `${one.slice(Math.max(0, at - 200), at + 100)} | ${other.slice(at, at + 100)}`;
}

const isChanged = (change: Change, full: FullCase) =>
  JSON.stringify(parseCaseFile(change.to(full))) !== JSON.stringify(full.file);

function unnoticed(change: Change, full: FullCase): number {
  const after = parseCaseFile(change.to(full));
  const family = onlookers(full, { ...change, unaware: "family" });
  // The children too, and each step of it, in the long run.
  const relatives = isLong ? family : family.filter(({ viewer }) => viewer.kind === "guardian");
  // What follows from it by itself is part of the change.
  for (const moved of isLong ? [after, advance(after, monday)] : [advance(after, monday)]) {
    const effects = effectsBetween({ file: full.file, savedAt: monday }, moved, ekstad.document, monday);
    for (const { who, viewer, account } of relatives) {
      const shown = (file: CaseFile) => shownTo(file, viewer, account, change === all);
      expect(
        differing(shown(moved), shownOnce(full.file, `${who} ${change === all}`, shown)),
        `${change.what}: ${who}`,
      ).toBeNull();
      const told = effects.filter(
        (effect) => effect.kind === "tellFamily" && "party" in viewer && effect.party === viewer.party,
      );
      expect(told, `${change.what}: ${who}`).toEqual([]);
    }
  }
  if (!isLong) return relatives.length;
  const [one] = relatives;
  const answers = (file: CaseFile) => (one?.title ? refusalsTo(file, one.title, full.file) : "");
  expect(answers(after), change.what).toBe(answers(full.file));
  return relatives.length;
}

const ofB = [...apartChanges, ...changes.filter(({ of, unaware }) => of === "b" && unaware !== "staff")];

describe("where each parent goes their own way", () => {
  test("whatever concerns one, nobody else in the family is shown or sent anything else", () => {
    const cases = fc.sample(anApartCase(), { seed, numRuns: 12 }).map(withOwnMeetingsOnly);
    for (const change of apartChanges) {
      const full = cases.find((one) => isChanged(change, one));
      expect(unnoticed(change, full!)).toBeGreaterThan(0);
    }
  });

  describe.runIf(isLong)("and each of it by itself", () => {
    test.each(ofB)("$what", (change) => {
      fc.assert(
        fc.property(anApartCase(), (full) => {
          fc.pre(isChanged(change, withOwnMeetingsOnly(full)));
          expect(unnoticed(change, withOwnMeetingsOnly(full))).toBeGreaterThan(0);
          if (change !== all) unnoticed(change, full);
        }),
        { seed, numRuns: times(6) },
      );
    });
  });
});
