import type { TabText } from "../../../src-shared/text/sv/tab.ts";
import { clockIn, dayIn } from "../when.ts";
import type { ScheduleText } from "./useScheduleText.ts";

/** A time as a person says it: "tisdag 8 september 09.00–10.00". */
export const slotWords = ({ start, end }: { start: string; end: string }, text: TabText, words: ScheduleText) =>
  words.slot(text.day(dayIn(start)), clockIn(start, text.language), clockIn(end, text.language));
