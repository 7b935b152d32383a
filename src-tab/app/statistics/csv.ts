import type { statistics } from "../../../src-shared/text/sv/tab-statistics.ts";
import type { NamedTable } from "./rows.ts";
import { linesOfWaits, type NamedWaits } from "./waits.ts";

/** As a spreadsheet reads it: the mark at the beginning tells it that the letters are Swedish. */
export const asCsv = (lines: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${lines.map((line) => line.map((value) => `"${String(value).replaceAll('"', '""')}"`).join(";")).join("\r\n")}\r\n`;

interface Told {
  title: string;
  waits: readonly NamedWaits[];
  tables: readonly NamedTable[];
}

/** What the screen shows, and nothing beside it: what is kept back there cannot be worked out with the file. */
export function csvOf(sets: readonly Told[], words: typeof statistics): string {
  const lines = sets.flatMap(({ title, waits, tables }) => [
    ...tables.flatMap(({ name, rows, total }) => [
      ...rows.map((row) => [title, words.tables[name], row.name, row.count]),
      [title, words.tables[name], words.total, total],
    ]),
    ...linesOfWaits(title, waits, words),
  ]);
  return asCsv([["", "", words.what, words.count], ...lines]);
}
