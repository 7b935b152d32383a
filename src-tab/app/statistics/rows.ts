import type { Figures, StatisticsSet } from "../../../src-shared/record/figures.ts";
import { programmeName } from "../../../src-shared/programme/name.ts";
import type { Table } from "../../../src-shared/record/published.ts";
import type { statistics } from "../../../src-shared/text/sv/tab-statistics.ts";
import type { TabText } from "../../../src-shared/text/sv/tab.ts";
import { screenWords } from "../language.ts";

export const useStatisticsText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-statistics.ts")).statistics,
  en: async () => (await import("../../../src-shared/text/en/tab-statistics.ts")).statistics,
});
type Words = typeof statistics;

export interface Statistics {
  sets: StatisticsSet[];
  authorities: Record<string, string>;
  programmes: Record<string, { name: string; nameEn: string }>;
  minutesByHand: number;
}
export interface NamedTable {
  name: keyof Words["tables"];
  rows: { name: string; count: number }[];
  total: number;
}

const tableNames = [
  "stages",
  "programmes",
  "toContact",
  "toMeeting",
  "promises",
  "failures",
  "failuresBy",
  "authorities",
  "years",
] as const;

const tableOf = (figures: Figures, name: (typeof tableNames)[number]): Table | null =>
  name === "toContact" || name === "toMeeting" ? figures[name].bands : figures[name];

/** Every table there is something in, in words. */
export const tablesOf = (
  figures: Figures,
  called: Pick<Statistics, "authorities" | "programmes">,
  words: Words,
  text: TabText,
): NamedTable[] =>
  tableNames.flatMap((name) => {
    const table = tableOf(figures, name);
    if (!table || table.rows.length === 0) return [];
    const rows = table.rows.map(({ key, count }) => ({ name: nameOf(name, key, called, words, text), count }));
    return [
      {
        name,
        total: table.total,
        rows: table.others > 0 ? [...rows, { name: words.kinds.others, count: table.others }] : rows,
      },
    ];
  });

function nameOf(
  table: (typeof tableNames)[number],
  key: string,
  { authorities, programmes }: Pick<Statistics, "authorities" | "programmes">,
  words: Words,
  text: TabText,
): string {
  switch (table) {
    case "stages": {
      const [stage = "", why = ""] = key.split(":");
      const reason = { ...words.ways, ...words.rests }[why as keyof Words["ways"]] ?? "";
      const name = text.stage[stage as keyof TabText["stage"]];
      return reason ? `${name}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}` : name;
    }
    case "authorities":
    case "failuresBy":
      return authorities[key] ?? words.kinds.notSaid;
    case "programmes": {
      const programme = programmes[key];
      return programme ? programmeName(programme, text.language) : key;
    }
    case "years":
      return key;
    case "toContact":
    case "toMeeting": {
      const [from = "", to = ""] = key.split("-");
      return key === "none" ? words.kinds.none : words.band(from, to);
    }
    case "failures":
      return key === "late" ? words.failureLate : words.kinds[key as "absent"];
    case "promises":
      return words.kinds[key as "onTime"];
  }
}
