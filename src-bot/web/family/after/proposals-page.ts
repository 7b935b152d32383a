import type { CaseView } from "../../../../src-shared/case/view.ts";
import { inSentence } from "../../../../src-shared/family/happens-now.ts";
import { seenCard } from "../../../../src-shared/family/further-cards.ts";
import { stanceCard } from "../../../../src-shared/family/proposal-cards.ts";
import { inWords, isInSwedish, offerCard } from "../../../../src-shared/family/way-cards.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import { html, type Html } from "../html.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";
import { type Drawing, formIn, isAnew, isVoice } from "./answering.ts";

type Proposal = CaseView["plan"]["proposals"][number];

export const proposalsAt = "/f/mine/proposals";

/** Ideas for support in plain words, those that are a choice beside each other; each answers for themselves. */
export function proposalsPage(drawing: Drawing): Omit<Page, "exit"> {
  const { own, inside, said } = drawing;
  const { text } = inside;
  const words = text.after.proposals;
  const { proposals } = own.view.plan;
  const choices = choicesAmong(proposals);
  const body = html`${saidAbove(said)}
    ${
      proposals.length > 0
        ? html`<p>${proposals.some(({ offer }) => !offer) ? words.lead : text.way.offer.lead}</p>
            <p>${text.after.seenBy}</p>
            ${choices.map(
              (options) =>
                html`${options.length > 1 ? html`<p class="line">${words.choice}</p>` : null}
                ${options.map((proposal, at) => proposalOf(proposal, drawing, options.length > 1 ? letterOf(at) : null))}`,
            )}`
        : html`<p>${words.none}</p>`
    }
    <p class="screen"><a href="/f/mine">${text.home.back}</a></p>`;
  return { title: text.after.proposed, body, at: proposalsAt };
}

/** As it is spoken of at the table: the first is A. */
const letterOf = (at: number) => String.fromCharCode("A".charCodeAt(0) + at);

function proposalOf(proposal: Proposal, drawing: Drawing, letter: string | null): Html {
  const { own, inside } = drawing;
  const { text } = inside;
  const words = text.after.proposals;
  const { id, by, isYours, unit, isDecided } = proposal;
  const needs = own.view.plan.needs.filter((need) => proposal.needs.includes(need.id));
  const action = `${proposalsAt}/${id}`;
  return html`<section class="thing">
    ${letter ? html`<p class="quiet">${text.further.canvas.option(letter)}</p>` : null} ${titleOf(proposal, text)}
    <p>${isYours ? words.yours : by ? words.by(by) : words.talked} ${by === unit ? null : words.from(unit)}</p>
    ${needs.length > 0 ? html`<p>${words.meets(text.list(needs.map((need) => inSentence(need.words))))}</p>` : null}
    ${canvasOf(proposal, text)} ${isDecided ? html`<p>${words.decided}</p>` : null} ${firstOf(proposal, drawing)}
    ${proposal.offer?.why ? html`<p class="words" dir="auto">${text.way.offer.why(proposal.offer.why)}</p>` : null}
    ${isVoice(own.view) ? formIn(drawing, action, askedOf(proposal, text, isAnew(drawing, action))) : null}
  </section>`;
}

/** A row of the catalogue in the reader's language, and where it is only known in Swedish that is said of it. */
function titleOf({ words, offer }: Proposal, text: FamilyText): Html {
  if (!offer?.row) return html`<h2 class="words" dir="auto">${words}</h2>`;
  const { name, nameEn, what, whatEn } = offer.row;
  const part = (swedish: string, english: string) => {
    const said = inWords(swedish, english, text);
    return isInSwedish(swedish, english, text) ? html`<span lang="sv" dir="ltr">${said}</span>` : said;
  };
  return html`<h2 class="words" dir="auto">${part(name, nameEn)}: ${part(what, whatEn)}</h2>`;
}

/** What is offered to one is theirs to take, or to talk about first, or to decline. */
const askedOf = (proposal: Proposal, text: FamilyText, anew: boolean) =>
  (proposal.offer ? offerCard : stanceCard)(proposal, text, anew);

/** What stands in the way, who can change it, and for how long it is tried. */
function canvasOf({ canvas }: Proposal, { further }: FamilyText): Html | null {
  if (!canvas) return null;
  const words = further.canvas;
  const inTheWay = canvas.hindrances.map(
    (one) =>
      html`<li>
        <span class="words" dir="auto">${one.words}</span> ${one.liftedBy ? words.liftedBy(one.liftedBy) : null}
      </li>`,
  );
  return html`${
    inTheWay.length > 0
      ? html`<p>${words.hindrances}</p>
          <ul>
            ${inTheWay}
          </ul>`
      : null
  }
  ${canvas.trialWeeks ? html`<p>${words.trial(canvas.trialWeeks)}</p>` : null}`;
}

/** Shown to this person before anybody else: that they have seen it lets the coordinator show it to the others. */
function firstOf({ id, shownFirst: [own] }: Proposal, drawing: Drawing): Html | null {
  if (!own || own.hasSeen) return null;
  return formIn(drawing, `${proposalsAt}/${id}/seen`, seenCard(drawing.inside.text));
}

/** Those that are alternatives to each other, directly or by way of others, in the order they came. */
function choicesAmong(proposals: readonly Proposal[]): Proposal[][] {
  const groups: Proposal[][] = [];
  for (const one of proposals) {
    const tied = groups.filter((group) =>
      group.some((other) => one.alternativeTo === other.id || other.alternativeTo === one.id),
    );
    for (const group of tied) groups.splice(groups.indexOf(group), 1);
    groups.push([...tied.flat(), one]);
  }
  return groups;
}
