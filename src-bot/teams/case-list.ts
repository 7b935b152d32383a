import { randomUUID } from "node:crypto";

import { type Card, card, execute, facts, heading, line, openForm, quiet } from "../../src-shared/card.ts";
import type { Waiting } from "../../src-shared/case/step.ts";
import { wordsOfCase } from "../../src-shared/text/of-whom.ts";
import type { Text } from "../../src-shared/text/sv.ts";
import type { Day, Moment } from "../../src-shared/time.ts";
import type { ListedCase } from "../read.ts";

/** Teams shows six buttons; one is kept for what is left over. */
export const mostListed = 5;

export function casesCard(rows: ListedCase[], text: Text): Card {
  if (rows.length === 0)
    return card(
      text.language,
      text.bot.noCasesTitle,
      [heading(text.bot.noCasesTitle), line(text.bot.noCases)],
      [openForm("inquiry", text.bot.fillIn, "inquiry", { caseId: randomUUID() })],
    );
  const title = text.bot.casesTitle(rows.length);
  const listed = rows.slice(0, mostListed);
  return card(
    text.language,
    title,
    [
      heading(title),
      facts(listed.map((row): [string, string] => [row.reference, stepWords(row, text)])),
      rows.length > listed.length ? quiet(text.bot.andMore(rows.length - listed.length)) : null,
    ],
    listed.map((row, index) =>
      execute(`open-${index + 1}`, text.bot.openCase(row.reference), "show", {
        caseId: row.caseId,
        subject: "case",
        input: {},
      }),
    ),
  );
}

export const stepWords = (row: Pick<ListedCase, "kind" | "dueAt" | "isOfAdults">, text: Text) => {
  const words = wordsOfCase(text, { programme: { about: row.isOfAdults ? "adults" : "children" } });
  const step = words.case.waiting[row.kind as Waiting["kind"]];
  if (!row.dueAt) return step;
  const due = row.dueAt.includes("T")
    ? text.moment(row.dueAt as Moment)
    : text.bot.atLatest(text.day(row.dueAt as Day));
  return `${step}, ${due}`;
};
