import type { Receipt } from "../../../../src-shared/consent/receipt.ts";
import { toldTo } from "../../../../src-shared/family/asked.ts";
import type { UnitId } from "../../../../src-shared/ids.ts";
import { isFamilyLanguage, nameOfLanguage } from "../../../../src-shared/text/family/language.ts";
import { html, type Html } from "../html.ts";
import type { Inside } from "../inside.ts";
import type { Page } from "../page.ts";
import { mayLines, noLines, standsSo } from "./said-no.ts";

type Row = [title: string, said: Html | string | null | false];

const listed = (rows: readonly Row[]): Html =>
  html`<dl>
    ${rows.flatMap(([title, said]) =>
      said
        ? html`<dt>${title}</dt>
            <dd>${said}</dd>`
        : [],
    )}
  </dl>`;

/** What somebody keeps of their own yes: to be read, printed and downloaded. */
export function receiptPage(receipt: Receipt, { text, met }: Inside, isFromYes: boolean): Omit<Page, "exit"> {
  const words = text.consent.receipt;
  const at = `/f/mine/consents/${receipt.id}/receipt`;
  const nameOf = (unit: UnitId) => receipt.names[unit] ?? unit;
  const told = toldTo(receipt.flows).map(({ to, kinds }) =>
    text.consent.own.knows(met(nameOf(to)), text.list(kinds.map((kind) => text.told[kind]))),
  );
  const kept = noLines(
    receipt.notTold.map(({ to, kinds }) => ({ name: nameOf(to), kinds })),
    receipt.exclusions,
    { text, met },
  );
  const { language, version, hash } = receipt.notice;
  const rows: Row[] = [
    [words.given, text.moment(receipt.givenAt)],
    [words.about, text.list(receipt.about.flatMap(({ name }) => name ?? []))],
    [words.purpose, receipt.purpose],
    [words.who, html`${[...told, ...mayLines(receipt, nameOf, text)].map((line) => html`<p>${line}</p>`)}`],
    [words.no, kept.length > 0 && html`${kept.map((line) => html`<p>${line}</p>`)}`],
    [words.from, text.date(receipt.validFrom)],
    [words.until, text.date(receipt.validTo)],
    [words.how, words.ways[receipt.how]],
    [words.state, receipt.ended ? words.ended(text.moment(receipt.ended.at)) : standsSo(receipt, text)],
    [words.answers, text.list(receipt.controllers.map(({ name }) => name))],
    [words.stop, words.stopHow(receipt.coordinator)],
  ];
  const checked: Row[] = [
    [words.number, html`<code dir="ltr">${receipt.id}</code>`],
    [words.words, words.version(version, isFamilyLanguage(language) ? nameOfLanguage[language] : language)],
    [
      words.mark,
      html`<code dir="ltr">${hash}</code>
        <p class="quiet">${words.markMeans}</p>`,
    ],
    [words.level, receipt.acr && html`<code dir="ltr">${receipt.acr}</code>`],
  ];
  const body = html`${listed(rows)}
    <h2 class="screen">${words.keep}</h2>
    <p class="screen">${words.print}</p>
    <details>
      <summary>${words.check}</summary>
      <p>${words.checkLead}</p>
      ${listed(checked)}
      <ul class="screen">
        <li><a href="${at}.json" download>${words.asRecord}</a></li>
        <li><a href="${at}.fhir.json" download>${words.asFhir}</a></li>
      </ul>
    </details>
    <p class="screen"><a href="${isFromYes ? `/f/mine/consents/${receipt.id}` : "/f/mine"}">${text.home.back}</a></p>`;
  return { title: words.title, body, at };
}
