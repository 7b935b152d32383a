import type { Response } from "express";

import { familyTexts } from "../../../src-shared/text/family/family-text.ts";
import type { FamilyLanguage } from "../../../src-shared/text/family/language.ts";
import type { FamilyText } from "../../../src-shared/text/family/sv.ts";
import type { Link } from "../../store/door.ts";
import { keepCall } from "./call.ts";
import { html, type Html } from "./html.ts";
import { type Page, show } from "./page.ts";
import { csrfOf } from "./session.ts";

/** A heading and what to do, and nothing else: the same for everybody. */
const plain = (title: string, ...lines: string[]): Page => ({
  title,
  body: lines.map((line) => html`<p>${line}</p>`),
});

const codeForm = ({ door }: FamilyText): Html =>
  html`<form method="post" action="/f">
    <label for="code">${door.codeLabel}</label>
    <p class="quiet" id="code-help">${door.codeHelp}</p>
    <input
      type="text"
      id="code"
      name="code"
      maxlength="60"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      aria-describedby="code-help"
    />
    <button>${door.open}</button>
  </form>`;

export const showCodePage = (response: Response, language: FamilyLanguage): void =>
  show(
    response,
    200,
    { title: familyTexts[language].door.codeTitle, body: codeForm(familyTexts[language]), at: "/f" },
    language,
  );

/** One answer to whatever leads nowhere: never there, ended, run out, or somebody else's. */
export function showDead(response: Response, language: FamilyLanguage): void {
  const { door } = familyTexts[language];
  const { title, body } = plain(door.deadTitle, door.dead, door.deadWhat);
  show(response, 404, { title, body: [...(body as Html[]), codeForm(familyTexts[language])] }, language);
}

export function showWait(response: Response, language: FamilyLanguage): void {
  const { door } = familyTexts[language];
  show(response, 429, plain(door.waitTitle, door.wait, door.waitWhat), language);
}

export function showFailed(response: Response, status: number, language: FamilyLanguage): void {
  const { door } = familyTexts[language];
  show(response, status, plain(door.failedTitle, door.failed, door.failedWhat), language);
}

export function showLocked(response: Response, language: FamilyLanguage): void {
  const { door } = familyTexts[language];
  show(response, 403, plain(door.lockedTitle, door.locked, door.lockedWhat), language);
}

export function showOver(response: Response, language: FamilyLanguage): void {
  const { door } = familyTexts[language];
  const { title, body } = plain(door.overTitle, door.over, door.overWhat);
  show(response, 403, { title, body: [...(body as Html[]), codeForm(familyTexts[language])] }, language);
}

/** The last there was to do here. */
export const showThanks = (response: Response, said: string, language: FamilyLanguage): void =>
  show(response, 200, plain(familyTexts[language].home.title, said), language);

/** Nothing of ours is left on the screen, and the next thing there is the weather. */
export function showLeft(response: Response, language: FamilyLanguage): void {
  const { door } = familyTexts[language];
  keepCall(response, null);
  response.set("Refresh", "0; url=https://www.smhi.se/");
  response.set("Clear-Site-Data", '"cache", "cookies", "storage"');
  show(response, 200, plain(door.leftTitle, door.left), language);
}

/** The way on from here begins on our own page, so that what is kept for those who are in goes with it. */
function showOnwards(response: Response, title: string, to: string, language: FamilyLanguage): void {
  response.set("Refresh", `0; url=${to}`);
  show(response, 200, { title, body: html`<p><a href="${to}">${familyTexts[language].door.goOn}</a></p>` }, language);
}
export const showIn = (response: Response, to: string, language: FamilyLanguage): void =>
  showOnwards(response, familyTexts[language].door.inTitle, to, language);
/** On to the second step. */
export const showOn = (response: Response, to: string, language: FamilyLanguage): void =>
  showOnwards(response, familyTexts[language].door.stepTitle, to, language);

export type Wrong = "wrong" | "notConfirmed" | null;

export function showSecondStep(
  response: Response,
  status: number,
  { secondStep }: Link,
  secret: string,
  { said, from }: { said: Wrong | "sent"; from: string },
  language: FamilyLanguage,
): void {
  const { door } = familyTexts[language];
  const csrf = html`<input type="hidden" name="csrf" value="${csrfOf(secret)}" />`;
  const writeCode = html`<form method="post" action="/f/in/code">
    ${csrf}
    <label for="code">${door.stepCodeLabel}</label>
    <input type="text" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" />
    <button>${door.goOn}</button>
  </form>`;
  const by = secondStep === "mail" ? "mail" : "sms";
  const sendCode = html`<form method="post" action="/f/in/send">
    ${csrf}<button class="${said ? "second" : "first"}">${said ? door.sendAnew : door.sendCode[by]}</button>
  </form>`;
  // One thing at a time: a code is asked for, then written.
  const sent = said
    ? html`${said === "sent" ? html`<p class="said" role="status">${door.codeComes[by]}</p>` : null} ${writeCode}
      ${sendCode}`
    : html`${sendCode}
        <details>
          <summary>${door.haveCode}</summary>
          ${writeCode}
        </details>`;
  const byCode =
    secondStep === "readOut"
      ? html`<p>${door.readOutCode}</p>
          ${writeCode}`
      : sent;
  const body = html`${said === "sent" ? null : html`<p>${door.from} <bdi>${from}</bdi></p>`}
  ${said && said !== "sent" ? html`<p class="wrong" role="alert">${door[said]}</p>` : null}
  ${secondStep === "eid" ? html`<p><a class="button" href="/f/in/eid">${door.withEid}</a></p>` : byCode} `;
  const isWriting = said === "sent" || said === "wrong";
  show(
    response,
    status,
    { title: isWriting ? door.writeTitle : door.stepTitle, body, at: said === "sent" ? "/f/in?sent" : "/f/in" },
    language,
  );
}
