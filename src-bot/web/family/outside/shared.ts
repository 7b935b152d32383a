import { stanceCard } from "../../../../src-shared/family/outside-cards.ts";
import type { PlanView } from "../../../../src-shared/plan/view.ts";
import type { OutsideAccess } from "../../../access.ts";
import { cardForm } from "../card-form.ts";
import { html, type Html } from "../html.ts";
import type { Inside, Said } from "../inside.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";

type Own = Inside<OutsideAccess>;
type Statement = PlanView["statements"][number];

/** The shared picture as far as it is theirs to read; one part of it to answer at a time. */
export function sharedPage({ statements }: PlanView, own: Own, said?: Said): Omit<Page, "exit"> {
  const { outside: words } = own.text;
  const body = html`${saidAbove(said)}
    <p>${words.sharedLead}</p>
    <ul>
      ${statements.map((one) => html`<li>${shown(one, own)} <a href="${addressOf(one)}">${words.stance}</a></li>`)}
    </ul>
    <p><a href="/f/mine">${words.back}</a></p>`;
  return { title: words.shared, body, at: "/f/mine/outside/shared" };
}

const addressOf = ({ id }: Pick<Statement, "id">) => `/f/mine/outside/shared/${id}`;

export function stancePage(statement: Statement, own: Own, said?: Said): Omit<Page, "exit"> {
  const { text, csrf, typed } = own;
  const at = addressOf(statement);
  const body = html`${saidAbove(said)} ${shown(statement, own)}
    ${cardForm(stanceCard(statement, text), { action: at, csrf, typed: said ? typed : {} })}
    <p><a href="/f/mine/outside/shared">${text.outside.shared}</a></p>`;
  return { title: text.outside.shared, body, at };
}

function shown({ words: picture, by, stances }: Statement, { text }: Own): Html {
  const { outside: words } = text;
  const own = stances.find(({ isYours }) => isYours);
  const others = stances.filter((one) => one !== own && one.stance === "differs" && one.words);
  return html`<p class="line">${picture}</p>
    ${by ? html`<p class="quiet">${by}</p>` : null}
    ${others.map((one) => html`<p class="quiet">${words.theirs(one.by ?? words.familys, one.words ?? "")}</p>`)}
    ${own ? html`<p class="quiet">${words.ours[own.stance]}${own.isOutdated ? `. ${words.outdated}` : ""}</p>` : null}`;
}
