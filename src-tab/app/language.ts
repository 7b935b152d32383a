import { createContext, use, useContext } from "react";

import type { TabOfAdults } from "../../src-shared/text/sv/tab-of-adults.ts";
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

/** Says a screen's words as they are said of somebody grown, in a case about them; elsewhere there is none. */
export const Instead = createContext<(<T>(words: T, on: keyof TabOfAdults) => T) | null>(null);

/**
 * The words of one screen, which come with it: a hook that waits for them once. `name`: where some of them are said otherwise of
 * somebody grown.
 */
export function screenWords<T>(load: Readonly<Record<Language, () => Promise<T>>>, name?: keyof TabOfAdults): () => T {
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
    const instead = useContext(Instead);
    const found = here[language] ?? use(askedIn(language));
    return instead && name ? instead(found, name) : found;
  };
}

const known: ((language: Language) => Promise<unknown>)[] = [];
/** The words of every screen whose program is here, so that none is waited for; what does not come now is asked for again by its screen. */
export const fetchWords = (language: Language): Promise<unknown> =>
  Promise.all(known.map((load) => load(language).catch(() => undefined)));
