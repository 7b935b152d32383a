import { expect, test } from "vitest";

import { withInstead } from "../src-shared/text/of-whom.ts";
import type { TabOfAdults } from "../src-shared/text/sv/tab-of-adults.ts";
import { texts } from "../src-shared/text/text.ts";
import { everythingShown } from "./every-card.ts";
import { grownCases, withAdults } from "./grown-case.ts";
import { monday } from "./case-files.ts";

/** What nobody says of somebody who is grown. */
const ofChildren = {
  sv: /\bbarn(et|en|ets|s)?\b|vårdnad|\bden unga\b|\bunga?s?\b|ungdom|förälder|föräldr/i,
  en: /\bchild(ren)?('s)?\b|guardian|\bcustody\b|young person|\byouth|\bparents?\b/i,
};
/** The signpost that stands everywhere, for whoever fears for a child. */
const signpost = /[^.]*(orosanmälan|orolig för ett barn|report of concern|worried about a child)[^.]*\./gi;

/** Every sentence by where it stands. */
const leaves = (value: object, at: string): string[] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === "object" && inner !== null ? leaves(inner, `${at}.${key}`) : [`${at}.${key}`],
  );

test("what is said instead stands where there is something it is said instead of", () => {
  for (const { ofAdults, ...usual } of Object.values(texts))
    expect(leaves(usual, "")).toEqual(expect.arrayContaining(leaves(ofAdults, "")));
});

test("no card, form or menu of a case about grown people speaks of a child, or of anybody who has custody", () => {
  const world = { clock: { now: monday } } as never;
  const found = new Set<string>();
  let count = 0;
  for (const [at, file] of grownCases(6).entries())
    for (const { card, where, language } of everythingShown(world, file, withAdults, `case ${at}`)) {
      if (/form (inquiry|consult|guardian)\b/.test(where)) continue;
      count += 1;
      const said = JSON.stringify(card, (key, value: unknown) =>
        ["data", "verb", "id", "value"].includes(key) ? undefined : value,
      );
      for (const words of said.match(/"[^"]*"/g) ?? [])
        if (ofChildren[language].test(words.replace(signpost, "")))
          found.add(`${where.replace(/^case \d+: /, "")}: ${words}`);
    }

  expect(count).toBeGreaterThan(500);
  expect([...found].toSorted()).toEqual([]);
});

/** Of the tab's screens: what a case about grown people never comes to, for it has nobody with custody and nobody who is a child. */
const neverThere = [
  /^tab\.(screens|parts|problems|noHost)\b/,
  /^case\.(people\.(custod|noCustody)|inquiry\.byPage\.(guardian|youth))/,
  /^consent\.(board|waysOutSteps|guardianMissing|childsAlone|gaps\.|endedHow\.custodyChanged|maturity|guardiansNotTold|endAssessment|assess\.)/,
  /^forms\.(custod|child\.(guardians|joint)|parent\.)/,
];
/** One's circumstances at home are a kind of thing that may be told of anybody. */
const kindOfThing = /^\w+\.categor(y|ies)\.family$/;

/** What is said of nobody who is grown in a list of cases and on the screens of their own. */
const ofFamilies = { sv: /familj/i, en: /\bfamil(y|ies)\b/i };

const sentences = (words: unknown, at: string): [string, string][] => {
  // What is filled in is called something that no text says: what the text says of itself is left.
  if (typeof words === "function")
    return [
      [
        at,
        String(words)
          .match(/(["`])(?:(?!\1).)*\1/g)
          ?.join(" ") ?? "",
      ],
    ];
  if (typeof words === "string") return [[at, words]];
  return Object.entries(words ?? {}).flatMap(([key, inner]) => sentences(inner, `${at}.${key}`));
};

test.each(["sv", "en"] as const)("the tab's screens in %s speak of somebody grown as of a person", async (language) => {
  const { tabOfAdults } = (await import(`../src-shared/text/${language}/tab-of-adults.ts`)) as {
    tabOfAdults: TabOfAdults;
  };
  const files = {
    tab: "tab:tab",
    accord: "tab-accord:accordPage",
    before: "tab-before:before",
    canvas: "tab-canvas:canvasPage",
    case: "tab-case:caseScreen",
    consent: "tab-consent:consentTab",
    followups: "tab-followups:followups",
    forms: "tab-case-forms:caseFormWords",
    links: "tab-links:linkWords",
    meeting: "tab-meeting:tabMeeting",
    order: "tab-order:orderPage",
    plan: "tab-plan:planPage",
    raise: "tab-raise:raise",
    room: "tab-room:tabRoom",
    schedule: "tab-schedule:schedule",
    sheet: "tab-sheet:sheet",
    voice: "tab-voice:voice",
  } satisfies Record<keyof TabOfAdults, string>;
  const found: string[] = [];
  let count = 0;
  for (const [screen, where] of Object.entries(files)) {
    const [file, name] = where.split(":") as [string, string];
    const usual = ((await import(`../src-shared/text/${language}/${file}.ts`)) as Record<string, object>)[name]!;
    expect(leaves(usual, "")).toEqual(expect.arrayContaining(leaves(tabOfAdults[screen as keyof TabOfAdults], "")));
    for (const [at, words] of sentences(withInstead(usual, tabOfAdults[screen as keyof TabOfAdults]), screen)) {
      count += 1;
      if (kindOfThing.test(at) || neverThere.some((one) => one.test(at))) continue;
      const said = words.replace(signpost, "").replace(/\$\{\w+\}/g, "");
      if (ofChildren[language].test(said) || ofFamilies[language].test(said)) found.push(`${at}: ${words}`);
    }
  }

  expect(count).toBeGreaterThan(900);
  expect(found).toEqual([]);
});

test.each(["sv", "en"] as const)("figures of all cases at once are said in %s of nobody's child", async (language) => {
  const { statistics } = (await import(`../src-shared/text/${language}/tab-statistics.ts`)) as { statistics: object };
  const said = sentences(statistics, "statistics");
  const found = said.filter(([, words]) => ofChildren[language].test(words) || ofFamilies[language].test(words));

  expect(said.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});
