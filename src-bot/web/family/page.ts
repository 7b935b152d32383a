import type { Response } from "express";

import { type Language, texts } from "../../../src-shared/text/text.ts";
import { html, type Html } from "./html.ts";

export interface Page {
  title: string;
  body: Html | Html[];
  /** Where somebody has come in: how to get out of sight. */
  exit?: { csrf: string };
}

/** The look of every page of the family's. Nothing on it comes from elsewhere, and nothing of it is kept. */
const drawn = ({ title, body, exit }: Page, language: Language): string => {
  const words = texts[language].door;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}</title>
        <link rel="stylesheet" href="/f/style.css" />
      </head>
      <body>
        ${
          exit
            ? html`<form class="exit" method="post" action="/f/out">
                <input type="hidden" name="csrf" value="${exit.csrf}" /><button>${words.exit}</button>
              </form>`
            : null
        }
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`.markup;
};

export const style = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 36rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.25rem; }
label, legend { display: block; margin: 1rem 0 0.25rem; font-weight: 600; }
fieldset { border: 0; margin: 0; padding: 0; }
fieldset label { display: flex; gap: 0.75rem; align-items: baseline; min-height: 2.75rem; font-weight: 400; margin: 0; }
input[type="text"], textarea { box-sizing: border-box; width: 100%; font: inherit; padding: 0.5rem; border: 1px solid; border-radius: 0.5rem; }
button, .button { font: inherit; font-weight: 600; min-height: 2.75rem; border: 0; border-radius: 0.5rem; background: #1d5a8c; color: #fff; text-decoration: none; padding: 0.5rem 1.25rem; margin: 1rem 0 0; display: inline-block; box-sizing: border-box; }
.exit { position: sticky; top: 0; text-align: right; padding: 0 0.5rem; }
.exit button { margin: 0.25rem 0; background: Canvas; color: CanvasText; border: 1px solid; }
:focus-visible { outline: 0.2rem solid; outline-offset: 0.15rem; }
.wrong { border-inline-start: 0.25rem solid; padding-inline-start: 0.75rem; font-weight: 600; }
.quiet { font-size: 1rem; }
`;

export function show(response: Response, status: number, page: Page, language: Language): void {
  response.status(status).type("html").send(drawn(page, language));
}
