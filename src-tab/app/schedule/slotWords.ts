import type { TabText } from "../../../src-shared/text/sv/tab.ts";
import { clockIn, dayIn } from "../when.ts";
import type { ScheduleText } from "./useScheduleText.ts";

/** A time as a person says it: "tisdag 8 september 9.00–10.00". */
export const slotWords = ({ start, end }: { start: string; end: string }, text: TabText, words: ScheduleText) =>
  words.slot(text.day(dayIn(start)), clockWords(start, text), clockWords(end, text));

export const clockWords = (at: string, text: TabText) => clockIn(at, text.language).replace(/^0/, "");
