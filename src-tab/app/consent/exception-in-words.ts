import type { ConsentTabText } from "../../../src-shared/text/sv/tab-consent.ts";
import type { Answer } from "./around.ts";

/** What somebody has shut, as it is said: "not to BUP", "not economy to BUP", or in their own words. */
export function exceptionInWords(one: Answer["exclusions"][number], words: ConsentTabText): string {
  if (one.category) return words.notKind(words.category[one.category].toLowerCase(), one.unit);
  if (one.unit) return words.notUnit(one.unit);
  if (one.person) return words.notPerson(one.person);
  return words.notWords(one.words ?? "");
}

/** All of them, each once; names have commas of their own. */
export const exceptionsInWords = (all: Answer["exclusions"], words: ConsentTabText) =>
  [...new Set(all.map((one) => exceptionInWords(one, words)))].join("; ");
