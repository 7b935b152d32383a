import { createContext, useContext } from "react";

import type { TabText } from "../../src-shared/text/sv/tab.ts";

/** The other language is never fetched. */
const words = {
  sv: async () => (await import("../../src-shared/text/sv/tab.ts")).tab,
  en: async () => (await import("../../src-shared/text/en/tab.ts")).tab,
};

/** English for any English locale; Swedish for every other. */
export const wordsFor = (locale: string): Promise<TabText> =>
  words[locale.toLowerCase().startsWith("en") ? "en" : "sv"]();

export const Words = createContext<TabText | null>(null);
export function useText(): TabText {
  const text = useContext(Words);
  if (!text) throw new Error("There are no words yet.");
  return text;
}
