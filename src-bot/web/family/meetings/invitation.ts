import { answerCard } from "../../../../src-shared/family/meeting-cards.ts";
import type { CaseView } from "../../../../src-shared/case/view.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import { calendarName } from "../../../family/calendar.ts";
import { placeWords } from "../../../family/place-words.ts";
import { cardForm } from "../card-form.ts";
import { html, type Html } from "../html.ts";
import type { Inside, Said } from "../inside.ts";
import type { Page } from "../page.ts";
import type { Showing } from "../part.ts";
import { saidAbove } from "../said.ts";
import { whoIs } from "../who.ts";
import { below, isAnswerable, isOn } from "./below.ts";

type Meeting = CaseView["meetings"][number];

/** What it is, when and where, who comes and what is raised; and what is asked of them. */
export function invitationPage(own: Inside, view: CaseView, meeting: Meeting, said?: Said): Page {
  const { text, csrf, typed } = own;
  const words = text.meetings;
  const { states } = words;
  const at = `/f/mine/meetings/${meeting.id}`;
  const state = meeting.state in states ? states[meeting.state as keyof typeof states] : null;
  const isTold = isOn(meeting) || meeting.state === "inProgress";
  const mayAnswer = isAnswerable(meeting);
  const body = html`${saidAbove(said)} ${state ? html`<p role="status">${state}</p>` : null}
    ${meeting.own && !meeting.own.isComing && isTold ? html`<p>${words.stayHome}</p>` : null}
    ${whenAndWhere(meeting, own, isTold)}
    ${mayAnswer ? cardForm(answerCard(meeting, text), { action: at, csrf, ...(said?.isWrong ? { typed } : {}) }) : null}
    ${isTold && meeting.own?.isComing ? joining(meeting, text, at) : null} ${isTold ? aboutIt(meeting, text) : null}
    ${isTold ? whoComes(view, meeting, own) : null} ${isTold || meeting.items.length > 0 ? agenda(meeting, text) : null}
    ${ways(meeting, text, at)} ${calendar(meeting, text, at)}
    <p><a href="/f/mine">${text.home.back}</a></p>`;
  return { title: words.page, body, at };
}

function whenAndWhere({ slot, venue, own }: Meeting, { text, language }: Inside, isTold: boolean): Html | null {
  const words = text.meetings;
  if (!slot) return null;
  return html`<dl>
      <dt>${words.when}</dt>
      <dd>${text.slot(slot)}</dd>
      ${
        venue && isTold
          ? html`<dt>${words.where}</dt>
              <dd dir="auto">${placeWords(venue, language)}</dd>`
          : null
      }
    </dl>
    ${isTold && own?.isComing && own.joins === "place" ? html`<p>${words.arrival}</p>` : null}
    ${isTold && own?.isComing && own.comesApart ? html`<p>${words.apart}</p>` : null}`;
}

const aboutIt = ({ purpose, childQuestion }: Meeting, { meetings }: FamilyText): Html | null =>
  purpose === null && childQuestion === null
    ? null
    : html`<h2>${meetings.about}</h2>
        ${purpose === null ? null : html`<p dir="auto">${purpose}</p>`}
        ${
          childQuestion === null
            ? null
            : html`<h3>${meetings.question}</h3>
                <p dir="auto">${childQuestion}</p>`
        }`;

/** Each with the role, and with what this very person has said yes to. */
function whoComes({ consents }: CaseView, { people, own }: Meeting, { text, met }: Showing): Html | null {
  const words = text.meetings;
  const known = (unit: string) => [
    ...new Set(
      consents
        .filter(({ state, services }) => state === "active" && services.some(({ name }) => name === unit))
        .flatMap(({ categories }) => categories),
    ),
  ];
  const rows = people.map(({ title, unit }) => {
    const kinds = known(unit).map((kind) => text.category[kind].toLowerCase());
    return html`<li>
      ${whoIs({ title, unit: title.includes(unit) ? unit : met(unit) }, words)}${kinds.length > 0 ? html`. ${words.mayKnow(text.list(kinds))}` : null}
    </li>`;
  });
  const family = (own?.with ?? []).map(({ kind, name }) => html`<li><bdi>${name ?? words.companions[kind]}</bdi></li>`);
  if (rows.length === 0) return null;
  return html`<h2>${words.who}</h2>
    <ul>
      ${own?.isComing ? html`<li>${words.you}</li>` : null} ${family} ${rows}
    </ul>`;
}

function agenda({ items, state }: Meeting, text: FamilyText): Html {
  const words = text.meetings;
  return html`<h2>${words.agenda}</h2>
    ${
      items.length === 0
        ? html`<p>${words.noItems}</p>`
        : html`<ol>
            ${items.map(
              ({ title, isYours, answers }) =>
                html`<li>
                  <bdi>${title}</bdi>${isYours ? html` (${words.yours})` : null}
                  ${answers.map((one) => html`<p class="quiet">${words.reply(one.by, one.words)}</p>`)}
                </li>`,
            )}
          </ol>`
    }
    ${state === "agendaPublished" ? html`<p class="quiet">${words.shut}</p>` : null}`;
}

function joining({ own, joinUrl, hasBegun }: Meeting, text: FamilyText, at: string): Html | null {
  const words = text.meetings;
  if (!own) return null;
  const isVideo = own.joins === "video";
  return html`<h2>${words.joining}</h2>
    <p>${words.joins[own.joins]}</p>
    ${isVideo ? (joinUrl ? html`<p><a href="${joinUrl}" rel="noreferrer">${words.joinOpen}</a></p>` : html`<p>${words.joinLater}</p>`) : null}
    ${hasBegun ? null : html`<p><a href="${at}/joining">${words.joinChange}</a></p>`}`;
}

function ways(meeting: Meeting, text: FamilyText, at: string): Html | null {
  const open = below.filter(({ path, isOpen }) => path !== "joining" && isOpen(meeting));
  if (open.length === 0) return null;
  return html`<ul>
    ${open.map(({ path, title }) => html`<li><a href="${at}/${path}">${title(text)}</a></li>`)}
  </ul>`;
}

function calendar(meeting: Meeting, { meetings: words }: FamilyText, at: string): Html | null {
  if (meeting.slot === null || meeting.sequence === null) return null;
  const isOff = meeting.state === "cancelled";
  if (!isOff && !(isOn(meeting) && meeting.own?.isComing)) return null;
  return html`<p><a href="${at}/${calendarName}" download>${isOff ? words.calendarOff : words.calendar}</a></p>
    ${isOff ? null : html`<p class="quiet">${words.calendarNote}</p>`}`;
}
