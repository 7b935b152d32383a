import { expect, test } from "vitest";

import { newsSent } from "../src-bot/family/news-sent.ts";
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

test("word that was sent, or told by the coordinator, of a meeting, of times and of notes is held against the other's", () => {
  type State = Parameters<typeof newsSent>[0]["state"];
  const word = (to: { id: string }, subject: string, minutes: number, state: State = "sent", revision = "on a") => {
    const at = new Date(addMinutes(monday, minutes));
    return newsSent({
      recipient: to.id,
      subject,
      state,
      revision,
      updatedAt: at,
      ...(state === "sent" ? { sentAt: at } : {}),
    });
  };
  const of = (subject: string) => [word(mother, subject, 0), word(father, subject, 5)].flat();

  expect(alikeIn(anAskedFamily(), ["news:meeting:1", "news:times:1", "news:notes:1"].flatMap(of))).toEqual([
    "told alike",
    "invited alike",
    "asksTimes alike",
    "notes alike",
  ]);
  const byCall = [...word(mother, "news:notes:1", 0), ...word(father, "news:notes:1", 90, "seen")];
  expect(alikeIn(anAskedFamily(), byCall)).toContain("notes otherTime");
  const unreached = [...word(mother, "news:meeting:1", 0), ...word(father, "news:meeting:1", 0, "undeliverable")];
  expect(alikeIn(anAskedFamily(), unreached)).toContain("invited onlyOne");
  const moved = [...word(mother, "news:meeting:1", 0), ...word(father, "news:meeting:1", 0, "sent", "on b")];
  expect(alikeIn(anAskedFamily(), moved)).toContain("invited otherWords");
  expect(word(mother, "link:1", 0)).toEqual([]);
});
