import { capitalised } from "../../../../src-shared/capitalised.ts";
import type { Category } from "../../../../src-shared/case/labelled.ts";
import { type NoticeFact, filledIn, linesOf, type NoticePart } from "../../../../src-shared/consent/notice-parts.ts";
import { namesIn, type ReadNotice } from "../../../../src-shared/consent/notice.ts";
import { amongAll, kindsIn, receiversIn, toldTo } from "../../../../src-shared/family/asked.ts";
import type { UnitId } from "../../../../src-shared/ids.ts";
import { directionOf, type FamilyLanguage, isolatedIn } from "../../../../src-shared/text/family/language.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import type { OwnQuestion } from "../../../family/own.ts";
import { html, type Html } from "../html.ts";
import type { Inside } from "../inside.ts";
import { telOf } from "../who.ts";

type Say = (part: NoticePart, facts?: Partial<Record<NoticeFact, string>>) => string;
/** The words of a notice with what is known filled in. What is filled in keeps its own direction of writing. */
export function saying({ letter }: OwnQuestion, { words, language }: ReadNotice, text: FamilyText): Say {
  const { office, coordinator } = letter;
  const about = aboutIn(letter, words, text);
  const always = { office, coordinator, about, until: text.date(letter.validTo), name: letter.to ?? "" };
  const isolated = isolatedIn(language);
  return (part, facts = {}) => {
    const all = Object.entries({ ...always, ...facts }).map(([fact, said]) => [fact, isolated(said)]);
    return filledIn(words[part], Object.fromEntries(all) as Partial<Record<NoticeFact, string>>, namesIn[language]);
  };
}
const aboutIn = ({ about }: OwnQuestion["letter"], words: ReadNotice["words"], text: FamilyText) =>
  text.list(about.map(({ name, isYou }) => (isYou ? words.you : (name ?? words.yourChild))));

/** What a service is called, of those that are in the question. */
export function namesOf({ request, letter }: OwnQuestion): (unit: UnitId) => string {
  const names = new Map(
    request.flows.flatMap(({ from, to }, at): [UnitId, string][] => [
      [from, letter.flows[at]?.from ?? from],
      [to, letter.flows[at]?.to ?? to],
    ]),
  );
  return (unit) => names.get(unit) ?? unit;
}

/**
 * Who would know what, until when, and how it is stopped: the notice's own words for it, with who asks, why, and that an answer
 * is free. All else is a fold away.
 */
export function briefText(question: OwnQuestion, { text, language, met }: Inside): Html {
  const { letter, request, notice } = question;
  const { brief } = text.consent;
  const say = saying(question, notice, text);
  const plainName = namesOf(question);
  const nameOf = (unit: UnitId) => met(plainName(unit), notice.language);
  const asks = brief.asks(met(letter.office));
  const list = (units: readonly UnitId[]) => text.list(units.map(nameOf));
  const what = (kinds: readonly Category[]) => text.list(kinds.map((kind) => say(kind)));
  const each = amongAll(request.flows);
  const lines = each
    ? [say("flowEach", { from: list(each.units), what: what(each.kinds) })]
    : toldTo(request.flows).flatMap(({ to, by }) =>
        by.map(({ from, kinds }) => say("flow", { from: list(from), to: nameOf(to), what: what(kinds) })),
      );
  const allowed = letter.activities.map((one) => say(one));
  return html`<div class="brief">
    ${purposeOf(letter.purpose, text, asks)}
    <div ${inItsLanguage(notice, language)}>
      <h2>${say("who")}</h2>
      ${lines.map((line) => html`<p>${line}</p>`)}
      <p>${allowed.length > 0 ? say("activities", { allowed: text.list(allowed) }) : null} ${say("until")}</p>
      <h2>${say("takeBack")}</h2>
      <p>${calling(say("takeBackHow"), question)}</p>
    </div>
    <p>${brief.free}</p>
  </div>`;
}

