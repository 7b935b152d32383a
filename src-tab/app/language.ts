import { createContext, use, useContext } from "react";

import type { TabText } from "../../src-shared/text/sv/tab.ts";

/** The other language is never fetched. */
const words = {
  sv: async () => (await import("../../src-shared/text/sv/tab.ts")).tab,
  en: async () => (await import("../../src-shared/text/en/tab.ts")).tab,
};
type Language = TabText["language"];

/** English for any English locale; Swedish for every other. */
export const wordsFor = (locale: string): Promise<TabText> =>
  words[locale.toLowerCase().startsWith("en") ? "en" : "sv"]();

export const Words = createContext<TabText | null>(null);
export function useText(): TabText {
  const text = useContext(Words);
  if (!text) throw new Error("There are no words yet.");
  return text;
}

/** The words of one screen, which come with it: a hook that waits for them once. */
export function screenWords<T>(load: Readonly<Record<Language, () => Promise<T>>>): () => T {
  const here: Partial<Record<Language, T>> = {};
  const asked: Partial<Record<Language, Promise<T>>> = {};
  const askedIn = (language: Language) =>
    (asked[language] ??= load[language]().then(
      (found) => (here[language] = found),
      (error: unknown) => {
        delete asked[language];
        throw error;
      },
    ));
  known.push(askedIn);
  return () => {
    const { language } = useText();
    return here[language] ?? use(askedIn(language));
  };
}

const known: ((language: Language) => Promise<unknown>)[] = [];
/** The words of every screen whose program is here, so that none is waited for; what does not come now is asked for again by its screen. */
export const fetchWords = (language: Language): Promise<unknown> =>
  Promise.all(known.map((load) => load(language).catch(() => undefined)));
