import type { CaseView } from "../../../../src-shared/case/view.ts";
import { pictureCard } from "../../../../src-shared/family/proposal-cards.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import { lifeAreas, statementKinds } from "../../../../src-shared/plan/plan.ts";
import { html, type Html } from "../html.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";
import { goalsOf } from "./goals-part.ts";
import { orderOf } from "./order-part.ts";
import { type Drawing, formIn, isAnew, isVoice } from "./answering.ts";

type Plan = CaseView["plan"];
type Statement = Plan["statements"][number];

export const planAt = "/f/mine/plan";

/** The plan as this person may read it: the goals, the shared picture with each one's view beside it, needs, and support in its order. */
export function planPage(drawing: Drawing): Omit<Page, "exit"> {
  const { own, inside, said } = drawing;
  const { text } = inside;
  const { plan } = own.view;
  const parts = [goalsOf(drawing), needsOf(plan, drawing), orderOf(drawing), pictureOf(plan, drawing)].flatMap(
    (one) => one ?? [],
  );
  const body = html`${saidAbove(said)}
    <p class="paper">${text.home.lead(own.office, own.municipality)}</p>
    ${own.view.ways.isNoEvidence ? html`<p>${text.way.noEvidence}</p>` : null}
    ${parts.length > 0 ? parts : html`<p>${text.after.plan.nothing}</p>`}
    <p class="quiet screen">${text.after.print}</p>
    <p class="screen"><a href="/f/mine">${text.home.back}</a></p>`;
  return { title: text.after.ourPlan, body, at: planAt };
}

function pictureOf({ statements }: Plan, drawing: Drawing): Html | null {
  const words = drawing.inside.text.after.plan;
  if (statements.length === 0) return null;
  return html`<h2>${words.picture}</h2>
    <p class="screen">${words.seenBy}</p>
    ${statementKinds.map((kind) => {
      const said = statements.filter((one) => one.kind === kind);
      return said.length > 0
        ? html`<h3>${words.kinds[kind]}</h3>
            ${said.map((one) => statementOf(one, drawing))}`
        : html``;
    })}`;
}

function statementOf(statement: Statement, drawing: Drawing): Html {
  const { text } = drawing.inside;
  const words = text.after.plan;
  const { id, by, isYours, stances } = statement;
  const action = `${planAt}/${id}`;
  const mine = stances.find((one) => one.isYours);
  const others = stances.filter((one) => !one.isYours && one.stance === "differs" && one.words !== null);
  return html`<section class="thing">
    <p class="words" dir="auto"><strong>${statement.words}</strong></p>
    ${isYours ? html`<p class="quiet">${words.bySelf}</p>` : by ? html`<p class="quiet">${words.by(by)}</p>` : null}
    ${others.map(
      (one) =>
        html`<p>${words.others(one.by ?? words.someone)}</p>
          <p class="words" dir="auto">${one.words}</p>`,
    )}
    ${mine ? html`<p class="paper">${ownWordOf(mine, text)}</p>` : null}
    ${isYours || !isVoice(drawing.own.view) ? null : formIn(drawing, action, pictureCard(statement, text, isAnew(drawing, action)))}
  </section>`;
}

function ownWordOf({ stance, words }: Statement["stances"][number], { after }: FamilyText): string {
  const { met, feedback } = after;
  const said = feedback.you(stance === "agrees" ? met.agrees : met.differs);
  return words === null ? said : `${said} ${met.yourWords(words)}`;
}

function needsOf({ needs }: Plan, { inside: { text } }: Drawing): Html | null {
  const words = text.after.plan;
  if (needs.length === 0) return null;
  return html`<h2>${words.needs}</h2>
    ${lifeAreas.map((area) => {
      const here = needs.filter((need) => need.area === area);
      return here.length > 0
        ? html`<h3>${words.areas[area]}</h3>
            <ul>
              ${here.map(
                ({ words: need, isMet, hasSupport }) =>
                  html`<li>
                    <span class="words" dir="auto">${need}</span>
                    <br />${isMet ? words.met : hasSupport ? words.hasSupport : words.noSupport}
                  </li>`,
              )}
            </ul>`
        : html``;
    })}`;
}
