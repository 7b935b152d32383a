import { expect, test } from "vitest";

import { doneTowards, symmetryOf, type Towards } from "../src-shared/record/symmetry.ts";
import { addMinutes } from "../src-shared/time.ts";
import { anAskedFamily, anAsking } from "./asked-family.ts";
import { monday } from "./case-files.ts";
import { after } from "./party-case.ts";
import { father, mother } from "./round-table.ts";

const alikeIn = (file: ReturnType<typeof anAskedFamily>, sent: Towards[] = []) => {
  const [only] = symmetryOf(file, [...doneTowards(file), ...sent]);
  return only!.rows.map(({ kind, is }) => `${kind} ${is}`);
};
const aLink = (to: { id: Towards["party"] }, minutes: number): Towards => ({
  party: to.id,
  kind: "link",
  thing: null,
  words: "",
  at: addMinutes(monday, minutes),
});

test("two who share custody and were told and asked the same within the hour were met alike", () => {
  const both = after(after(anAskedFamily(), "consent.request", anAsking(mother)), "consent.request", anAsking(father));

  expect(alikeIn(both)).toEqual(["told alike", "asked alike"]);
});

test("another purpose, another hour, and what only one was sent are each said", () => {
  const asked = after(anAskedFamily(), "consent.request", anAsking(mother));
  const otherwise = after(asked, "consent.request", anAsking(father, { purpose: "Något annat" }));

  expect(alikeIn(asked)).toEqual(["told alike", "asked onlyOne"]);
  expect(alikeIn(otherwise)).toEqual(["told alike", "asked otherWords"]);
  expect(alikeIn(anAskedFamily(), [aLink(mother, 0), aLink(father, 59)])).toContain("link alike");
  expect(alikeIn(anAskedFamily(), [aLink(mother, 0), aLink(father, 60)])).toContain("link otherTime");
  expect(alikeIn(anAskedFamily(), [aLink(mother, 0), aLink(father, 5), aLink(father, 90)])).toEqual([
    "told alike",
    "link alike",
    "link onlyOne",
  ]);
});