/** Whatever has been written as a purpose stands as a sentence of its own: what it answers is asked before it. */
export const purposeOf = (purpose: string | null, { consent }: FamilyText, lead = ""): Html | null =>
  purpose === null
    ? lead === ""
      ? null
      : html`<p>${lead}</p>`
    : html`<p>${lead} ${consent.brief.why} <span dir="auto">${asSentence(purpose)}</span></p>`;
const asSentence = (said: string): string =>
  capitalised(/[.!?…]$/u.test(said.trim()) ? said.trim() : `${said.trim()}.`);

/** Whoever is to be told, where they have a number, is called by a press on who it is. */
function calling(said: string, { letter, leader }: OwnQuestion): Html | string {
  const at = leader?.phone ? said.indexOf(letter.coordinator) : -1;
  if (at < 0 || !leader?.phone) return said;
  const after = at + letter.coordinator.length;
  return html`${said.slice(0, at)}<a href="${telOf(leader.phone)}">${letter.coordinator}</a>${said.slice(after)}`;
}

const inItsLanguage = (notice: ReadNotice, language: FamilyLanguage): Html | null =>
  notice.language === language ? null : html`lang="${notice.language}" dir="${directionOf(notice.language)}"`;

export function wholeText(question: OwnQuestion, { text, language, met }: Inside, notice: ReadNotice): Html {
  const { letter, request } = question;
  const say = saying(question, notice, text);
  const plainName = namesOf(question);
  const nameOf = (unit: UnitId) => met(plainName(unit), notice.language);
  const list = (units: readonly UnitId[]) => text.list(units.map(nameOf));
  return html`<div ${inItsLanguage(notice, language)}>
    <p>${say("lead", { office: met(letter.office, notice.language) })}</p>
    <h2>${say("why")}</h2>
    ${letter.purpose === null ? null : html`<p dir="auto">${asSentence(letter.purpose)}</p>`}
    <h2>${say("who")}</h2>
    <ul>
      ${toldTo(request.flows).map(
        ({ to, by }) =>
          html`<li>
            ${by
              .map(({ from, kinds }) =>
                say("flow", { from: list(from), to: nameOf(to), what: text.list(kinds.map((kind) => say(kind))) }),
              )
              .join(" ")}
          </li>`,
      )}
    </ul>
    ${
      letter.activities.length > 0
        ? html`<p>${say("activities", { allowed: text.list(letter.activities.map((one) => say(one))) })}</p>`
        : null
    }
    <p>${say("until")}</p>
    <h2>${say("answers")}</h2>
    <ul>
      ${linesOf(say("leadsTo")).map((line) => html`<li>${line}</li>`)}
    </ul>
    <h2>${say("takeBack")}</h2>
    <p>${say("takeBackHow")}</p>
    <p>${say("concern")}</p>
  </div>`;
}

export function shortText(question: OwnQuestion, { text, met }: Inside, read: "easy" | "child"): Html {
  const { letter, request, notice } = question;
  const nameOf = namesOf(question);
  const lines = text.consent[read].lines({
    office: met(letter.office),
    receivers: text.list(receiversIn(request.flows).map((unit) => met(nameOf(unit)))),
    kinds: text.list(kindsIn(request.flows).map((kind) => notice.words[kind])),
    about: aboutIn(letter, notice.words, text),
    until: text.date(letter.validTo),
    coordinator: letter.coordinator,
  });
  return html`${lines.map((line) => html`<p>${line}</p>`)} ${purposeOf(letter.purpose, text)}`;
}

/** What the translation is of, so that it can be shown to somebody who reads Swedish. */
export const swedishText = (question: OwnQuestion, own: Inside): Html =>
  html`${question.notice.isApproved || own.isOnlyMachines ? null : html`<p class="quiet">${own.text.home.machine}</p>`}
    <details>
      <summary>${own.text.consent.inSwedish}</summary>
      ${wholeText(question, own, question.swedish)}
    </details>`;
