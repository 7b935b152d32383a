import { type ReactNode, use } from "react";

import { withInstead } from "../../src-shared/text/of-whom.ts";
import type { TabOfAdults } from "../../src-shared/text/sv/tab-of-adults.ts";
import { Instead, useText, Words } from "./language.ts";

const load = {
  sv: async () => (await import("../../src-shared/text/sv/tab-of-adults.ts")).tabOfAdults,
  en: async () => (await import("../../src-shared/text/en/tab-of-adults.ts")).tabOfAdults,
};
const asked: Partial<Record<keyof typeof load, Promise<Said>>> = {};

type Say = <T>(words: T, on: keyof TabOfAdults) => T;
interface Said {
  say: Say;
}
const saidBy = (words: TabOfAdults): Said => ({
  say: (usual, on) => withInstead(usual as object, words[on]) as typeof usual,
});

function askedIn(language: keyof typeof load): Promise<Said> {
  return (asked[language] ??= load[language]().then(saidBy, (error: unknown) => {
    // Asked for anew by whoever looks again.
    delete asked[language];
    throw error;
  }));
}

/** All in here is said as it is of somebody grown, who answers for themselves. */
export function OfAdults({ children }: { children: ReactNode }) {
  const text = useText();
  const { say } = use(askedIn(text.language));
  return (
    <Words value={say(text, "tab")}>
      <Instead value={say}>{children}</Instead>
    </Words>
  );
}
