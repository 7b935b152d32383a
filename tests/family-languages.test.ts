import { describe, expect, test } from "vitest";

import { hashOfWords } from "../src-bot/family/translations.ts";
import { wordPairs } from "../src-bot/family/word-pairs.ts";
import { startPage } from "../src-bot/web/public/start-page.ts";
import { placeIn } from "../src-bot/web/public/place.ts";
import { drawn } from "../src-bot/web/family/page.ts";
import { familyTexts } from "../src-shared/text/family/family-text.ts";
import { familyLanguages } from "../src-shared/text/family/language.ts";
import type { Day } from "../src-shared/time.ts";
import { ekstad, monday } from "./case-files.ts";

/** What a text is made of: the same in every language, whatever it says. */
const shapeOf = (value: unknown): unknown => {
  if (typeof value === "function") return `takes ${value.length}`;
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, shapeOf(inner)]),
  );
};
const others = familyLanguages.filter((language) => language !== "sv");
/** Refusals that a language has no kinder words for are said by `other`. */
const shapeOfWords = (language: (typeof familyLanguages)[number]) =>
  shapeOf({ ...familyTexts[language], refusals: Object.keys(familyTexts[language].refusals).toSorted() });

describe.each(others)("what families read in %s", (language) => {
  test("has the shape of the Swedish, sentence by sentence", () => {
    expect(shapeOfWords(language)).toEqual(shapeOfWords("sv"));
  });

  test("is in that language: nothing of the Swedish is left in it, and every letter is its own", () => {
    const pairs = wordPairs(language).filter(({ sv }) => /\p{L}{3}/u.test(sv));
    // One word may be the same in both, and so may a name.
    const isSentence = ({ sv }: { sv: string }) => (sv.match(/\p{L}{3,}/gu) ?? []).length > 1;

    expect(pairs.length).toBeGreaterThan(200);
    expect(pairs.filter((pair) => pair.sv === pair.said && isSentence(pair))).toEqual([]);
    expect(pairs.filter(({ said }) => /[åäöÅÄÖ]/.test(said))).toEqual([]);
    expect(
      pairs.filter(({ said }) => /\p{Script=Arabic}/u.test(said) !== (language === "ar") && /\p{L}{3}/u.test(said)),
    ).toEqual([]);
  });
});

test("days, times, lists and lengths of time are said as people say them, in figures that telephones have", () => {
  const on = "2026-09-09" as Day;
  const slot = { start: "2026-09-09T07:00:00.000Z", end: "2026-09-09T08:30:00.000Z" } as never;
  const said = Object.fromEntries(
    familyLanguages.map((language) => {
      const { day, date, slot: when, list, period } = familyTexts[language];
      return [
        language,
        [day(on), date(on), when(slot), list(["A", "B", "C"]), ...[1, 2, 11, 60, 132].map(period)].join(" | "),
      ];
    }),
  );

  expect(said).toEqual({
    sv: "onsdag 9 september | 9 september 2026 | onsdag 9 september kl. 09.00–10.30 | A, B och C | 1 månad | 2 månader | 11 månader | 5 år | 11 år",
    en: expect.stringContaining("2 months | 11 months | 5 years | 11 years"),
    ar: expect.stringContaining("شهر | شهران | 11 شهرًا | 5 سنوات | 11 سنة"),
    so: expect.stringContaining("1 bil | 2 bilood | 11 bilood"),
  });
  for (const words of Object.values(said)) expect(words).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
});

test("a name, a number and an address stand apart from words of another direction", () => {
  const document = {
    ...ekstad.document,
    publicPage: { ...ekstad.document.publicPage, isOpen: true, phone: "070-174 06 90", mail: "a@example.se" },
  };
  const place = placeIn({ ...ekstad, document }, "ar", monday);
  const page = drawn(startPage(place), "ar");
  const bare = page.replace(/<bdi[^>]*>[^<]*<\/bdi>|\u2068[^\u2069]*\u2069|<[^>]+>/g, "");

  expect(page).toContain('<bdi dir="ltr">070-174 06 90</bdi>');
  expect(page).toContain(`\u2068${document.name}\u2069`);
  expect(bare).not.toMatch(/070|example\.se/);
});

test("the words of a language are others as soon as one of them is", () => {
  expect(new Set(familyLanguages.map(hashOfWords)).size).toBe(familyLanguages.length);
  expect(hashOfWords("ar")).toMatch(/^[0-9a-f]{64}$/);
});
