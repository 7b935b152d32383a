import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

import { hashedWords, type Notice } from "../src-shared/consent/notice.ts";
import { noticeParts } from "../src-shared/consent/notice-parts.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import type { FieldProblem } from "../src-shared/refusal.ts";
import type { Day } from "../src-shared/time.ts";

/** Each text with the hash of its words, as they are. */
export const withHashes = (document: Municipality): Municipality => ({
  ...document,
  notices: document.notices.map((notice) => ({ ...notice, hash: hashOf(notice) })),
});
const hashOf = (notice: Notice) => createHash("sha256").update(hashedWords(notice)).digest("hex");

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
      return changedIn(was, is).map((part) => ({ path: `notices.${index}.${part}`, problem: "inUse" }));
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
