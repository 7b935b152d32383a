import fc from "fast-check";
import { expect, test, vi } from "vitest";

import { boardRowOf } from "../src-shared/case/board.ts";
import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { effectsBetween } from "../src-shared/case/notices.ts";
import { viewFor } from "../src-shared/case/view.ts";
import { standingOf, viewerOf } from "../src-shared/case/viewer.ts";
import { effectiveConsent } from "../src-shared/consent/effective.ts";
import { isProfessional } from "../src-shared/party/party.ts";
import { changes } from "./arbitraries/changes.ts";
import type { Change } from "./arbitraries/changes/change.ts";
import { aFullCase, type FullCase } from "./arbitraries/full-case.ts";
import { aGrownCase } from "./arbitraries/grown-case.ts";
import { onlookers, refusalsTo } from "./arbitraries/onlookers.ts";
import { aCaseOfAnyProgramme } from "./arbitraries/programmes.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { accountNumbered, coordinator, ekstad, monday } from "./case-files.ts";
import { everythingShown } from "./shown-to.ts";

vi.setConfig({ testTimeout: times(60_000) });
/** So many cases for each change: with all the changes there are, some five hundred each time. */
const runs = process.env.SAMLA_LONG ? times(12) : 8;

/** Every change is made to the same cases: each is one object, and what is shown of it before is worked out once. */
const drawn = new Map<string, FullCase>();
function theOne(full: FullCase, written: string): FullCase {
  const same = drawn.get(written) ?? full;
  drawn.set(written, same);
  return same;
}
const shownBefore = new Map<string, string>();
function once(key: string, work: () => string): string {
  const known = shownBefore.get(key) ?? work();
  shownBefore.set(key, known);
  return known;
}

const flowsOf = (file: CaseFile) =>
  JSON.stringify([...effectiveConsent(file, monday).flows].map((one) => JSON.stringify(one)).toSorted());

/** Sees that nobody whom it does not concern notices anything of it, and says how many were asked. */
function unnoticed(change: Change, full: FullCase, after: CaseFile): number {
  const written = JSON.stringify(full.file);
  const effects = effectsBetween({ file: full.file, savedAt: monday }, after, ekstad.document, monday);
  const others = onlookers(full, change);
  for (const { who, viewer, account, title } of others) {
    expect(everythingShown(after, viewer, account), who).toBe(
      once(`shown to ${JSON.stringify([viewer, account])} ${written}`, () =>
        everythingShown(full.file, viewer, account),
      ),
    );
    expect(
      effects.filter(
        (effect) =>
          (effect.kind === "reconcileRecipient" && effect.to === account) ||
          (effect.kind === "tellFamily" && "party" in viewer && effect.party === viewer.party),
      ),
      who,
    ).toEqual([]);
    const answers = (file: CaseFile) => (title ? refusalsTo(file, title, full.file) : "");
    expect(answers(after), who).toBe(once(`answered to ${title} ${written}`, () => answers(full.file)));
  }
  return others.length;
}

test.each(changes)("$what: nobody else is shown, sent, refused or told anything else", (change) => {
  let compared = 0;
  fc.assert(
    fc.property(aFullCase(), (made) => {
      const written = JSON.stringify(made.file);
      const full = theOne(made, written);
      const after = parseCaseFile(change.to(full));
      fc.pre(JSON.stringify(after) !== written);
      expect(flowsOf(after), "the change leaves the released facts as they were").toBe(flowsOf(full.file));
      compared += unnoticed(change, full, after);
    }),
    { seed, numRuns: runs },
  );
  expect(compared).toBeGreaterThan(0);
});

test("whatever concerns one of those a case about grown people is about, nobody else beside it notices", () => {
  const cases = fc.sample(aGrownCase(), { seed, numRuns: process.env.SAMLA_LONG ? 40 : 4 });
  const made = changes.map((whole) => {
    // What is theirs alone their own yes lets services read.
    const isTheirs = !["one", "other", "masked"].includes(whole.of);
    const change: Change = isTheirs && whole.unaware !== "staff" ? { ...whole, unaware: "family" } : whole;
    const met = cases.flatMap((full) => {
      const after = parseCaseFile(change.to(full));
      // Each answers for themselves: what is released to the one hangs on no answer of the other's.
      return JSON.stringify(after) === JSON.stringify(full.file) ? [] : [unnoticed(change, full, after)];
    });
    return met.length > 0 ? change.what : null;
  });

  // What is of custody and of children is not there.
  expect(made.filter((what) => what !== null).length).toBeGreaterThan(changes.length - 5);
});

/** What is on a wall, or on a paper for everybody there: what all who are present may see. */
const roomOf = (file: CaseFile, { a, one }: FullCase): string => {
  const found = file.parties.find(({ id }) => id === one);
  const school = found && isProfessional(found) ? found : null;
  const present = [
    { kind: "coordinator" as const, account: coordinator },
    { kind: "guardian" as const, party: a },
    { kind: "professional" as const, account: school!.account!, party: one, unit: school!.unit.id },
  ];
  return JSON.stringify(viewFor(file, { kind: "room", present }, monday, ekstad.document));
};

test.each(changes.filter(({ unaware, of }) => unaware === "everybody" && of !== "one"))(
  "$what: a room without them shows nothing else",
  ({ to }) => {
    fc.assert(
      fc.property(aFullCase(), (full) => {
        expect(roomOf(parseCaseFile(to(full)), full)).toBe(roomOf(full.file, full));
      }),
      { seed, numRuns: runs },
    );
  },
);

test("everybody but whoever leads it sees a case on the board by the same row whatever is said in it", () => {
  const shown = (file: CaseFile) => {
    const {
      step: _step,
      about: _about,
      waitsFor: _waits,
      missing: _missing,
      dueAt: _due,
      ...row
    } = boardRowOf(file, ekstad.document, monday);
    return row;
  };
  fc.assert(
    fc.property(
      aCaseOfAnyProgramme(),
      fc.constantFrom(...changes.filter(({ what }) => !countsOn.includes(what))),
      (full, change) => {
        expect(shown(parseCaseFile(change.to(full))), change.what).toEqual(shown(full.file));
      },
    ),
    { seed, numRuns: times(100) },
  );
});
/** Days and meetings are counted, of all cases together. */
const countsOn = [
  "B was talked with",
  "B never had a meeting of their own",
  "what the coordinator keeps for themselves",
  "the masked service is in it at all",
];

test("somebody who has no part in it is answered alike whatever is in it", () =>
  fc.assert(
    fc.property(aCaseOfAnyProgramme(), fc.constantFrom(...changes), (full, change) => {
      const stranger = accountNumbered(998);
      const standing = standingOf(stranger, { isCoordinator: false, isManager: false }, ekstad.document);

      expect([full.file, change.to(full)].map((file) => viewerOf(file, stranger, standing))).toEqual([null, null]);
    }),
    { seed, numRuns: times(50) },
  ));
