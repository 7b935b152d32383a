import { confirmCard } from "../../../../src-shared/family/outside-cards.ts";
import type { OutsideAccess } from "../../../access.ts";
import type { OwnView } from "../../../family/own.ts";
import { cardForm } from "../card-form.ts";
import { html } from "../html.ts";
import type { Inside, Said } from "../inside.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";
import { factList, titled } from "./parts.ts";

export type Asked = OwnView["view"]["confirmations"][number];

export const confirmAt = (id: string) => `/f/mine/outside/confirm/${id}`;

/** Whose consent it is, what it lets their authority tell whom, and until when; and that they hold it. */
export function confirmPage(asked: Asked, own: Inside<OutsideAccess>, said?: Said): Omit<Page, "exit"> {
  const { text, csrf } = own;
  const words = text.outside;
  const at = confirmAt(asked.consent);
  const rows = [...Map.groupBy(asked.flows, ({ to }) => to)].map(([to, flows]) => {
    const kinds = [...new Set(flows.map(({ category }) => text.category[category].toLowerCase()))];
    return html`${words.confirmFlow(to, text.list(kinds))}`;
  });
  const body = html`${saidAbove(said)}
    <p>${words.confirmLead}</p>
    ${factList([
      [words.confirmAbout, text.list(asked.about)],
      [words.confirmGrantor, asked.grantor],
      [words.confirmAuthority, asked.authority],
      [words.confirmUntil, text.date(asked.validTo)],
    ])}
    ${titled(words.confirmFlows, rows)} ${cardForm(confirmCard(text), { action: at, csrf, typed: {} })}
    <p><a href="/f/mine">${words.back}</a></p>`;
  return { title: words.confirmRow, body, at };
}
