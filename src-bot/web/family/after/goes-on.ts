import { html } from "../html.ts";
import type { FamilyPart } from "../part.ts";

/** What goes on when the case is closed, for whoever it is theirs to know: who takes it over, and from which day. */
export const goesOnPart: FamilyPart = {
  section({ view: { closingPlan, stage } }, { text }) {
    const words = text.after.goesOn;
    if (!closingPlan || closingPlan.rows.length === 0) return null;
    return html`<h2>${words.title}</h2>
      <p>${stage === "closed" ? words.over : words.lead}</p>
      <ul>
        ${closingPlan.rows.map(
          ({ what, unit, title, from }) =>
            html`<li>
              <span class="words" dir="auto"><strong>${what}</strong></span>
              <br />${words.takes(title ?? unit, text.date(from))}
            </li>`,
        )}
      </ul>`;
  },
};
