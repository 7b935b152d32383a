import type { OwnView } from "../../family/own.ts";
import { html } from "./html.ts";
import type { Said } from "./inside.ts";
import type { Page } from "./page.ts";
import type { FamilyPart, Showing } from "./part.ts";
import { parts } from "./parts.ts";
import { saidAbove } from "./said.ts";
import { reachable } from "./who.ts";

const waiting = (own: OwnView, showing: Showing) => parts.flatMap(({ waits }) => waits?.(own, showing) ?? []);

/** Where somebody who has just come in is led; null: to their first page. */
export function straightTo(own: OwnView, showing: Showing): string | null {
  const [first] = waiting(own, showing);
  return first?.isStraight ? first.at : null;
}

/** The first page of somebody who is in: who writes to them, and what there is for them, one part after another. */
export function homePage(own: OwnView, showing: Showing, said?: Said): Omit<Page, "exit"> {
  const { home } = showing.text;
  const { leader } = own.view;
  const sectionsOf = (some: readonly FamilyPart[]) => some.flatMap(({ section }) => section?.(own, showing) ?? []);
  const about = said?.about ? sectionsOf([said.about]) : [];
  const greetings = parts.flatMap(({ greeting }) => greeting?.(own, showing) ?? []);
  const from = html`<p>${home.lead(showing.met(own.office), own.municipality)}</p>
    ${leader ? html`<p>${home.who}: ${leader.title}<br />${reachable(leader)}</p>` : null}`;
  const sections = sectionsOf(parts.filter((one) => one !== said?.about));
  const [next, ...later] = waiting(own, showing);
  const body = html`${saidAbove(said)} ${about} ${greetings.map(({ lead }) => lead)} ${from}
  ${
    next
      ? html`<section class="next">
          <h2>${home.waits}</h2>
          <p><a class="button" href="${next.at}">${next.says}</a></p>
          ${later.length > 0 ? html`<p class="quiet">${home.later(later.length)}</p>` : null}
        </section>`
      : html`<p>${home.nothing}</p>`
  }
  ${sections}`;
  return { title: greetings[0]?.title ?? home.title, body, at: "/f/mine" };
}
