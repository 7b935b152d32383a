import { categories, type Category } from "../../case/labelled.ts";
import type { NoticeWords } from "../../consent/notice-parts.ts";

/** What may be told, in the words that Samla's own notice asks with. */
export const toldIn = (words: NoticeWords): Readonly<Record<Category, string>> =>
  Object.fromEntries(categories.map((kind) => [kind, words[kind]])) as Record<Category, string>;
