import { heardCard, helpedCard } from "../../../../src-shared/family/promise-cards.ts";
import type { CaseView } from "../../../../src-shared/case/view.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import { html, type Html } from "../html.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";
import { type Drawing, formIn } from "./answering.ts";

type Task = CaseView["tasks"][number];

export const promisesAt = "/f/mine/promises";
const isDone = ({ state }: Task) => state === "reported" || state === "received";
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
    <p>${tasks.length > 0 ? text.after.seenBy : text.after.promises.none}</p>
    ${tasks.map((task) => promiseOf(task, drawing))}
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
    <h2 class="words" dir="auto">${task.what ?? ""}</h2>
    <p>${whoDoes(task, text)} ${isDone(task) ? null : toWhom(task, text)}</p>
    ${task.isOverdue ? null : html`<p>${words.states[task.state]}</p>`}
    ${task.evidence ? html`<p class="words" dir="auto">${words.said(task.evidence)}</p>` : null}
    ${heard ? formIn(drawing, `${at}/heard`, heard) : null} ${helped ? formIn(drawing, `${at}/helped`, helped) : null}
  </section>`;
}

function whoDoes({ owner, dueBy, isOverdue, state }: Task, text: FamilyText): string {
  const words = text.after.promises;
  if (isOverdue) return words.late(owner, text.day(dueBy));
  const isUnderWay = state === "agreed" || state === "accepted" || state === "blocked";
  return isUnderWay ? words.by(owner, text.day(dueBy)) : words.did(owner);
}

function toWhom({ reportTo, you }: Task, text: FamilyText): string | null {
  const words = text.after.promises;
  const names = [...(you === "receiver" ? [words.you] : []), ...reportTo];
  return names.length > 0 ? words.tells(text.list(names)) : null;
}
