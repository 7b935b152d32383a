import type { Receipt } from "../../../../src-shared/consent/receipt.ts";
import { toldTo } from "../../../../src-shared/family/asked.ts";
import type { UnitId } from "../../../../src-shared/ids.ts";
import { isFamilyLanguage, nameOfLanguage } from "../../../../src-shared/text/family/language.ts";
import { html, type Html } from "../html.ts";
import type { Inside } from "../inside.ts";
import type { Page } from "../page.ts";

/** What somebody keeps of their own yes: to be read, printed and downloaded. */
export function receiptPage(receipt: Receipt, { text }: Inside): Omit<Page, "exit"> {
  const words = text.consent.receipt;
  const at = `/f/mine/consents/${receipt.id}/receipt`;
  const nameOf = (unit: UnitId) => receipt.names[unit] ?? unit;
  const told = toldTo(receipt.flows).map(({ to, kinds }) =>
    text.consent.own.knows(nameOf(to), text.list(kinds.map((kind) => text.told[kind]))),
  );
  const { language, version, hash } = receipt.notice;
  const rows: [string, Html | string | null][] = [
    [words.given, text.moment(receipt.givenAt)],
    [words.about, text.list(receipt.about.flatMap(({ name }) => name ?? []))],
    [words.purpose, receipt.purpose],
    [words.who, html`${told.map((line) => html`<p>${line}</p>`)}`],
    [words.from, text.date(receipt.validFrom)],
    [words.until, text.date(receipt.validTo)],
    [words.how, [words.ways[receipt.how], receipt.acr].filter(Boolean).join(", ")],
    [
      words.state,
      receipt.ended ? words.ended(text.moment(receipt.ended.at)) : text.consent.consentStates[receipt.state],
    ],
    [words.words, words.version(version, isFamilyLanguage(language) ? nameOfLanguage[language] : language)],
    [words.mark, html`<code dir="ltr">${hash}</code>`],
    [words.answers, text.list(receipt.controllers.map(({ name }) => name))],
    [words.stop, text.consent.facts.stop(receipt.coordinator)],
    [words.number, html`<code dir="ltr">${receipt.id}</code>`],
  ];
  const body = html`<dl>
      ${rows.flatMap(([title, said]) =>
        said
          ? html`<dt>${title}</dt>
              <dd>${said}</dd>`
          : [],
      )}
    </dl>
    <h2>${words.keep}</h2>
    <p>${words.print}</p>
    <ul>
      <li><a href="${at}.json" download>${words.asRecord}</a></li>
      <li><a href="${at}.fhir.json" download>${words.asFhir}</a></li>
    </ul>
    <p><a href="/f/mine/consents/${receipt.id}">${text.home.back}</a></p>`;
  return { title: words.title, body, at };
}
