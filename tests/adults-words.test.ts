import { expect, test } from "vitest";

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
