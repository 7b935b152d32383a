import { html, type Html } from "./html.ts";
import type { Said } from "./inside.ts";

/** What came of what they sent, where a reader begins. */
export const saidAbove = (said: Said | undefined): Html | null =>
  said
    ? said.isWrong
      ? said.places && said.places.length > 0
        ? html`<div class="wrong" role="alert">
            <p>${said.said}</p>
            <ul>
              ${said.places.map(({ at, says }) => html`<li><a href="${at}">${says}</a></li>`)}
            </ul>
          </div>`
        : html`<p class="wrong" role="alert">${said.said}</p>`
      : html`<p class="said" role="status">${said.said}</p>`
    : null;
