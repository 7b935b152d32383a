import { capitalised } from "../../../../src-shared/capitalised.ts";
import { unbroken } from "../../../../src-shared/card.ts";
import { promiseCard, receiveCard } from "../../../../src-shared/family/outside-cards.ts";
import type { TaskView } from "../../../../src-shared/followup/view.ts";
import type { OutsideAccess } from "../../../access.ts";
import { cardForm } from "../card-form.ts";
import { html } from "../html.ts";
import type { Inside } from "../inside.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";
import type { Left } from "./meeting.ts";
import { factList } from "./parts.ts";

/** What they have promised, or are promised: to whom, by when, how it stands, and what they can do. */
export function promisePage(
  reference: string,
  task: TaskView,
  own: Inside<OutsideAccess>,
  left?: Left,
): Omit<Page, "exit"> {
  const { text } = own;
  const words = text.outside;
  const isOwner = task.you === "owner";
  const owedTo = [...task.reportTo, ...(task.reportsToFamily ? [words.family] : [])];
  const card = isOwner ? promiseCard(task, text, left?.only) : receiveCard(task, text);
  const at = `/f/mine/outside/promises/${task.id}`;
  const body = html`${saidAbove(left?.said)}
    <p role="status">${capitalised((isOwner ? words.own : words.others)[task.state])}</p>
    ${factList([
      [words.what, task.what ?? words.hiddenWhat],
      [words.by, text.day(task.dueBy)],
      ...(isOwner ? [[words.owedTo, text.list(owedTo)] as const] : [[words.from, task.owner] as const]),
      [words.evidence, task.evidence],
      [words.hindrance, task.state === "blocked" ? task.reason : null],
    ])}
    ${card ? cardForm(card, { action: at, csrf: own.csrf, typed: left ? own.typed : {} }) : null}
    <p><a href="/f/mine">${words.back}</a></p>`;
  return { title: (isOwner ? words.promise : words.report)(unbroken(reference)), body, at };
}
