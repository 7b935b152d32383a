import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { eyesOf, openTo, seenThrough } from "../src-shared/case/eyes.ts";
import { fromUnit, type Labelled } from "../src-shared/case/labelled.ts";
import { type CaseView, viewFor } from "../src-shared/case/view.ts";
import { whoSees } from "../src-shared/case/who-sees.ts";
import { anyCaseFile } from "./arbitraries/case-file.ts";
import { aFullCase } from "./arbitraries/full-case.ts";
import { aCaseOfAnyProgramme } from "./arbitraries/programmes.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { coordinator, ekstad, monday, office } from "./case-files.ts";
import { moreIn, wordsIn } from "./shown.ts";

const self = { kind: "coordinator", account: coordinator } as const;
const municipality = ekstad.document;

/** Each thing that was said becomes a word of its own; some of them are kept from the office, as `isKept` says. */
function told(file: CaseFile, isKept: (index: number) => boolean, kept: (index: number) => string = wordOf) {
  let index = -1;
  const walk = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(walk);
    if (!("withheldFrom" in value))
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
    const said = value as Labelled<unknown>;
    if (typeof said.value !== "string" || /^\d{4}-\d\d-\d\d$/.test(said.value)) return said;
    index += 1;
    return isKept(index)
      ? { ...said, value: kept(index), withheldFrom: [...said.withheldFrom, fromUnit(office)] }
      : { ...said, value: wordOf(index) };
  };
  return walk(file) as CaseFile;
}
const wordOf = (index: number) => `ord${index}`;
const isWord = (word: string) => /^ord\d+$/.test(word);

const aFile = () =>
  fc.oneof(
    anyCaseFile(),
    aCaseOfAnyProgramme().map(({ file }) => file),
  );
const aCaseWithSecrets = () =>
  fc.tuple(aFile(), fc.infiniteStream(fc.boolean()), fc.boolean()).map(([file, coins, isGeneral]) => {
    const kept = [...coins.take(200)];
    const meetings = file.meetings.map((meeting) => ({ ...meeting, isGeneral }));
    return { file: { ...file, meetings }, isKept: (index: number) => kept[index % kept.length]! };
  });
const previews = (file: CaseFile) =>
  file.parties.flatMap(({ id }) => {
    const eyes = eyesOf(file, id);
    return eyes ? [{ shown: seenThrough(openTo(file, self, monday), eyes, monday, municipality), eyes, id }] : [];
  });
/** The days of the order are worked out from the support that both may see: what that is, is compared. */
const withoutDays = ({ plan }: CaseView) => ({
  ...plan,
  ordering: { ...plan.ordering, places: plan.ordering.places.map(({ id }) => ({ id })) },
});
const runs = { seed, numRuns: times(40) };

describe("the case in somebody else's eyes", () => {
  test("is never more than both that person and the coordinator may see", () => {
    let [looked, said, lacking] = [0, 0, 0];
    fc.assert(
      fc.property(aCaseWithSecrets(), ({ file, isKept }) => {
        const marked = told(file, isKept);
        const own = wordsIn(viewFor(marked, self, monday, municipality));
        for (const { shown, eyes } of previews(marked)) {
          const theirs = viewFor(marked, eyes, monday, municipality);
          const words = [...wordsIn(shown)].filter(isWord);
          looked += 1;
          said += words.length;
          lacking += [...wordsIn(theirs)].filter(isWord).length - words.length;
          expect(words.filter((word) => !own.has(word))).toEqual([]);
          expect(moreIn({ ...shown, plan: withoutDays(shown), waiting: null }, theirs)).toBeNull();
        }
      }),
      runs,
    );
    expect([looked > 100, said > 100, lacking > 100]).toEqual([true, true, true]);
  });

  test("stays the same whatever is kept from the coordinator", () => {
    fc.assert(
      fc.property(aCaseWithSecrets(), ({ file, isKept }) => {
        const [one, other] = [told(file, isKept), told(file, isKept, (index) => `annat${index}`)];

        expect(previews(other).map(({ shown }) => shown)).toEqual(previews(one).map(({ shown }) => shown));
      }),
      runs,
    );
  });

  test("is the person's own view where nothing is kept from the coordinator", () => {
    fc.assert(
      fc.property(
        aCaseOfAnyProgramme().map(({ file }) => file),
        (file) => {
          for (const { shown, eyes } of previews(file))
            expect(shown).toEqual({ ...viewFor(file, eyes, monday, municipality), latest: {} });
        },
      ),
      runs,
    );
  });

  test("of one who has left, or has not been invited to anything yet, is nothing", () => {
    const { file, one } = fc.sample(aFullCase(), { seed: 7, numRuns: 1 })[0]!;
    const gone = file.parties.map((party) => (party.id === one ? { ...party, leftAt: monday } : party));

    expect(eyesOf(file, one)).toMatchObject({ kind: "professional" });
    expect(eyesOf({ ...file, parties: gone }, one)).toBeNull();
    expect(eyesOf({ ...file, meetings: [], tasks: [] }, one)).toBeNull();
  });
});

describe("who sees a part of the case", () => {
  test("is whoever's own view holds something of it, of what the coordinator sees", () => {
    fc.assert(
      fc.property(aCaseWithSecrets(), ({ file, isKept }) => {
        const marked = told(file, isKept);
        const { sections, things } = whoSees(marked, self, monday, municipality);
        const own = wordsIn(viewFor(marked, self, monday, municipality));

        expect(Object.keys(things).filter((id) => !own.has(id))).toEqual([]);
        for (const { shown, id } of previews(marked)) {
          expect(sections.tasks.includes(id)).toBe(shown.tasks.length > 0);
          for (const need of shown.plan.needs) expect(things[need.id]).toContain(id);
        }
      }),
      runs,
    );
  });

  test("leaves out one whom a service is secret from", () => {
    const [found] = fc.sample(aFullCase(), { seed: 7, numRuns: 1 });
    const { file, a, masked } = found!;

    const { things } = whoSees(file, self, monday, municipality);

    expect(things[masked] ?? []).not.toContain(a);
  });
});
