import { expect, test } from "vitest";

import { cellOf, cellsIn, choiceRows, leftOut, standingOf, toggled } from "../src-tab/app/consent/matrix-choice.ts";
import { type Pair, readRows } from "../src-tab/app/consent/read-matrix.ts";

const pair = (from: string, to: string, more: Partial<Pair> = {}): Pair => ({
  from,
  to,
  categories: ["schooling"],
  until: "2027-01-01",
  why: null,
  isOnGround: false,
  ...more,
});
const among = (...units: string[]) =>
  units.flatMap((from) => units.filter((to) => to !== from).map((to) => pair(from, to)));

test("services that may all tell each other the same are one line, and whoever only hears is a line of its own", () => {
  const rows = readRows([...among("school", "social", "office"), pair("school", "clinic"), pair("social", "clinic")]);

  expect(rows.map(({ from, to }) => [from, to])).toEqual([
    [["school", "social", "office"], null],
    [["school", "social"], ["clinic"]],
  ]);
});

test("what stands otherwise is never in the same line", () => {
  const rows = readRows([
    pair("school", "social"),
    pair("social", "school", { why: "others" }),
    pair("school", "clinic", { until: "2026-10-01" }),
  ]);

  expect(rows).toHaveLength(3);
});

test("no way of telling is lost or added by reading it in words", () => {
  const pairs = [...among("a", "b", "c"), pair("a", "d"), pair("d", "b"), pair("e", "a"), pair("a", "e")];

  const read = readRows(pairs).flatMap(({ from, to }) =>
    from.flatMap((one) => (to ?? from).filter((other) => other !== one).map((other) => `${one} ${other}`)),
  );

  expect(read.toSorted()).toEqual(pairs.map(({ from, to }) => `${from} ${to}`).toSorted());
});

test("a line is ticked as a whole, and half of it says so", () => {
  const [all, first] = choiceRows(["a", "b", "c"], false);
  const contact = cellsIn(first!, "contact", null);

  const once = toggled(contact, new Set());
  const twice = toggled(contact, once);

  expect(contact).toEqual(["a|b|contact", "a|c|contact"]);
  expect(standingOf(cellsIn(all!, "contact", null), once)).toBe("mixed");
  expect(standingOf(contact, once)).toBe(true);
  expect(twice.size).toBe(0);
});

test("what somebody kept out of what they were asked is named by kind and by service", () => {
  const asked = among("a", "b", "c").flatMap(({ from, to }) =>
    (["contact", "economy"] as const).map((category) => cellOf({ from, to, category })),
  );

  const said = new Set(asked.filter((cell) => !cell.endsWith("economy") && !cell.includes("c|")));

  expect(leftOut(asked, said)).toEqual({ kinds: ["economy"], units: ["c"] });
  expect(leftOut(asked, new Set(asked))).toEqual({ kinds: [], units: [] });
});
