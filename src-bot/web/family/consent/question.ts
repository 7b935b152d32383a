import { capitalised } from "../../../../src-shared/capitalised.ts";
import type { readings } from "../../../../src-shared/consent/consent.ts";
import type { Unclear } from "../../../../src-shared/family/answer-typed.ts";
import { typedAgain } from "../../../../src-shared/family/typed-again.ts";
import { questionCard, saidOf } from "../../../../src-shared/family/question-card.ts";
import type { Typed } from "../../../../src-shared/form.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import type { OwnQuestion } from "../../../family/own.ts";
import { cardForm } from "../card-form.ts";
import { html, type Html } from "../html.ts";
import type { Inside, Said } from "../inside.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";
import { waysTo } from "../who.ts";
import { briefText, namesOf, saying, shortText, swedishText, wholeText } from "./question-text.ts";
import { isStanding, stateNow } from "./said-no.ts";

export type Reading = (typeof readings)[number];
export interface Shown {
  read: Reading;
  /** The text read aloud by somebody, where it has been. */
  recording?: (read: Reading) => Html | null;
  said?: Said | undefined;
  unclear?: Unclear | null;
}

/** In a case about grown people nobody is asked in the words for a child. */
export const isAskedAsChild = ({ access, about }: Inside): boolean =>
  access.actor.family.standing === "child" && about === "children";

/** The form of the answer. */
const answering = "answering";

/** What else it can be read as, the whole of it first. */
const othersThan = (read: Reading, isChild: boolean): [Reading, ...Reading[]] => {
  const easier: Reading = isChild ? "child" : "easy";
  if (read === "full") return [easier];
  return read === "short" ? ["full", easier] : ["full"];
};

/** Who asks what and why, what each answer leads to, and the answers. The same for everybody who is asked the same. */
export function questionPage(question: OwnQuestion, own: Inside, shown: Shown): Omit<Page, "exit"> {
  const { request, notice, standing } = question;
  const { text } = own;
  const words = text.consent;
  const at = `/f/mine/asked/${request.id}`;
  const say = saying(question, notice, text);
  const isChild = isAskedAsChild(own);
  const { read } = shown;
  const [first, ...rest] = othersThan(read, isChild);
  const now = stateNow(request, question.consents, text);
  const isSaid = request.state !== "requested" && request.state !== "noResponse";
  const before = ownAnswer(question);
  const textAs = (one: Reading) =>
    html`${shown.recording?.(one) ?? null}
    ${one === "full" ? wholeText(question, own, notice) : one === "short" ? briefText(question, own) : shortText(question, own, one)}`;
  const body = html`${saidAbove(shown.said)}
    ${request.isPast ? html`<p class="said" role="status">${words.past}</p>` : null}
    ${
      isSaid
        ? html`<p>
            ${capitalised(now.says)}.
            ${standing ? html`<a href="/f/mine/consents/${standing}">${words.change}</a>` : request.isPast ? null : request.state === "refused" ? words.mayTalk : words.mayAnswer}
          </p>`
        : null
    }
    ${textAs(read)}
    <details data-read="${first}">
      <summary>${words.brief.more}</summary>
      ${textAs(first)}
      ${rest.map(
        (one) =>
          html`<details data-read="${one}">
            <summary>${one === "full" ? words.easy.whole : words.easy.show}</summary>
            ${textAs(one)}
          </details>`,
      )}
      ${notice.language === "sv" ? null : swedishText(question, own)}
      <p>${words.alsoHere} ${words.later}</p>
      <h2>${words.ask}</h2>
      <p>
        ${words.askWho(question.leader ? text.home.leader(question.leader.title, waysTo(question.leader)) : question.letter.office)}
      </p>
      <p>${words.complain}</p>
      ${request.isPast ? null : html`<p><a href="#choose-answer">${words.toAnswering}</a></p>`}
    </details>
    ${
      (standing || before) && !request.isPast
        ? html`<h2>${words.anew}</h2>
            ${before ? html`<p>${words.filled}</p>` : null} ${standing ? html`<p>${words.anewHelp}</p>` : null}`
        : null
    }
    ${request.isPast ? null : answerForm(question, own, shown, { action: at, before })}
    <p><a href="/f/mine">${text.home.back}</a></p>`;
  return {
    title: isChild ? words.child.title : say("letterTitle"),
    body,
    at,
    ...(request.isPast ? {} : { filledIn: answering }),
  };
}

function answerForm(
  question: OwnQuestion,
  own: Inside,
  { read, unclear = null }: Shown,
  { action, before }: { action: string; before: Typed | null },
): Html {
  const { text, csrf, typed } = own;
  const { request, notice, letter } = question;
  const nameOf = namesOf(question);
  const card = questionCard(
    {
      flows: request.flows,
      nameOf,
      hintOf: (unit) => (nameOf(unit) === letter.office ? text.consent.weAsk : own.explained(nameOf(unit))),
      kindOf: (kind) => notice.words[kind],
      words: notice.hash,
      read,
      unclear,
    },
    text,
  );
  // The words that stand above are those that are answered, whatever was sent before.
  const { words: _, ...rest } = typed;
  return cardForm(card, { id: answering, action, csrf, typed: "csrf" in typed ? rest : (before ?? {}) });
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
