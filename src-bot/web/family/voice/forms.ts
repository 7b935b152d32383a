import { randomUUID } from "node:crypto";

import { chosen, type Typed } from "../../../../src-shared/form.ts";
import { longestLine, longestText } from "../../../../src-shared/input.ts";
import { voiceWays } from "../../../../src-shared/party/party.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import {
  feelings,
  type PageForm,
  type SayingKind,
  subjects,
  type VoiceSymbol,
  wants,
} from "../../../../src-shared/voice/saying.ts";
import type { SayingView } from "../../../../src-shared/voice/view.ts";
import type { OwnView } from "../../../family/own.ts";
import { html, type Html } from "../html.ts";
import type { Inside } from "../inside.ts";
import type { OwnChild } from "./home.ts";
import { alonePicture, symbolPictures, togetherPicture, wayPictures } from "./pictures.ts";
import { sayingBody } from "./saying.ts";

type Own = Pick<Inside, "csrf" | "text" | "typed">;

const hidden = (csrf: string): Html =>
  html`<input type="hidden" name="csrf" value="${csrf}" />
    <input type="hidden" name="commandId" value="${randomUUID()}" />`;
const back = (text: FamilyText): Html => html`<p><a class="quiet" href="/f/mine">${text.home.back}</a></p>`;

interface Choice {
  type: "checkbox" | "radio";
  name: string;
  value: string;
  label: string;
  picture: Html;
  isChosen: boolean;
}
const tile = ({ type, name, value, label, picture, isChosen }: Choice): Html =>
  html`<li>
    <label class="tile"
      ><input type="${type}" name="${name}" value="${value}" ${isChosen ? html`checked` : null} />${picture}
      <span>${label}</span></label
    >
  </li>`;

function symbolChoice(legend: string, of: readonly VoiceSymbol[], { text, typed }: Own): Html {
  const marked = chosen(typed, "symbols");
  return html`<fieldset>
    <legend>${legend}</legend>
    <ul class="${of.length > 4 ? "tiles small" : "tiles"}">
      ${of.map((value) =>
        tile({
          type: "checkbox",
          name: "symbols",
          value,
          label: text.voice.symbols[value],
          picture: symbolPictures[value],
          isChosen: marked.includes(value),
        }),
      )}
    </ul>
  </fieldset>`;
}

function company({ text: { voice }, typed }: Own): Html {
  const isWith = typed["isWithSomebody"] === "true";
  return html`<fieldset>
    <legend>${voice.company}</legend>
    <ul class="tiles">
      ${tile({ type: "radio", name: "isWithSomebody", value: "false", label: voice.alone, picture: alonePicture, isChosen: !isWith })}
      ${tile({ type: "radio", name: "isWithSomebody", value: "true", label: voice.withSomebody, picture: togetherPicture, isChosen: isWith })}
    </ul>
    <div class="who">
      <label for="who">${voice.who}</label>
      <input
        type="text"
        id="who"
        name="who"
        maxlength="${longestLine}"
        value="${typed["who"] ?? ""}"
        autocomplete="off"
      />
    </div>
  </fieldset>`;
}

const textField = (label: string, typed: Typed): Html =>
  html`<label for="text">${label}</label>
    <textarea id="text" name="text" rows="4" maxlength="${longestText}" autocomplete="off">
${typed["text"] ?? ""}</textarea>`;

/** What may be chosen on a telephone: its own kinds of pictures it turns into one of these by itself. */
const accepted = {
  picture: "image/jpeg,image/png,image/webp",
  sound: "audio/webm,audio/ogg,audio/mp4,audio/x-m4a,audio/mpeg,.m4a,.mp3,.ogg,.webm",
} as const;

function fileField(kind: "picture" | "sound", { voice }: FamilyText): Html {
  const [how, choose] =
    kind === "picture" ? [voice.pictureHow, voice.pictureChoose] : [voice.soundHow, voice.soundChoose];
  const recorder = html`<div
    class="recorder"
    data-start="${voice.soundStart}"
    data-stop="${voice.soundStop}"
    data-again="${voice.soundAgain}"
    data-none="${voice.soundNoMicrophone}"
  ></div>`;
  const paper = html`<div class="drawing" data-words="${JSON.stringify(voice.draw)}"></div>`;
  return html`${kind === "sound" ? recorder : paper}
    <p>${how}</p>
    <label for="file">${choose}</label>
    <input type="file" id="file" name="file" accept="${accepted[kind]}" />
    ${kind === "picture" ? html`<p class="quiet">${voice.pictureHidden}</p>` : null}`;
}

