import { z } from "zod";

import { factNames as enNames, firstNotice as enWords } from "../text/en/notice.ts";
import { factNames as svNames, firstNotice as svWords } from "../text/sv/notice.ts";
import { type Day, day } from "../time.ts";
import { type FactNames, linesOf, noticeParts, type NoticePart, type NoticeWords, problemIn } from "./notice-parts.ts";

export const namesIn = { sv: svNames, en: enNames } satisfies Record<string, FactNames>;

const longestPart = 1200;
const mostLines = 12;

/** All that a family must be told before it answers, in one language: no part may be left out, nor what it is to tell. */
const wordsIn = (names: FactNames) => {
  const part = (key: NoticePart) =>
    z
      .string()
      .max(longestPart)
      .check(({ value, issues }) => {
        const wrong = (params: object) =>
          issues.push({
            code: "custom",
            input: value,
            message: "unknown",
            path: [],
            params: { ...params },
            // What is wrong elsewhere is said at the same time.
            continue: true,
          });
        if (value.trim() === "") return void wrong({ problem: "missing" });
        if (linesOf(value).length > mostLines) return void wrong({ problem: "tooLong" });
        const problem = problemIn(key, value, names);
        if (problem) wrong(problem);
      });
  const shape = Object.fromEntries(noticeParts.map((key) => [key, part(key)]));
  return z.object(shape as Record<NoticePart, ReturnType<typeof part>>);
};

/** What families are told when they are asked, from a day on. A version that somebody has been asked with stays as it is for ever. */
export const notice = z.object({
  version: z.string().trim().min(1).max(40),
  /** The first day it is used, unless a later one has begun. */
  since: day(),
  sv: wordsIn(svNames),
  en: wordsIn(enNames),
  /** SHA-256 of the words in both languages: made anew whenever the document is read or saved, whatever stands here. */
  hash: z.string().max(64).default(""),
});
export type Notice = z.infer<typeof notice>;

export const samlasNotice = { version: "2026-1", since: "2026-01-01", sv: svWords, en: enWords };

/** A document from before notices were kept has the label of one text: Samla's own. */
export function withNotices(document: unknown): unknown {
  if (typeof document !== "object" || document === null) return document;
  const { noticeVersion, ...rest } = document as { noticeVersion?: unknown; notices?: unknown };
  if (rest.notices !== undefined || typeof noticeVersion !== "string" || noticeVersion === "") return rest;
  return { ...rest, notices: [{ ...samlasNotice, version: noticeVersion }] };
}

interface WithNotices {
  notices: readonly Notice[];
}

/** The one that somebody who is asked today is asked with. */
export const noticeNow = ({ notices }: WithNotices, today: Day): Notice =>
  notices.findLast(({ since }) => since <= today) ?? notices[0]!;

/** The one that somebody was asked with; before notices were kept every label stood for the first text. */
export const noticeCalled = ({ notices }: WithNotices, version: string): Notice =>
  notices.find((one) => one.version === version) ?? notices[0]!;

/** What is hashed: the same words always make the same text. */
export const hashedWords = ({ sv, en }: { sv: NoticeWords; en: NoticeWords }): string =>
  JSON.stringify([sv, en].map((words) => noticeParts.map((part) => words[part])));
