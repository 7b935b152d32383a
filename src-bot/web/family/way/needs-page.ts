import type { CaseView } from "../../../../src-shared/case/view.ts";
import { needCard, takeBackCard } from "../../../../src-shared/family/way-cards.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import { type Drawing, formIn } from "../after/answering.ts";
import { html } from "../html.ts";
import type { WayPart } from "./folded-parts.ts";

export const needsAt = "/f/mine/way/needs";

/** Whose needs this person can tell of: their own, and their children's. */
export function peopleIn({ people, yourParty, you }: CaseView, { way }: FamilyText): { id: string; name: string }[] {
  const self = { id: yourParty ?? "", name: way.needs.self };
  if (you === "child") return [self];
  const children = people.flatMap((one) =>
    one.kind === "child" ? [{ id: one.id, name: one.name ?? way.needs.aChild }] : [],
  );
  return [self, ...children];
}

/** What they have told that is needed, and the way to tell more: it comes before any list of what there is. */
export function needsPart(drawing: Drawing): WayPart {
  const { own, inside } = drawing;
  const { text } = inside;
  const { needs } = text.way;
  const people = peopleIn(own.view, text);
  const said = own.view.plan.needs.filter(({ isYours }) => isYours);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? needs.aChild;
  const body = html`<p>${needs.lead}</p>
    ${
      said.length > 0
        ? html`<h3>${needs.said}</h3>
            <ul>
              ${said.map(
                ({ id, words, child, area }) =>
                  html`<li>
                    <span class="quiet">${needs.by(nameOf(child), text.after.plan.areas[area])}</span>
                    <br /><span class="words" dir="auto">${words}</span>
                    ${formIn(drawing, `${needsAt}/${id}`, takeBackCard(words, text))}
                  </li>`,
              )}
            </ul>`
        : null
    }
    ${formIn(drawing, needsAt, needCard(people, text))}`;
  return { title: needs.title, at: [needsAt], body, isNext: said.length === 0, waits: said.length === 0 };
}
