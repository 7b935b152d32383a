import { z } from "zod";

import { factNames as enNames, firstNotice as enWords, noticeToAdults as enToAdults } from "../text/en/notice.ts";
import { firstNotice as arWords, noticeToAdults as arToAdults } from "../text/family/ar/notice.ts";
import { firstNotice as soWords, noticeToAdults as soToAdults } from "../text/family/so/notice.ts";
import { factNames as svNames, firstNotice as svWords, noticeToAdults as svToAdults } from "../text/sv/notice.ts";
import { type Day, day } from "../time.ts";
import { type FactNames, linesOf, noticeParts, type NoticePart, type NoticeWords, problemIn } from "./notice-parts.ts";

/** What a family can read a notice in: in Swedish and English always, else where it has been translated. */
export const noticeLanguages = ["sv", "en", "ar", "so"] as const;
export type NoticeLanguage = (typeof noticeLanguages)[number];
const translated = ["ar", "so"] as const;
type Translated = (typeof translated)[number];

/** A translation names its facts as English does. */
export const namesIn = { sv: svNames, en: enNames, ar: enNames, so: enNames } satisfies Record<
  NoticeLanguage,
  FactNames
>;

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

/** The words of a notice in one more language: of the notice whose hash it names, and of no other. */
const translation = z.object({
  of: z.string().max(64),
  words: wordsIn(enNames),
  /** False: translated by a machine, and read by nobody who knows the language. */
  isApproved: z.boolean().default(false),
});

/** What families are told when they are asked, from a day on. A version that somebody has been asked with stays as it is for ever. */
export const notice = z.object({
  version: z.string().trim().min(1).max(40),
  /** Left out: to guardians and their children. To grown people, who are asked about themselves, where there is one. */
  to: z.literal("adults").optional(),
  /** The first day it is used, unless a later one has begun. */
  since: day(),
  sv: wordsIn(svNames),
  en: wordsIn(enNames),
  /** SHA-256 of the words in both languages: made anew whenever the document is read or saved, whatever stands here. */
  hash: z.string().max(64).default(""),
  ar: translation.optional(),
  so: translation.optional(),
  /** SHA-256 of each translation, made anew as `hash` is. */
  hashes: z.partialRecord(z.enum(translated), z.string().max(64)).optional(),
});
export type Notice = z.infer<typeof notice>;

export const samlasNotice = { version: "2026-1", since: "2026-01-01", sv: svWords, en: enWords };

const samlasToAdults = {
  version: "2026-1-v",
  to: "adults" as const,
  since: "2026-01-01",
  sv: svToAdults,
  en: enToAdults,
};

const samlasOwn = [
  { ...samlasNotice, ar: arWords, so: soWords },
  { ...samlasToAdults, ar: arToAdults, so: soToAdults },
];

/** The words of a translation, where there is one of just this text: the municipality's own, or Samla's of Samla's own. */
export function translationOf(one: Notice, language: Translated): { words: NoticeWords; isApproved: boolean } | null {
  const own = one[language];
  if (own?.of === one.hash) return own;
  const samlas = samlasOwn.find((known) => hashedWords(known) === hashedWords(one));
  return samlas ? { words: samlas[language], isApproved: false } : null;
}

/** A notice as somebody reads it, and the hash of just those words. */
export interface ReadNotice {
  words: NoticeWords;
  language: NoticeLanguage;
  isApproved: boolean;
  hash: string;
}
/** In their language, or in Swedish where it has not been translated. */
export function readIn(one: Notice, language: NoticeLanguage): ReadNotice {
  const { sv, en, hash, hashes } = one;
  if (language === "en") return { words: en, language, isApproved: true, hash };
  const other = language === "sv" ? null : translationOf(one, language);
  if (language === "sv" || !other) return { words: sv, language: "sv", isApproved: true, hash };
  return { ...other, language, hash: hashes?.[language] ?? "" };
}

/** A document from before notices were kept has the label of one text: Samla's own. */
export function withNotices(document: unknown): unknown {
  if (typeof document !== "object" || document === null) return document;
  const { noticeVersion, ...rest } = document as { noticeVersion?: unknown; notices?: unknown };
  if (rest.notices !== undefined || typeof noticeVersion !== "string" || noticeVersion === "")
    return withOneToAdults(rest);
  return withOneToAdults({ ...rest, notices: [{ ...samlasNotice, version: noticeVersion }] });
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** Whoever runs something for grown people asks them in words of their own: Samla's, until others are written. */
function withOneToAdults<Doc extends { notices?: unknown }>(document: Doc): Doc {
  const { programmes } = document as { programmes?: unknown };
  const notices: unknown = document.notices ?? [samlasNotice];
  if (!isList(notices) || typeof programmes !== "object" || programmes === null) return document;
  const isForAdults = Object.entries(programmes).some(
    ([id, one]: [string, { about?: unknown } | null]) =>
      (one?.about ?? (id === "adults" ? "adults" : null)) === "adults",
  );
  const isThere = notices.some((one) => (one as { to?: unknown } | null)?.to === "adults");
  return isForAdults && !isThere && notices.length > 0
    ? { ...document, notices: [...notices, samlasToAdults] }
    : document;
}

interface WithNotices {
  notices: readonly Notice[];
}

/** The one that somebody who is asked today is asked with: a grown person about themselves with one to them, where there is one. */
export function noticeNow({ notices }: WithNotices, today: Day, to?: Notice["to"]): Notice {
  const theirs = notices.filter((one) => one.to === to);
  return theirs.findLast(({ since }) => since <= today) ?? theirs[0] ?? noticeNow({ notices }, today);
}

/** The one that somebody was asked with; before notices were kept every label stood for the first text. */
export const noticeCalled = ({ notices }: WithNotices, version: string): Notice =>
  notices.find((one) => one.version === version) ?? notices[0]!;

/** What is hashed of a translation. */
export const hashedTranslation = (language: Translated, words: NoticeWords): string =>
  JSON.stringify([language, noticeParts.map((part) => words[part])]);

/** What is hashed: the same words always make the same text. */
export const hashedWords = ({ sv, en }: { sv: NoticeWords; en: NoticeWords }): string =>
  JSON.stringify([sv, en].map((words) => noticeParts.map((part) => words[part])));
