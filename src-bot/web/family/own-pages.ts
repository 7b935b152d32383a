import { randomUUID } from "node:crypto";

import { namesIn } from "../../../src-shared/consent/notice.ts";
import { filledIn, linesOf, type NoticeFact, type NoticePart } from "../../../src-shared/consent/notice-parts.ts";
import type { CaseView } from "../../../src-shared/case/view.ts";
import { type Language, texts } from "../../../src-shared/text/text.ts";
import { dayOf } from "../../../src-shared/time.ts";
import type { OwnQuestion, OwnView } from "../../family/own.ts";
import { html, type Html } from "./html.ts";
import type { Page } from "./page.ts";

interface Showing {
  csrf: string;
  language: Language;
  /** What stands above all else: what came of what they sent. */
  said?: string;
  isWrong?: boolean;
}
const above = ({ said, isWrong = false }: Showing): Html | null =>
  said ? (isWrong ? html`<p class="wrong" role="alert">${said}</p>` : html`<p role="status">${said}</p>`) : null;
/** What goes with every form: whose it is, and which command, so that sent twice it is one. */
const hidden = ({ csrf }: Showing): Html =>
  html`<input type="hidden" name="csrf" value="${csrf}" />
    <input type="hidden" name="commandId" value="${randomUUID()}" />`;

export function ownPage({ view, municipality, office }: OwnView, showing: Showing): Page {
  const text = texts[showing.language];
  const words = text.ownPage;
  const { leader, requests, consents, meetings } = view;
  const section = (title: string, rows: readonly Html[]) =>
    rows.length > 0
      ? html`<h2>${title}</h2>
          <ul>
            ${rows.map((row) => html`<li>${row}</li>`)}
          </ul>`
      : null;
  const asked = requests.map(
    ({ id, requestedAt, state }) =>
      html`<a href="/f/mine/asked/${id}">${words.question(text.date(dayOf(requestedAt)))}</a>, ${words.states[state]}`,
  );
  const body = html`${above(showing)}
    <p>${words.lead(office, municipality)}</p>
    ${leader ? html`<p>${words.who}: ${words.leader(leader.title, leader.mail)}</p>` : null}
    ${asked.length > 0 ? section(words.asked, asked) : html`<p>${words.noneAsked}</p>`}
    ${section(
      words.consents,
      consents.filter(({ state }) => state !== "ended").map((consent) => consentRow(consent, showing)),
    )}
    ${section(
      words.meetings,
      meetings.flatMap((meeting) => meetingRow(meeting, showing) ?? []),
    )}
    <p class="quiet">${text.door.signpost}</p>`;
  return { title: words.title, body, exit: { csrf: showing.csrf } };
}

function consentRow(consent: CaseView["consents"][number], showing: Showing): Html {
  const text = texts[showing.language];
  const words = text.ownPage;
  const { id, services, categories, validTo, state } = consent;
  const said = words.consent(
    text.list(services.map(({ name }) => name)),
    text.list(categories.map((kind) => text.category[kind].toLowerCase())),
    text.date(validTo),
  );
  const withdraw = html`<form method="post" action="/f/mine/consents/${id}/withdraw">
    ${hidden(showing)}<button>${words.withdraw}</button>
  </form>`;
  return html`${said} ${words.consentStates[state]} ${state === "active" || state === "granted" ? withdraw : null}`;
}

function meetingRow({ slot, venue, state }: CaseView["meetings"][number], { language }: Showing): Html | null {
  const text = texts[language];
  const { meetingStates, at, noPlace } = text.ownPage;
  if (!slot) return null;
  const place = venue ? [venue.name, venue.directions].filter(Boolean).join(". ") : noPlace;
  const how = state in meetingStates ? meetingStates[state as keyof typeof meetingStates] : null;
  return html`${at(text.slot(slot), place)} ${how}`;
}

/** The notice in the words they were asked with, and the four answers. */
export function questionPage(
  { letter, request, words: hash }: OwnQuestion,
  showing: Showing,
  typed: URLSearchParams,
): Page {
  const { language } = showing;
  const text = texts[language];
  const words = text.ownPage;
  const notice = letter.words[language];
  const about = text.list(letter.about.map(({ name, isYou }) => (isYou ? notice.you : (name ?? notice.yourChild))));
  const { office, coordinator } = letter;
  const always = { office, coordinator, about, until: text.date(letter.validTo), name: letter.to ?? "" };
  const say = (part: NoticePart, facts: Partial<Record<NoticeFact, string>> = {}) =>
    filledIn(notice[part], { ...always, ...facts }, namesIn[language]);
  const pairs = Map.groupBy(letter.flows, ({ from, to }) => JSON.stringify([from, to]));
  const isOpen = request.state !== "granted" && request.state !== "partlyGranted";
  const body = html`${above(showing)} ${isOpen ? null : html`<p role="status">${words.states[request.state]}</p>`}
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
    ${isOpen ? answerForm({ request, letter, hash }, showing, typed) : null}
    <p><a href="/f/mine">${words.back}</a></p>`;
  return { title: say("letterTitle"), body, exit: { csrf: showing.csrf } };
}

function answerForm(
  { request, letter, hash }: { request: OwnQuestion["request"]; letter: OwnQuestion["letter"]; hash: string },
  showing: Showing,
  typed: URLSearchParams,
): Html {
  const text = texts[showing.language];
  const words = text.ownPage;
  const box = (type: "radio" | "checkbox", name: string, value: string, label: string) =>
    html`<label
      ><input
        type="${type}"
        name="${name}"
        value="${value}"
        ${typed.getAll(name).includes(value) ? html`checked` : null}
      />
      ${label}</label
    >`;
  const services = new Map(
    request.flows.flatMap(({ from, to }, at) => [
      [from, letter.flows[at]?.from ?? from],
      [to, letter.flows[at]?.to ?? to],
    ]),
  );
  const kinds = [...new Set(request.flows.map(({ category }) => category))];
  return html`<form method="post" action="/f/mine/asked/${request.id}">
    ${hidden(showing)}
    <input type="hidden" name="words" value="${hash}" />
    <fieldset>
      <legend>${words.answer}</legend>
      ${Object.entries(words.answers).map(([value, label]) => box("radio", "answer", value, label))}
    </fieldset>
    <fieldset>
      <legend>${words.partly}</legend>
      <p class="quiet">${words.exceptServices}</p>
      ${[...services].filter(([, name]) => name !== letter.office).map(([id, name]) => box("checkbox", "exceptServices", id, name))}
      <p class="quiet">${words.exceptKinds}</p>
      ${kinds.map((kind) => box("checkbox", "exceptKinds", kind, text.category[kind]))}
    </fieldset>
    <label for="reason">${words.reason}</label>
    <textarea id="reason" name="reason" rows="3" maxlength="2000">${typed.get("reason") ?? ""}</textarea>
    <p class="quiet">${text.door.signpost}</p>
    <fieldset>${box("checkbox", "understood", "true", words.understood)}</fieldset>
    <p class="quiet">${words.seenBy}</p>
    <button>${words.send}</button>
  </form>`;
}
