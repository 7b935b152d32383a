import { html, type Html } from "./html.ts";
import type { Said } from "./inside.ts";

/** What came of what they sent, where a reader begins. */
export const saidAbove = (said: Said | undefined): Html | null =>
  said
    ? said.isWrong
      ? html`<p class="wrong" role="alert">${said.said}</p>`
      : html`<p class="said" role="status">${said.said}</p>`
    : null;
