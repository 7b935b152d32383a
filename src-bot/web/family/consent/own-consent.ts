import { randomUUID } from "node:crypto";

import { inOrder, toldTo } from "../../../../src-shared/family/asked.ts";
import { canStopSome, keepCard, stopCard } from "../../../../src-shared/family/own-consent-card.ts";
import type { UnitId } from "../../../../src-shared/ids.ts";
import type { OwnView } from "../../../family/own.ts";
import { cardForm } from "../card-form.ts";
import { html, type Html } from "../html.ts";
import type { Inside, Said } from "../inside.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";
import type { Showing } from "../part.ts";
import { purposeOf } from "./question-text.ts";
import { isStanding, mayLines, noLines, type OwnConsent, askedFor, standsSo } from "./said-no.ts";

/** One yes: what it allows, what taking it back would lead to, and the presses that do. */
export function consentPage(
  { view, office }: OwnView,
  consent: OwnConsent,
  own: Inside,
  said?: Said,
): Omit<Page, "exit"> {
  const { text, csrf } = own;
  const words = text.consent;
  const at = `/f/mine/consents/${consent.id}`;
  const names = new Map(consent.services.map(({ id, name }) => [id, name]));
  const nameOf = (unit: UnitId) => names.get(unit) ?? office;
  const kindOf = (kind: OwnConsent["categories"][number]) => text.told[kind];
  const given = { flows: consent.flows, nameOf, kindOf };
  const asked = askedFor(consent, view.requests);
  const list = (units: readonly UnitId[]) => text.list(inOrder(units, asked).map(nameOf));
  const body = html`${saidAbove(said)}
    <p>${standsSo(consent, text)}</p>
    ${purposeOf(consent.purpose, text)}
    <ul>
      ${toldTo(consent.flows).map(
        ({ to, by }) =>
          html`<li>
            ${by
              .map(
                ({ from, kinds }) =>
                  `${words.own.knows(own.met(nameOf(to)), text.list(kinds.map(kindOf)))} ${words.own.toldBy(list(from))}`,
              )
              .join(" ")}
          </li>`,
      )}
      ${[...mayLines(consent, nameOf, text), ...noLines(consent.notTold, consent.exclusions, own)].map((line) => html`<li>${line}</li>`)}
    </ul>
    ${consent.state === "granted" ? null : html`<p>${words.own.until(text.date(consent.validTo))}</p>`}
    ${
      isStanding(consent)
        ? html`<h2>${words.own.leadsTo}</h2>
            ${foreseen(view, own)} ${takeBackForm(consent, words.own.all, own)}
            ${canStopSome(consent.flows) ? html`<section class="thing">${cardForm(stopCard(given, text), { action: at, csrf })}</section>` : null}
            <details>
              <summary>${words.own.keep}</summary>
              ${cardForm(keepCard(given, text), { action: at, csrf })}
            </details>
            <p class="quiet">${words.seenBy}</p>`
        : null
    }
    <p><a href="${at}/receipt?from=yes">${words.receipt.open}</a></p>
    <p><a href="/f/mine">${text.home.back}</a></p>`;
  return { title: words.own.title, body, at };
}

/** Told from what they themselves see, whatever anybody else has said. */
function foreseen({ meetings }: OwnView["view"], { text }: Inside): Html {
  const { own } = text.consent;
  const booked = meetings.filter(({ state }) => state === "booked" || state === "agendaPublished");
  const slots = booked.flatMap(({ slot }) => (slot ? [text.slot(slot)] : []));
  return html`<ul>
    ${own.foreseen.map((line) => html`<li>${line}</li>`)} ${slots.map((slot) => html`<li>${own.meetings(slot)}</li>`)}
  </ul>`;
}

/** One press, and it is taken back. */
export const takeBackForm = ({ id }: OwnConsent, said: string, { csrf }: Showing): Html =>
  html`<form method="post" action="/f/mine/consents/${id}/withdraw">
    <input type="hidden" name="csrf" value="${csrf}" />
    <input type="hidden" name="commandId" value="${randomUUID()}" />
    <button class="second">${said}</button>
  </form>`;
