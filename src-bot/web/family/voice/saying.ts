import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import type { SayingView } from "../../../../src-shared/voice/view.ts";
import { html, type Html } from "../html.ts";
import { symbolPictures } from "./pictures.ts";

const fileOf = (attachment: string): string => `/f/mine/voice/file/${attachment}`;

/** What a child has said, as it is shown to itself and to those it lets see it. */
export function sayingBody({ kind, text: words, symbols, attachment }: SayingView, { voice }: FamilyText): Html {
  const pictures = symbols.map((one) => html`<span class="shown">${symbolPictures[one]} ${voice.symbols[one]}</span>`);
  return html`${pictures.length > 0 ? html`<p>${pictures}</p>` : null}
  ${attachment && kind === "picture" ? html`<img src="${fileOf(attachment)}" alt="${voice.pictureOf}" />` : null}
  ${attachment && kind === "sound" ? html`<audio controls preload="none" src="${fileOf(attachment)}"></audio>` : null}
  ${words === null ? null : html`<p class="words">${words}</p>`}`;
}
