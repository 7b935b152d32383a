import { unbroken } from "../../../../src-shared/card.ts";
import type { MeetingView } from "../../../../src-shared/meeting/view.ts";
import type { OwnView } from "../../../family/own.ts";
import { html, type Html } from "../html.ts";
import type { Said } from "../inside.ts";
import type { Page } from "../page.ts";
import type { Showing } from "../part.ts";
import { saidAbove } from "../said.ts";
import { timesPart } from "../times/part.ts";
import { reachable } from "../who.ts";
import { confirmAt } from "./confirm.ts";
import { dataAt } from "./data.ts";
import { ordersAsked, outsideOrderAt } from "./order.ts";
import { standing } from "./parts.ts";

type Tasks = OwnView["view"]["tasks"];

/** The first page of a professional outside every tenant: which times they are asked about, their meetings, what they have promised and are promised, and the picture. */
export function outsideHome(own: OwnView, showing: Showing, said?: Said): Omit<Page, "exit"> {
  const { text } = showing;
  const { home, outside: words } = text;
  const { reference, leader, meetings, tasks, plan } = own.view;
  const taskRow = (task: Tasks[number], state: string) =>
    html`<a href="/f/mine/outside/promises/${task.id}">${task.what ?? words.hiddenWhat}</a> ${words.until(
        state,
        text.day(task.dueBy),
      )}`;
  const owned = tasks.filter(({ you }) => you === "owner");
  const awaited = tasks.filter(({ you }) => you === "receiver");
  const sections = [
    ...listed(
      words.confirms,
      own.view.confirmations.map((one) => html`<a href="${confirmAt(one.consent)}">${words.confirmRow}</a>`),
    ),
    ...listed(
      text.order.proposed,
      ordersAsked(plan).map(
        ({ id, yourAnswer }) =>
          html`<a href="${outsideOrderAt(id)}">${text.order.ask}</a>
            ${yourAnswer ? text.order.you(yourAnswer === "yes" ? text.order.agrees : text.order.differs) : null}`,
      ),
    ),
    ...[timesPart.section?.(own, showing) ?? []].flat(),
    ...listed(
      words.meetings,
      meetings.map((one) => meetingRow(one, { text })),
    ),
    ...listed(
      words.promises,
      owned.map((task) => taskRow(task, words.own[task.state])),
    ),
    ...listed(
      words.reports,
      awaited.map((task) => taskRow(task, words.others[task.state])),
    ),
    ...(plan.statements.length > 0
      ? [
          html`<h2>${words.shared}</h2>
            <p><a href="/f/mine/outside/shared">${words.stance}</a></p>`,
        ]
      : []),
  ];
  const body = html`${saidAbove(said)}
    <p>${words.lead(plan.yours?.name ?? own.view.confirmations[0]?.authority ?? "", own.office, own.municipality)}</p>
    ${leader ? html`<p>${home.who}: ${leader.title}<br />${reachable(leader)}</p>` : null}
    ${sections.length > 0 ? sections : html`<p>${words.nothing}</p>`}
    <p><a href="${dataAt}">${words.ownData}</a></p>`;
  return { title: words.title(unbroken(reference)), body, at: "/f/mine" };
}

const listed = (title: string, rows: readonly Html[]): Html[] =>
  rows.length > 0
    ? [
        html`<h2>${title}</h2>
          <ul>
            ${rows.map((row) => html`<li>${row}</li>`)}
          </ul>`,
      ]
    : [];

function meetingRow(meeting: MeetingView, { text }: Pick<Showing, "text">): Html {
  const { outside: words } = text;
  const { id, slot } = meeting;
  return html`<a href="/f/mine/outside/meetings/${id}">${slot ? text.slot(slot) : words.meetings}</a> ${standing(
      meeting,
      text,
    )}`;
}
