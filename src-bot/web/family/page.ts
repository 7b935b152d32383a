import { createHash } from "node:crypto";

import type { Response } from "express";

import { familyTexts } from "../../../src-shared/text/family/family-text.ts";
import {
  directionOf,
  familyLanguages,
  type FamilyLanguage,
  machineTranslated,
  nameOfLanguage,
} from "../../../src-shared/text/family/language.ts";
import { callIn } from "./call.ts";
import { html, type Html, sheet } from "./html.ts";
import { scripts } from "./script.ts";
import { style } from "./style.ts";
import { voiceStyle } from "./voice/style.ts";

export interface Page {
  title: string;
  body: Html | Html[];
  /** Where somebody has come in: how to get out of sight. */
  exit?: { csrf: string };
  /** Where the language is chosen for this page; left out where nothing can be asked for anew by its address. */
  at?: string;
  /** The form on it, where what has been filled in goes along to another language. */
  filledIn?: string;
  /** Whose page it is, as far as that is known, and what they say of languages. */
  of?: PageOf;
  /** Whom to call who wonders. */
  call?: Html | null;
  /** Everybody may find it. */
  isFound?: true;
}

export interface PageOf {
  municipality: string;
  languages: readonly FamilyLanguage[];
  /** Nobody has read what a machine has translated. */
  isOnlyMachines: boolean;
}

/** The look of every page of the family's. Nothing on it comes from elsewhere, and nothing of it is kept. */
export const drawn = (
  { title, body, exit, at, filledIn, of, call, isFound }: Page,
  language: FamilyLanguage,
): string => {
  const { door, home, terms } = familyTexts[language];
  const isOnlyMachines = of ? of.isOnlyMachines : machineTranslated.includes(language);
  const told = (path: string, words: string) =>
    html`<li><a href="${path}${of ? `/${of.municipality}` : ""}?lang=${language}">${words}</a></li>`;
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${isFound ? null : html`<meta name="robots" content="noindex, nofollow" />`}
        <title>${title}</title>
        ${sheet(style)} ${isVoices(body) ? sheet(voiceStyle) : null} ${scripts(hasForm(body))}
      </head>
      <body>
        ${
          exit
            ? html`<form class="exit" method="post" action="/f/out">
                <input type="hidden" name="csrf" value="${exit.csrf}" /><button>${door.exit}</button>
              </form>`
            : null
        }
        <main data-aloud="${home.aloud}|${home.aloudStop}">
          <h1>${title}</h1>
          ${isOnlyMachines ? html`<p class="quiet machine">${home.machine}</p>` : null} ${body}
        </main>
        <footer>
          ${call ?? null}
          ${at === undefined ? null : languageChoice({ at, filledIn }, language, of?.languages ?? familyLanguages)}
          ${isFound || hasFreeText(body) ? html`<p class="quiet">${door.signpost}</p>` : null}
          <ul class="told">
            ${told("/integritet", home.privacy)} ${told("/villkor", terms.title)}
            ${told("/tillganglighet", terms.accessibilityTitle)}
          </ul>
        </footer>
      </body>
    </html>`.markup;
};

const languageChoice = (
  { at, filledIn }: { at: string; filledIn: string | undefined },
  chosen: FamilyLanguage,
  offered: readonly FamilyLanguage[],
): Html =>
  html`<nav aria-label="${familyTexts[chosen].home.language}">
    <ul class="languages">
      ${offered.map((one) => {
        const to = `${at}${at.includes("?") ? "&" : "?"}lang=${one}`;
        const current = one === chosen ? html`aria-current="true"` : null;
        return filledIn
          ? html`<li>
              <button form="${filledIn}" formaction="${to}" name="action" value="language" lang="${one}" ${current}>
                ${nameOfLanguage[one]}
              </button>
            </li>`
          : html`<li><a href="${to}" lang="${one}" hreflang="${one}" ${current}>${nameOfLanguage[one]}</a></li>`;
      })}
    </ul>
  </nav>`;

const hasForm = (body: Html | Html[]): boolean =>
  [body].flat().some(({ markup }) => markup.includes(`<form class="card"`));

/** Where somebody may write what they are worried about, it is told where that is heard. */
const hasFreeText = (body: Html | Html[]): boolean =>
  [body].flat().some(({ markup }) => /<textarea|type="text"(?![^>]*name="code")/.test(markup));

/** What children say has a look of its own. */
const isVoices = (body: Html | Html[]): boolean =>
  [body].flat().some(({ markup }) => /class="(tiles|saying)/.test(markup));

const hashOf = (sheetOf: string) => `'sha256-${createHash("sha256").update(sheetOf).digest("base64")}'`;

/** The look comes with the page, known by its hash, so that nothing is waited for before it can be read. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${hashOf(style)} ${hashOf(voiceStyle)}`,
  "img-src 'self'",
  "media-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

export function show(response: Response, status: number, page: Page, language: FamilyLanguage): void {
  response.set("Content-Security-Policy", policy);
  response
    .status(status)
    .type("html")
    .send(drawn({ call: callIn(response, familyTexts[language]), ...page }, language));
}
