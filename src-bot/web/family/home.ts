import type { OwnView } from "../../family/own.ts";
import { html } from "./html.ts";
import type { Said } from "./inside.ts";
import type { Page } from "./page.ts";
import type { Showing } from "./part.ts";
import { parts } from "./parts.ts";
import { saidAbove } from "./said.ts";

/** The first page of somebody who is in: who writes to them, and what there is for them, one part after another. */
export function homePage(own: OwnView, showing: Showing, said?: Said): Omit<Page, "exit"> {
  const { home } = showing.text;
  const { leader } = own.view;
  const greetings = parts.flatMap(({ greeting }) => greeting?.(own, showing) ?? []);
  const sections = parts.flatMap(({ section }) => section?.(own, showing) ?? []);
  const body = html`${saidAbove(said)} ${greetings.map(({ lead }) => lead)}
    <p>${home.lead(own.office, own.municipality)}</p>
    ${leader ? html`<p>${home.who}: ${home.leader(leader.title, leader.mail)}</p>` : null}
    ${sections.length > 0 || greetings.length > 0 ? sections : html`<p>${home.nothing}</p>`}`;
  return { title: greetings[0]?.title ?? home.title, body, at: "/f/mine" };
}
