import type { VoiceWay } from "../../../../src-shared/party/party.ts";
import type { SayingKind, VoiceSymbol } from "../../../../src-shared/voice/saying.ts";
import { html, type Html } from "../html.ts";

/** Each stands with its word beside it: what it shows is said there. */
const drawn = (inner: Html): Html =>
  html`<svg viewBox="0 0 64 64" aria-hidden="true" focusable="false" class="picture">${inner}</svg>`;

const face = (eyes: Html, mouth: Html, color = "#ffd34d"): Html =>
  drawn(
    html`<circle cx="32" cy="32" r="27" fill="${color}" stroke="#3a2f00" stroke-width="3" />
      <g fill="none" stroke="#3a2f00" stroke-width="4" stroke-linecap="round">${eyes}${mouth}</g>`,
  );
const dots = html`<path d="M22 26v.1M42 26v.1" stroke-width="7" />`;
/** Lines in the colour of the text, one surface in a colour. */
const lines = (inner: Html): Html =>
  drawn(
    html`<g fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round">
      ${inner}
    </g>`,
  );

const person = (x: number, y: number, size: number, color: string): Html =>
  html`<circle cx="${x}" cy="${y}" r="${size}" fill="${color}" />
    <path
      d="M${x - size * 1.6} ${y + size * 4.4}v-${size}a${size * 1.6} ${size * 1.6} 0 0 1 ${size * 3.2} 0v${size}z"
      fill="${color}"
    />`;

const pencil = html`<path d="M14 50l3-12 26-26 9 9-26 26z" fill="#ffb347" /><path d="M39 16l9 9M14 50l5-5" />`;
const moon = html`<path d="M42 44a21 21 0 0 1-20-32 22 22 0 1 0 28 27 20 20 0 0 1-8 5z" fill="#9db8ff" />`;
const bubble = html`<path d="M8 12h48v30H30L18 54V42H8z" fill="#bfe3ff" />`;

export const symbolPictures: Record<VoiceSymbol, Html> = {
  happy: face(dots, html`<path d="M18 38q14 15 28 0" />`),
  calm: face(html`<path d="M18 27q4 4 8 0M38 27q4 4 8 0" />`, html`<path d="M22 41q10 5 20 0" />`, "#b8e6a0"),
  sad: face(
    dots,
    html`<path d="M20 46q12-12 24 0" /><path
        d="M46 32q4 6 0 9-4-3 0-9z"
        fill="#4da3ff"
        stroke="#1d5a8c"
        stroke-width="2"
      />`,
    "#a9d4ff",
  ),
  angry: face(
    html`<path d="M16 20l11 6M48 20l-11 6" /><path d="M23 31v.1M41 31v.1" stroke-width="6" />`,
    html`<path d="M22 46q10-7 20 0" />`,
    "#ff9a8a",
  ),
  scared: face(
    html`<circle cx="22" cy="26" r="5" stroke-width="3" fill="#fff" /><circle
        cx="42"
        cy="26"
        r="5"
        stroke-width="3"
        fill="#fff"
      />`,
    html`<ellipse cx="32" cy="44" rx="7" ry="8" fill="#3a2f00" />`,
    "#d9c2ff",
  ),
  tired: face(
    html`<path d="M17 28h10M37 28h10" />`,
    html`<path d="M27 43h10" /><path d="M46 8h10L46 18h10" stroke-width="3" />`,
    "#e3dccb",
  ),
  home: lines(
    html`<path d="M12 30v24h40V30" fill="#ffe3a8" /><path d="M6 33L32 10l26 23z" fill="#ff9a8a" /><path
        d="M27 54V40h10v14"
      />`,
  ),
  school: lines(
    html`<path d="M8 26h48v28H8z" fill="#ffe3a8" /><path d="M32 6v20M32 7h14l-4 5 4 5H32" /><path
        d="M27 54V42h10v12M15 34h6M43 34h6M15 44h6M43 44h6"
      />`,
  ),
  friends: lines(html`${person(20, 20, 8, "#bfe3ff")}${person(44, 20, 8, "#ffd34d")}`),
  grownUps: lines(html`${person(22, 14, 8, "#b8e6a0")}${person(47, 33, 5.5, "#ffd34d")}`),
  night: lines(html`${moon}<path d="M48 12v8M44 16h8M56 26v4M54 28h4" />`),
  body: lines(
    html`<circle cx="32" cy="12" r="7" fill="#ffd34d" /><path d="M32 19v20M32 39l-9 17M32 39l9 17M14 28q18-6 36 0" />`,
  ),
  help: lines(
    html`<circle cx="32" cy="32" r="25" fill="#ff9a8a" /><circle cx="32" cy="32" r="10" fill="#fff" /><path
        d="M15 15l10 10M49 15L39 25M15 49l10-10M49 49L39 39"
      />`,
  ),
  stop: drawn(
    html`<path d="M21 5h22l16 16v22L43 59H21L5 43V21z" fill="#d13438" stroke="#6e1a1c" stroke-width="3" /><path
        d="M17 32h30"
        stroke="#fff"
        stroke-width="8"
        stroke-linecap="round"
      />`,
  ),
  more: lines(html`<circle cx="32" cy="32" r="25" fill="#b8e6a0" /><path d="M32 19v26M19 32h26" stroke-width="6" />`),
  talk: lines(html`${bubble}<path d="M18 23h28M18 32h18" />`),
};

export const kindPictures: Record<SayingKind, Html> = {
  symbols: symbolPictures.happy,
  words: lines(html`${pencil}<path d="M30 54h24" />`),
  picture: lines(
    html`<path d="M6 18h12l5-7h18l5 7h12v34H6z" fill="#bfe3ff" /><circle cx="32" cy="35" r="10" fill="#fff" />`,
  ),
  sound: lines(
    html`<rect x="23" y="6" width="18" height="32" rx="9" fill="#ff9a8a" /><path
        d="M14 30a18 18 0 0 0 36 0M32 48v10M22 58h20"
      />`,
  ),
};

export const wayPictures: Record<VoiceWay, Html> = {
  attend: lines(
    html`${person(14, 14, 5, "#b8e6a0")}${person(50, 14, 5, "#bfe3ff")}${person(32, 16, 6, "#ffd34d")}<path
        d="M6 44h52M14 44v12M50 44v12"
      />`,
  ),
  partOfMeeting: lines(
    html`<circle cx="32" cy="32" r="25" fill="#fff4d0" /><path d="M32 32V7a25 25 0 0 1 25 25z" fill="#ffd34d" />`,
  ),
  letter: lines(html`<path d="M6 16h52v34H6z" fill="#ffe3a8" /><path d="M6 17l26 20 26-20" />`),
  drawing: kindPictures.words,
  trustedAdult: lines(
    html`${person(22, 14, 8, "#b8e6a0")}${person(47, 33, 5.5, "#ffd34d")}<path d="M38 8h18v10H44l-6 5z" fill="#fff" />`,
  ),
  notNow: lines(html`<circle cx="32" cy="32" r="25" fill="#e3dccb" /><path d="M25 22v20M39 22v20" stroke-width="6" />`),
};

export const alonePicture = lines(person(32, 18, 9, "#ffd34d"));
export const togetherPicture = symbolPictures.grownUps;
