import { use } from "react";

import type { ConsentLetter } from "../../../src-shared/consent/letter.ts";
import type { ConsentLetterText } from "../../../src-shared/text/sv/tab-consent-letter.ts";
import { Sheet } from "./Sheet.tsx";

export type Reader = "letter" | "form";
export type Language = "sv" | "en";

/** The paper is in its reader's language, whatever the language of who prints it. */
const asked: Partial<Record<Language, Promise<ConsentLetterText>>> = {};
const load: Record<Language, () => Promise<ConsentLetterText>> = {
  sv: async () => (await import("../../../src-shared/text/sv/tab-consent-letter.ts")).consentLetter,
  en: async () => (await import("../../../src-shared/text/en/tab-consent-letter.ts")).consentLetter,
};
const wordsIn = (language: Language) => (asked[language] ??= load[language]());

interface Props {
  letter: ConsentLetter;
  reader: Reader;
  language: Language;
}
export const Printed = ({ letter, reader, language }: Props) => (
  <Sheet letter={letter} reader={reader} text={use(wordsIn(language))} />
);
