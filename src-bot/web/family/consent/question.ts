import { namesIn } from "../../../../src-shared/consent/notice.ts";
import { filledIn, linesOf, type NoticeFact, type NoticePart } from "../../../../src-shared/consent/notice-parts.ts";
import { type Action, buttons, card, choice, quiet, textInput, toggle, carried } from "../../../../src-shared/card.ts";
import { staffLanguageOf } from "../../../../src-shared/text/family/language.ts";
import type { OwnQuestion } from "../../../family/own.ts";
import { cardForm } from "../card-form.ts";
import { html } from "../html.ts";
import type { Inside, Said } from "../inside.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";

/** The notice in the words they were asked with, and the four answers. */
export function questionPage(question: OwnQuestion, own: Inside, said?: Said): Omit<Page, "exit"> {
  const { letter, request } = question;
  const { text } = own;
  const language = staffLanguageOf(own.language);
  const notice = letter.words[language];
  const about = text.list(letter.about.map(({ name, isYou }) => (isYou ? notice.you : (name ?? notice.yourChild))));
  const { office, coordinator } = letter;
  const always = { office, coordinator, about, until: text.date(letter.validTo), name: letter.to ?? "" };
  const say = (part: NoticePart, facts: Partial<Record<NoticeFact, string>> = {}) =>
    filledIn(notice[part], { ...always, ...facts }, namesIn[language]);
  const pairs = Map.groupBy(letter.flows, ({ from, to }) => JSON.stringify([from, to]));
  const isOpen = request.state !== "granted" && request.state !== "partlyGranted";
  const body = html`${saidAbove(said)}
    ${isOpen ? null : html`<p role="status">${text.consent.states[request.state]}</p>`}
    <p>${say("lead")}</p>
    <h2>${say("why")}</h2>
    <p>${letter.purpose}</p>
    <h2>${say("who")}</h2>
    <ul>
      ${[...pairs.values()].map((flows) => {
        const { from, to } = flows[0]!;
        return html`<li>${say("flow", { from, to, what: text.list(flows.map(({ category }) => say(category))) })}</li>`;
      })}
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
    ${isOpen ? answerForm(question, own) : null}
    <p><a href="/f/mine">${text.home.back}</a></p>`;
  return { title: say("letterTitle"), body, at: `/f/mine/asked/${request.id}` };
}

function answerForm({ request, letter, words: hash }: OwnQuestion, { text, csrf, typed }: Inside) {
  const words = text.consent;
  const services = new Map(
    request.flows.flatMap(({ from, to }, at): [string, string][] => [
      [from, letter.flows[at]?.from ?? from],
      [to, letter.flows[at]?.to ?? to],
    ]),
  );
  const kinds = [...new Set(request.flows.map(({ category }) => category))];
  const send: Action = { type: "Action.Submit", id: "send", title: words.send, style: "positive", data: {} };
  const form = card(text.language, words.answer, [
    carried({ id: "words", label: "words", value: hash }),
    choice({ id: "answer", label: words.answer, choices: Object.entries(words.answers), open: true }),
    quiet(words.partly),
    choice({
      id: "exceptServices",
      label: words.exceptServices,
      choices: [...services].filter(([, name]) => name !== letter.office),
      many: true,
    }),
    choice({
      id: "exceptKinds",
      label: words.exceptKinds,
      choices: kinds.map((kind) => [kind, text.category[kind]]),
      many: true,
    }),
    textInput({ id: "reason", label: words.reason, longest: 2_000, lines: true }),
    quiet(text.door.signpost),
    toggle({ id: "understood", label: words.understood }),
    quiet(words.seenBy),
    buttons([send]),
  ]);
  return cardForm(form, { action: `/f/mine/asked/${request.id}`, csrf, typed });
}
