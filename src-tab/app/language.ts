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
  const asked: Partial<Record<Language, Promise<T>>> = {};
  const askedIn = (language: Language) =>
    (asked[language] ??= load[language]().catch((error: unknown) => {
      delete asked[language];
      throw error;
    }));
  return () => use(askedIn(useText().language));
}
