import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

import { hashedTranslation, hashedWords, type Notice, translationOf } from "../src-shared/consent/notice.ts";
import { noticeParts } from "../src-shared/consent/notice-parts.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import type { FieldProblem } from "../src-shared/refusal.ts";
import type { Day } from "../src-shared/time.ts";

/** Each text with the hash of its words, as they are. */
export const withHashes = (document: Municipality): Municipality => ({
  ...document,
  notices: document.notices.map((notice) => {
    const known = { ...notice, hash: sha256(hashedWords(notice)) };
    const hashes = (["ar", "so"] as const).flatMap((language) => {
      const translated = translationOf(known, language);
      return translated ? [[language, sha256(hashedTranslation(language, translated.words))] as const] : [];
    });
    return { ...known, hashes: Object.fromEntries(hashes) };
  }),
});
const sha256 = (words: string) => createHash("sha256").update(words).digest("hex");

/**
 * Why the texts for families cannot become these: one that somebody has been asked with stays as it is and where it is, and
 * a new one begins no earlier than today. Each is said where it is to be mended.
 */
export function noticeProblems(
  before: readonly Notice[],
  after: readonly Notice[],
  used: ReadonlySet<string>,
  today: Day,
): FieldProblem[] {
  return [
    ...before.flatMap((was): FieldProblem[] => {
      if (!used.has(was.version)) return [];
      const index = after.findIndex(({ version }) => version === was.version);
      const is = after[index];
      if (!is) return [{ path: "notices", problem: "inUse", named: was.version }];
      // A translation may come later, and be approved; what somebody may have read stays as it is.
      const unread = (["ar", "so"] as const).filter(
        (language) => was[language] && !isDeepStrictEqual(was[language].words, is[language]?.words),
      );
      return [...changedIn(was, is), ...unread].map((part) => ({
        path: `notices.${index}.${part}`,
        problem: "inUse",
      }));
    }),
    ...after.flatMap((is, index): FieldProblem[] => {
      const isNew = before.length > 0 && !before.some(({ version }) => version === is.version);
      return isNew && is.since < today ? [{ path: `notices.${index}.since`, problem: "tooEarly" }] : [];
    }),
  ];
}

/** What of a text is not as it was, as it is found in the document. */
export const changedIn = (was: Notice, is: Notice): string[] => [
  ...(was.since === is.since ? [] : ["since"]),
  ...(["sv", "en"] as const).flatMap((language) =>
    noticeParts
      .filter((part) => !isDeepStrictEqual(was[language][part], is[language][part]))
      .map((part) => `${language}.${part}`),
  ),
];
