import { type Card, card, execute, facts, heading, line, quiet } from "../../src-shared/card.ts";
import type { Subject } from "../../src-shared/case/notices.ts";
import type { CaseView } from "../../src-shared/case/view.ts";
import { promiseWords } from "../../src-shared/followup/task-lines.ts";
import type { Text } from "../../src-shared/text/sv.ts";
import { mostListed } from "./case-list.ts";

export function followUpsCard(views: CaseView[], text: Text): Card {
  const open = views
    .flatMap((view) => view.tasks.map((task) => ({ view, task })))
    .filter(
      ({ task }) =>
        (task.you === "owner" && ["agreed", "accepted", "reported"].includes(task.state)) ||
        (task.you === "receiver" && task.state === "reported"),
    )
    .toSorted((a, b) => a.task.dueBy.localeCompare(b.task.dueBy));
  if (open.length === 0)
    return card(text.language, text.bot.noFollowUpsTitle, [
      heading(text.bot.noFollowUpsTitle),
      line(text.bot.noFollowUps),
    ]);
  const title = text.bot.followUpsTitle(open.length);
  const listed = open.slice(0, mostListed);
  return card(
    text.language,
    title,
    [
      heading(title),
      facts(listed.map(({ view, task }): [string, string] => [view.reference, promiseWords(task, text)])),
      open.length > listed.length ? quiet(text.bot.andMore(open.length - listed.length)) : null,
    ],
    listed.map(({ view, task }, index) => {
      const subject: Subject = task.you === "owner" ? `task:${task.id}` : `report:${task.id}`;
      return execute(`open-${index + 1}`, text.bot.openCase(view.reference), "show", {
        caseId: view.caseId,
        subject,
        input: {},
      });
    }),
  );
}
