import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";

import { type Asked, type Understood, understood } from "../src-bot/teams/understand.ts";
import { sv } from "../src-shared/text/sv.ts";
import { times } from "./arbitraries/seed.ts";

vi.setConfig({ testTimeout: times(20_000) });

const commands = Object.entries(sv.bot.commands) as [Asked, string[]][];
const known = commands.flatMap(([command, phrases]) => phrases.map((phrase): [string, Asked] => [phrase, command]));
const meant = (command: Asked): Understood => ({ kind: "command", command });

test.each(known)("“%s” means %s", (phrase, command) => {
  expect(understood(phrase)).toEqual(meant(command));
  expect(understood(`<at>Samla</at>&nbsp;${phrase.toUpperCase()}!`)).toEqual(meant(command));
  expect(understood(phrase.normalize("NFD"))).toEqual(meant(command));
});

test.each<[string, Asked]>([
  ["ärenden mina", "myCases"],
  ["mina arenden", "myCases"],
  ["minaärenden", "myCases"],
  ["cases my", "myCases"],
  ["visa mina ärenden, tack", "myCases"],
  ["Hej! Jag vill se mina ärenden", "myCases"],
  ["mina uppfoljningar", "myFollowUps"],
  ["my followups", "myFollowUps"],
  ["follow up my", "myFollowUps"],
  ["forfragan", "newInquiry"],
  ["skapa en ny förfrågan", "newInquiry"],
  ["new enquiry", "newInquiry"],
  ["mina ataganden", "myPromises"],
  ["hjlp", "help"],
  ["radgor", "consult"],
  ["Stop!", "stop"],
])("“%s” means %s too", (said, command) => {
  expect(understood(said)).toEqual(meant(command));
});

const letters = Array.from("abcdefghijklmnopqrstuvwxyzåäö");
/** One slip of the hand in a text: a letter dropped, doubled, changed, put in, or swapped with the next. */
const aSlip = (phrase: string) =>
  fc
    .record({
      at: fc.nat(phrase.length - 1),
      letter: fc.constantFrom(...letters),
      kind: fc.constantFrom("drop", "change", "add", "swap"),
    })
    .map(({ at, letter, kind }) => {
      const [before, here, after] = [phrase.slice(0, at), phrase.slice(at, at + 1), phrase.slice(at + 1)];
      if (kind === "drop") return before + after;
      if (kind === "change") return before + letter + after;
      if (kind === "add") return before + letter + here + after;
      return before + after.slice(0, 1) + here + after.slice(1);
    });
const aCommandWithASlip = fc
  .constantFrom(...known)
  .chain(([phrase, command]) =>
    fc
      .shuffledSubarray(phrase.split(" "), { minLength: phrase.split(" ").length })
      .chain((words) => aSlip(words.join(" ")).map((said) => ({ said, command }))),
  );

test("every command survives one slip of the hand and any order of its words, and none is taken for another", () => {
  fc.assert(
    fc.property(aCommandWithASlip, ({ said, command }) => {
      expect(understood(said)).toEqual(meant(command));
    }),
    { numRuns: process.env["SAMLA_LONG"] ? 50_000 : 1_500 },
  );
});

test.each([
  ["SB-2026-041", "SB-2026-041"],
  ["sb 2026 41", "SB-2026-041"],
  ["sb2026041", "SB-2026-041"],
  ["öppna Sb–2026–41", "SB-2026-041"],
  ["SB-2026-1204", "SB-2026-1204"],
])("“%s” is the code %s", (said, reference) => {
  expect(understood(said)).toEqual({ kind: "case", reference });
});

describe("what may mean several things is asked about", () => {
  test.each<[string, Asked[]]>([
    ["mina", ["myCases", "myFollowUps", "myPromises"]],
    ["mina grejer", ["myCases", "myFollowUps", "myPromises"]],
    ["ärenden och uppföljningar", ["myCases", "myFollowUps"]],
    ["hur går det med ärendena", ["myCases"]],
  ])("“%s”", (said, between) => {
    expect(understood(said)).toEqual({ kind: "unsure", between });
  });
});

test.each(["", "👩‍👩‍👧🎈", "constructor", "vad blir det för väder", "<at>Samla</at>", "\u200b\u202e\u0000\ud800"])(
  "“%s” means nothing to us",
  (said) => {
    expect(understood(said)).toEqual({ kind: "nothing" });
  },
);

test.each([
  ["a personal number", "20130514-1238"],
  ["a personal number with its parts apart", "pojken är 2013 05 14 1238"],
  ["a day of birth beside a code", "SB-2026-041 född 2013-05-14"],
  ["a telephone", "ring 070-1740605"],
  ["a telephone beside a command", "mina ärenden 070 174 06 05"],
  ["a story", "Hon går sällan till skolan och mamma mår dåligt sedan i våras"],
  ["a long story", "mina ärenden ".repeat(300)],
  ["many words", "ett två tre fyra fem sex"],
])("%s is not for the chat", (_, said) => {
  expect(understood(said)).toEqual({ kind: "notHere" });
});
