import { programmeName } from "../../../src-shared/programme/name.ts";
import type { WaitsOfProgramme } from "../../../src-shared/record/figures.ts";
import type { statistics } from "../../../src-shared/text/sv/tab-statistics.ts";

/** What is told of one kind of coordination: a line each with what it is called, in days or as a count; null where it cannot be told. */
export interface NamedWaits {
  name: string;
  toContact: number | null;
  toMeeting: number | null;
  promises: { onTime: number; all: number } | null;
}

/** The screen and the file are made of this, so that they never tell two things; where there is one kind alone it says nothing new. */
export const namedWaits = (
  waits: readonly WaitsOfProgramme[],
  programmes: Readonly<Record<string, { name: string; nameEn: string }>>,
  language: "sv" | "en",
): NamedWaits[] =>
  waits.length < 2
    ? []
    : waits.map(({ prefix, toContact, toMeeting, promises }) => {
        const called = programmes[prefix];
        return {
          name: called ? programmeName(called, language) : prefix,
          toContact,
          toMeeting,
          promises: promises && {
            onTime: promises.rows.find(({ key }) => key === "onTime")?.count ?? 0,
            all: promises.total,
          },
        };
      });

/** As lines of a file, under what the whole of it is called. */
export const linesOfWaits = (
  title: string,
  waits: readonly NamedWaits[],
  { byProgramme: words, tables }: Pick<typeof statistics, "byProgramme" | "tables">,
): (string | number)[][] =>
  waits.flatMap(({ name, toContact, toMeeting, promises }) =>
    [
      [words.toContact, toContact] as const,
      [words.toMeeting, toMeeting] as const,
      [words.onTime, promises && promises.onTime] as const,
      ...(promises ? [[tables.promises, promises.all] as const] : []),
    ].map(([what, count]) => [title, `${words.title}: ${name}`, what, count ?? words.untold]),
  );
