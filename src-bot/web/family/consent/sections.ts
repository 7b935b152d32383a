import type { CaseView } from "../../../../src-shared/case/view.ts";
import type { Flow } from "../../../../src-shared/consent/consent.ts";
import { dayOf } from "../../../../src-shared/time.ts";
import type { OwnView } from "../../../family/own.ts";
import { html, type Html } from "../html.ts";
import type { Showing } from "../part.ts";
import { takeBackForm } from "./own-consent.ts";
import { askedFor, isStanding, linesOfConsent, type OwnConsent, standsSo, stateNow } from "./said-no.ts";

export const isOpen = (state: CaseView["requests"][number]["state"]) => state === "requested" || state === "noResponse";

/** What of it stands on the first page: what waits for an answer before what has been answered. */
export const consentSections = (own: OwnView, showing: Showing): Html => {
  const [asked, said] = [askedSection(own.view, showing), consentSection(own, showing)];
  const waits = own.view.requests.some(({ state, isPast }) => isOpen(state) && !isPast);
  return waits ? html`${asked} ${said}` : html`${said} ${asked}`;
};

const listed = (title: string, rows: readonly Html[]): Html | null =>
  rows.length > 0
    ? html`<h2>${title}</h2>
        ${
          // A list of one is no list.
          rows.length === 1
            ? html`<div>${rows}</div>`
            : html`<ul>
                ${rows.map((row) => html`<li>${row}</li>`)}
              </ul>`
        }`
    : null;

const askedSection = ({ requests, consents }: CaseView, { text }: Showing): Html | null =>
  listed(
    text.consent.title,
    requests.map((request) => {
      const { id, requestedAt, state, isPast } = request;
      const now = stateNow(request, consents, text);
      const says = isPast && isOpen(state) ? text.consent.pastState : now.says;
      const more = now.isOver ? text.consent.mayAnswer : state === "refused" ? text.consent.mayTalk : null;
      const next = more && !isPast ? html`. ${more}` : null;
      return html`<a href="/f/mine/asked/${id}">${text.consent.question(text.date(dayOf(requestedAt)))}</a>,
        ${says}${next}`;
    }),
  );

function consentSection({ view: { consents, requests }, office }: OwnView, showing: Showing): Html {
  const { text } = showing;
  const [now, earlier] = [consents.filter(isStanding), consents.filter((one) => !isStanding(one))];
  return html`${listed(
    text.consent.consents,
    now.map((consent) => consentRow(consent, askedFor(consent, requests), office, showing)),
  )}
  ${
    earlier.length > 0
      ? html`<details>
          <summary>${text.consent.earlier}</summary>
          <ul>
            ${earlier.map(
              (consent) =>
                html`<li>
                  <a href="/f/mine/consents/${consent.id}/receipt"
                    >${text.consent.receipt.open}, ${text.date(consent.validFrom)}</a
                  >
                  ${standsSo(consent, text)}
                </li>`,
            )}
          </ul>
        </details>`
      : null
  }`;
}

function consentRow(consent: OwnConsent, asked: readonly Flow[], office: string, showing: Showing): Html {
  const { text } = showing;
  const words = text.consent;
  const { id, validTo, state } = consent;
  return html`${linesOfConsent(consent, asked, office, showing).map((line) => html`<p>${line}</p>`)}
    <p>${state === "granted" ? null : words.own.until(text.date(validTo))} ${standsSo(consent, text)}</p>
    <p><a class="button second" href="/f/mine/consents/${id}">${words.change}</a></p>
    ${takeBackForm(consent, words.withdraw, showing)}
    <p><a href="/f/mine/consents/${id}/receipt">${words.receipt.open}</a></p>`;
}
