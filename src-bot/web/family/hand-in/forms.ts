import { randomUUID } from "node:crypto";

import { longestText } from "../../../../src-shared/input.ts";
import type { CaseView } from "../../../../src-shared/case/view.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import { dayOf } from "../../../../src-shared/time.ts";
import { html, type Html } from "../html.ts";
import type { Inside } from "../inside.ts";
import { type HandedIn, handInPath } from "./own.ts";

type Own = Pick<Inside, "csrf" | "text" | "typed">;

const hidden = (csrf: string): Html =>
  html`<input type="hidden" name="csrf" value="${csrf}" />
    <input type="hidden" name="commandId" value="${randomUUID()}" />`;

interface Box {
  type: "radio" | "checkbox";
  name: string;
  value: string;
  label: string;
  isChosen: boolean;
}
const box = ({ type, name, value, label, isChosen }: Box): Html =>
  html`<label
    ><input type="${type}" name="${name}" value="${value}" ${isChosen ? html`checked` : null} />
    <bdi>${label}</bdi></label
  >`;
const group = (legend: string, boxes: readonly Box[]): Html =>
  html`<fieldset>
    <legend>${legend}</legend>
    ${boxes.map(box)}
  </fieldset>`;

const kindsAsked = ["letter", "drawing", "other"] as const;
type KindAsked = (typeof kindsAsked)[number];
const isAsked = (kind: string): kind is KindAsked => kindsAsked.some((one) => one === kind);

/** One picture, what it is and whose; what had been typed stands there again. */
export function handInForm({ csrf, text, typed }: Own, whose: readonly { id: string; name: string }[]): Html {
  const { handIn: words } = text;
  const chosen = typed["whose"] || whose[0]?.id;
  return html`<p>${words.lead}</p>
    <form method="post" action="${handInPath}" enctype="multipart/form-data">
      ${hidden(csrf)}
      ${group(
        words.kind,
        kindsAsked.map((kind) => ({
          type: "radio",
          name: "kind",
          value: kind,
          label: words.kinds[kind],
          isChosen: typed["kind"] === kind,
        })),
      )}
      ${
        whose.length > 1
          ? group(
              words.whose,
              whose.map(({ id, name }) => ({
                type: "radio",
                name: "whose",
                value: id,
                label: name,
                isChosen: chosen === id,
              })),
            )
          : null
      }
      <label for="file">${words.choose}</label>
      <input type="file" id="file" name="file" accept="image/jpeg,image/png,image/webp" />
      <p class="quiet">${words.hidden}</p>
      <label for="words">${words.words}</label>
      <textarea id="words" name="words" rows="3" maxlength="${longestText}" autocomplete="off">
${typed["words"] ?? ""}</textarea>
      <p class="quiet">${words.seenBy}</p>
      <button>${words.send}</button>
    </form>
    <p><a href="/f/mine">${text.home.back}</a></p>`;
}

const called = ({ kind, handedIn }: HandedIn, { handIn, date }: FamilyText): string =>
  handIn.of(handIn.kinds[isAsked(kind) ? kind : "other"], date(dayOf(handedIn.at)));

/** What they have handed in before, newest first. */
export function ownList(all: readonly HandedIn[], text: FamilyText): Html | null {
  if (all.length === 0) return null;
  return html`<h2>${text.handIn.own}</h2>
    <ul>
      ${all.toReversed().map((one) => html`<li><a href="${handInPath}/${one.id}">${called(one, text)}</a></li>`)}
    </ul>`;
}

/** One thing they have handed in: who sees it now, who may, and how to take it back. */
export function openForm({ csrf, text }: Own, one: HandedIn, services: CaseView["mayLetSee"]): Html {
  const { handIn: words } = text;
  const { units, isRead } = one.handedIn;
  const names = units.map(({ name }) => name);
  const at = `${handInPath}/${one.id}`;
  return html`<div class="saying">
      <p>${called(one, text)}</p>
      <img src="/f/mine/voice/file/${one.id}" alt="${words.picture}" />
      ${!one.words ? null : html`<p class="words" dir="auto">${one.words}</p>`}
      ${isRead ? html`<p class="quiet">${words.isRead}</p>` : null}
    </div>
    <h2>${words.see}</h2>
    <p>${words.always} ${names.length > 0 ? words.sees(text.list(names)) : words.nobodyElse}</p>
    ${
      services.length > 0
        ? html`<form method="post" action="${at}">
            ${hidden(csrf)}
            ${group(
              words.services,
              services.map(({ id, name }) => ({
                type: "checkbox",
                name: "units",
                value: id,
                label: name,
                isChosen: units.some((unit) => unit.id === id),
              })),
            )}
            <p class="quiet">${words.serviceNote}</p>
            <button>${words.save}</button>
          </form>`
        : html`<p>${words.askMore}</p>`
    }
    <form method="post" action="${at}/take-back">${hidden(csrf)}<button class="second">${words.takeBack}</button></form>
    <p><a href="${handInPath}">${words.title}</a></p>
    <p><a href="/f/mine">${text.home.back}</a></p>`;
}
