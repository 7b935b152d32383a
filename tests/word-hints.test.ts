import { describe, expect, test } from "vitest";

import { usualWords } from "../src-shared/programme/usual-words.ts";
import { type WordHint, wordsToMind } from "../src-shared/programme/word-hints.ts";

const only = (word: string): WordHint[] => [{ word, instead: "Beskriv vad som hände." }];
const saidOf = (text: string, hints: readonly WordHint[] = usualWords) =>
  wordsToMind(text, hints).map(({ said }) => said);

describe("a word to mind", () => {
  test.each([
    ["bråkig", "Han är bråkig, säger fritids.", "bråkig"],
    ["bråkig", "BRÅKIGT i matsalen", "BRÅKIGT"],
    ["bråkig", "Den bra\u030akiga gruppen", "bråkiga"],
    ["bråkig", "bråkigare än förut", "bråkigare"],
    ["hopplös", "Det är hopplöst.", "hopplöst"],
    ["dum", "Det var dumma idéer", "dumma"],
    ["omogen", "Hon är omogna ibland, och omoget svarar hon.", "omogna"],
    ["omotiverad", "Han verkar omotiverat trött", "omotiverat"],
    ["vägrar", "Hen vägrade gå in.", "vägrade"],
    ["missbrukare", "Föräldern är missbrukaren", "missbrukaren"],
    ["naive", "He is naïve", "naïve"],
    ["lazy", "the laziest", "laziest"],
    ["refuse", "She refused to come", "refused"],
    ["attention-seeking", "It is Attention-seeking.", "Attention-seeking"],
    ["inte bry sig", "De verkar inte bry sig alls", "inte bry sig"],
  ])("%s is found in: %s", (word, text, said) => {
    expect(saidOf(text, only(word))).toEqual([said]);
  });

  test.each([
    ["lat", "Låt oss börja. Latin och platå."],
    ["bråkig", "Bråk och brak. Storbråkigheter."],
    ["missbrukare", "Ett missbruk som har pågått länge"],
    ["inte bry sig", "inte alls bry sig"],
    ["bråkig", "Han säger själv: ”Alla tycker att jag är bråkig.”"],
    ["...", "Sedan ... blev det bättre."],
    ["bråkig", ""],
  ])("%s is not in: %s", (word, text) => {
    expect(saidOf(text, only(word))).toEqual([]);
  });
});

test("each is told once, in the order they were written, and of an empty list nothing is said", () => {
  const text = "Han är stökig. Mest bråkig, ibland bråkigt stökigt. She refuses.";

  expect(wordsToMind(text, usualWords)).toEqual([
    { said: "stökig", instead: "Beskriv vad som hände, och vad som var svårt just då." },
    { said: "bråkig", instead: "Beskriv vad som hände." },
    { said: "refuses", instead: "Write what the person says no to, and why if it is known." },
  ]);
  expect(wordsToMind(text, [])).toEqual([]);
});

test("no advice of the usual list needs advice itself", () => {
  expect(saidOf(usualWords.map(({ instead }) => instead).join(" "))).toEqual([]);
});
