import { capitalised } from "../../../../src-shared/capitalised.ts";
import { type NoticeFact, filledIn, linesOf, type NoticePart } from "../../../../src-shared/consent/notice-parts.ts";
import { namesIn, type ReadNotice } from "../../../../src-shared/consent/notice.ts";
import { kindsIn, receiversIn, toldTo } from "../../../../src-shared/family/asked.ts";
import type { Unclear } from "../../../../src-shared/family/answer-typed.ts";
import { typedAgain } from "../../../../src-shared/family/typed-again.ts";
import { questionCard, saidOf } from "../../../../src-shared/family/question-card.ts";
import type { Typed } from "../../../../src-shared/form.ts";
import type { UnitId } from "../../../../src-shared/ids.ts";
import { directionOf } from "../../../../src-shared/text/family/language.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import type { OwnQuestion } from "../../../family/own.ts";
import { cardForm } from "../card-form.ts";
import { html, type Html } from "../html.ts";
import type { Inside, Said } from "../inside.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";
import { waysTo } from "../who.ts";
import { isStanding, stateNow } from "./said-no.ts";

export type Reading = "full" | "easy" | "child";
export interface Shown {
  read: Reading;
  /** The text read aloud by somebody, where it has been. */
  recording?: (read: Reading) => Html | null;
  said?: Said | undefined;
  unclear?: Unclear | null;
}

/** Who asks what and why, what each answer leads to, and the answers. The same for everybody who is asked the same. */
export function questionPage(question: OwnQuestion, own: Inside, shown: Shown): Omit<Page, "exit"> {
  const { request, notice, standing } = question;
  const { text } = own;
  const words = text.consent;
  const at = `/f/mine/asked/${request.id}`;
  const say = saying(question, notice, text);
  const isChild = own.access.actor.family.standing === "child";
  const short: Reading = isChild ? "child" : "easy";
  const { read } = shown;
  const other = read === "full" ? short : "full";
  const now = stateNow(request, question.consents, text);
  const isSaid = request.state !== "requested" && request.state !== "noResponse";
  const before = ownAnswer(question);
  const textAs = (one: Reading) =>
    html`${shown.recording?.(one) ?? null}
    ${one === "full" ? wholeText(question, own, notice) : shortText(question, own, one)}`;
  const body = html`${saidAbove(shown.said)}
    ${request.isPast ? html`<p class="said" role="status">${words.past}</p>` : null}
    ${
      isSaid
        ? html`<p>
            ${capitalised(now.says)}.
            ${standing ? html`<a href="/f/mine/consents/${standing}">${words.change}</a>` : request.isPast ? null : words.mayAnswer}
          </p>`
        : null
    }
    <details>
      <summary>${other === "full" ? words.easy.whole : words.easy.show}</summary>
      ${textAs(other)} ${request.isPast ? null : html`<p><a href="#choose-answer">${words.toAnswering}</a></p>`}
    </details>
    ${textAs(read)} ${notice.language === "sv" ? null : swedishText(question, own)}
    <p>${words.alsoHere} ${words.later}</p>
    <h2>${words.ask}</h2>
    <p>
      ${words.askWho(question.leader ? text.home.leader(question.leader.title, waysTo(question.leader)) : question.letter.office)}
    </p>
    <p>${words.complain}</p>
    ${
      (standing || before) && !request.isPast
        ? html`<h2>${words.anew}</h2>
            ${before ? html`<p>${words.filled}</p>` : null} ${standing ? html`<p>${words.anewHelp}</p>` : null}`
        : null
    }
    ${request.isPast ? null : answerForm(question, own, shown, { action: at, before })}
    <p><a href="/f/mine">${text.home.back}</a></p>`;
  return { title: isChild ? words.child.title : say("letterTitle"), body, at };
}

type Say = (part: NoticePart, facts?: Partial<Record<NoticeFact, string>>) => string;
/** The words of a notice with what is known filled in. What is filled in keeps its own direction of writing. */
function saying({ letter }: OwnQuestion, { words, language }: ReadNotice, text: FamilyText): Say {
  const { office, coordinator } = letter;
  const about = aboutIn(letter, words, text);
  const always = { office, coordinator, about, until: text.date(letter.validTo), name: letter.to ?? "" };
  const isolated = (said: string) => (directionOf(language) === "rtl" ? `\u2068${said}\u2069` : said);
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

function wholeText(question: OwnQuestion, { text, language, met }: Inside, notice: ReadNotice): Html {
  const { letter, request } = question;
  const say = saying(question, notice, text);
  const plainName = namesOf(question);
  const nameOf = (unit: UnitId) => met(plainName(unit));
  const list = (units: readonly UnitId[]) => text.list(units.map(nameOf));
  const isOther = notice.language !== language;
  return html`<div ${isOther ? html`lang="${notice.language}" dir="${directionOf(notice.language)}"` : null}>
    <p>${say("lead", { office: met(letter.office) })}</p>
    <h2>${say("why")}</h2>
    <p dir="auto">${letter.purpose}</p>
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

function shortText(question: OwnQuestion, { text, met }: Inside, read: "easy" | "child"): Html {
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
  return html`${lines.map((line) => html`<p>${line}</p>`)}
    <p dir="auto">${letter.purpose}</p>`;
}

/** What the translation is of, so that it can be shown to somebody who reads Swedish. */
const swedishText = (question: OwnQuestion, own: Inside): Html =>
  html`${question.notice.isApproved || own.isOnlyMachines ? null : html`<p class="quiet">${own.text.home.machine}</p>`}
    <details>
      <summary>${own.text.consent.inSwedish}</summary>
      ${wholeText(question, own, question.swedish)}
    </details>`;

function answerForm(
  question: OwnQuestion,
  own: Inside,
  { read, unclear = null }: Shown,
  { action, before }: { action: string; before: Typed | null },
): Html {
  const { text, csrf, typed } = own;
  const { request, notice } = question;
  const card = questionCard(
    {
      flows: request.flows,
      nameOf: namesOf(question),
      kindOf: (kind) => notice.words[kind],
      words: notice.hash,
      read,
      unclear,
    },
    text,
  );
  // The words that stand above are those that are answered, whatever was sent before.
  const { words: _, ...rest } = typed;
  return cardForm(card, { action, csrf, typed: "csrf" in typed ? rest : (before ?? {}) });
}

/** Their own answer as it stands, to be changed. Of one that was taken back nothing is filled in. */
function ownAnswer({ request, letter, consents }: OwnQuestion): Typed | null {
  const { state, flows, validTo } = request;
  if (state === "refused" || state === "wantsTalk") return { answer: state };
  const yes = consents.findLast(isStanding);
  if (!yes || yes.validTo !== validTo || yes.exclusions.some(({ words }) => words === null)) return null;
  if (letter.activities.some((one) => !yes.activities.includes(one))) return null;
  const [not, ...more] = yes.exclusions.flatMap(({ words }) => words ?? []);
  return more.length > 0 ? null : typedAgain(flows, yes.flows, not ?? "");
}

/** Where on the page it is mended. */
export function placesOf({ ask, units }: Unclear, question: OwnQuestion, { consent }: FamilyText): Said["places"] {
  if (ask === "chooseOne") return [{ at: "#choose-answer", says: consent.toAnswering }];
  if (ask === "knowFirst") return [{ at: "#know", says: consent.known }];
  const nameOf = namesOf(question);
  return units.map((to) => ({ at: `#for-${to}`, says: nameOf(to) }));
}

export const saidUnclear = (unclear: Unclear, question: OwnQuestion, text: FamilyText): string =>
  saidOf(unclear, namesOf(question), text);