/** One way of saying something; what had been typed stands there again. The youngest are asked for one thing only. */
export function sayForm(kind: SayingKind, form: PageForm, own: Own): Html {
  const { text, typed, csrf } = own;
  const { voice } = text;
  const isFile = kind === "picture" || kind === "sound";
  const more = () => (form === "young" ? null : textField(voice.addWords, typed));
  const asked = {
    symbols: () =>
      html`${symbolChoice(voice.feelings, feelings, own)} ${symbolChoice(voice.subjects, subjects, own)}
      ${symbolChoice(voice.wants, wants, own)} ${more()}`,
    words: () => textField(voice.wordsLabel, typed),
    picture: () => html`${fileField("picture", text)} ${more()}`,
    sound: () => fileField("sound", text),
  };
  return html`<form method="post" action="/f/mine/voice/${kind}" ${isFile ? html`enctype="multipart/form-data"` : null}>
      ${hidden(csrf)} ${asked[kind]()} ${company(own)}
      <p class="quiet">${voice.onlyFirst}</p>
      <button class="big">${voice.send}</button>
    </form>
    ${back(text)}`;
}

export function heardForm({ ownVoice }: OwnChild, { csrf, text, typed }: Own): Html {
  const { heard } = text.voice;
  const way = typed["way"] ?? ownVoice?.way;
  return html`<p>${heard.lead}</p>
    <form method="post" action="/f/mine/voice/heard">
      ${hidden(csrf)}
      <fieldset>
        <legend>${heard.title}</legend>
        <ul class="tiles wide">
          ${voiceWays.map((value) =>
            tile({
              type: "radio",
              name: "way",
              value,
              label: heard.ways[value],
              picture: wayPictures[value],
              isChosen: way === value,
            }),
          )}
        </ul>
      </fieldset>
      <label for="note">${heard.words}</label>
      <textarea id="note" name="note" rows="2" maxlength="${longestLine}" autocomplete="off">
${typed["note"] ?? ownVoice?.words ?? ""}</textarea>
      <button class="big">${heard.save}</button>
    </form>
    ${back(text)}`;
}

/** One thing the child has said: who sees it now, who may, and how to take it back. */
export function seeForm(saying: SayingView, { page }: OwnChild, { view }: OwnView, { csrf, text }: Own): Html {
  const { see, takeBack, saidWith, noted } = text.voice;
  const open = saying.ofItsOwn!;
  const box = (name: string, value: string, label: string, isChosen: boolean): Html =>
    html`<label
      ><input type="checkbox" name="${name}" value="${value}" ${isChosen ? html`checked` : null} /> ${label}</label
    >`;
  const group = (legend: string, boxes: readonly Html[]): Html | null =>
    boxes.length > 0
      ? html`<fieldset>
          <legend>${legend}</legend>
          ${boxes}
        </fieldset>`
      : null;
  const services = view.mayLetSee.map(({ id, name }) =>
    box(
      "units",
      id,
      name,
      open.units.some((one) => one.id === id),
    ),
  );
  const guardians = page.guardians.map(({ party, called }) =>
    box("guardians", party, called, open.guardians.includes(party)),
  );
  const isChoice = services.length + guardians.length > 0;
  return html`<div class="saying">
      ${sayingBody(saying, text)} ${open.company === null ? null : html`<p class="quiet">${saidWith(open.company)}</p>`}
      ${open.isNoted ? html`<p class="quiet">${noted}</p>` : null}
    </div>
    <h2>${see.title}</h2>
    <p>${see.always} ${whoSees(saying, page, text)}</p>
    ${
      isChoice
        ? html`<form method="post" action="/f/mine/voice/said/${saying.id}">
            ${hidden(csrf)} ${group(see.guardians, guardians)} ${group(see.services, services)}
            ${services.length > 0 ? html`<p class="quiet">${see.serviceNote}</p>` : null}
            <button class="big">${see.save}</button>
          </form>`
        : html`<p>${see.askMore}</p>`
    }
    <form method="post" action="/f/mine/voice/said/${saying.id}/take-back">
      ${hidden(csrf)}<button class="second">${takeBack}</button>
    </form>
    ${back(text)}`;
}

/** By the names the child knows them by. */
export const namesOf = ({ ofItsOwn }: SayingView, { guardians }: OwnChild["page"]): string[] => [
  ...guardians.flatMap(({ party, called }) => (ofItsOwn?.guardians.includes(party) ? [called] : [])),
  ...(ofItsOwn?.units.map(({ name }) => name) ?? []),
];

const whoSees = (saying: SayingView, page: OwnChild["page"], text: FamilyText): string => {
  const names = namesOf(saying, page);
  return names.length > 0 ? text.voice.see.sees(text.list(names)) : text.voice.see.nobodyElse;
};
