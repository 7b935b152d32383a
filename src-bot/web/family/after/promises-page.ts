import { heardCard, helpedCard } from "../../../../src-shared/family/promise-cards.ts";
import type { CaseView } from "../../../../src-shared/case/view.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import { html, type Html } from "../html.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";
import { type Drawing, formIn } from "./answering.ts";

type Task = CaseView["tasks"][number];

export const promisesAt = "/f/mine/promises";
const isOver = ({ state }: Task) => state === "received" || state === "carriedOver" || state === "cancelled";

/** Whether they are asked if the answer they were promised has come. */
export const isAwaited = (task: Task) =>
  task.you === "receiver" && (task.state === "reported" || task.isOverdue) && task.unheard.length === 0;

/** Everything that was promised and concerns them: who does what, by when, whom they tell, and how it went. */
export function promisesPage(drawing: Drawing): Omit<Page, "exit"> {
  const { own, inside, said } = drawing;
  const { text } = inside;
  const tasks = own.view.tasks.toSorted(
    (a, b) => Number(isOver(a)) - Number(isOver(b)) || (a.dueBy < b.dueBy ? -1 : 1),
  );
  const body = html`${saidAbove(said)}
    ${tasks.length > 0 ? tasks.map((task) => promiseOf(task, drawing)) : html`<p>${text.after.promises.none}</p>`}
    <p class="screen"><a href="/f/mine">${text.home.back}</a></p>`;
  return { title: text.after.promised, body, at: promisesAt };
}

function promiseOf(task: Task, drawing: Drawing): Html {
  const { text } = drawing.inside;
  const words = text.after.promises;
  const heard = heardCard(task, text);
  const helped = helpedCard(task, text);
  const at = `${promisesAt}/${task.id}`;
  return html`<section class="thing">
    <h2>${task.what ?? ""}</h2>
    <p>${words.by(task.owner, text.day(task.dueBy))} ${toWhom(task, text)}</p>
    <p>${task.isOverdue ? words.late(text.day(task.dueBy)) : words.states[task.state]}</p>
    ${task.evidence ? html`<p>${words.said(task.evidence)}</p>` : null}
    ${heard ? formIn(drawing, `${at}/heard`, heard) : null} ${helped ? formIn(drawing, `${at}/helped`, helped) : null}
  </section>`;
}

function toWhom({ reportTo, you }: Task, text: FamilyText): string | null {
  const words = text.after.promises;
  const names = [...(you === "receiver" ? [words.you] : []), ...reportTo];
  return names.length > 0 ? words.tells(text.list(names)) : null;
}
