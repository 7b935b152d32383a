import { capitalised } from "../../../../src-shared/capitalised.ts";
import { type Card, unbroken } from "../../../../src-shared/card.ts";
import { beforeCard, comingCard, isItemOpen, notesCard } from "../../../../src-shared/family/outside-cards.ts";
import type { MeetingView } from "../../../../src-shared/meeting/view.ts";
import type { OutsideAccess } from "../../../access.ts";
import { calendarName } from "../../../family/calendar.ts";
import { placeWords } from "../../../family/place-words.ts";
import { cardForm } from "../card-form.ts";
import { html, type Html } from "../html.ts";
import type { Inside, Said } from "../inside.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";
import { whoIs } from "../who.ts";
import { itemAt } from "./item.ts";
import { factList, standing, titled } from "./parts.ts";

type Own = Inside<OutsideAccess>;

/** What could not be taken as it was sent, and is shown alone with what was typed. */
export interface Left {
  said: Said;
  only: string | null;
  isMinded?: boolean;
}

/** A meeting as their view of it is: when and where, who, what about, what has been said, and what they can do. */
export function meetingPage(reference: string, meeting: MeetingView, own: Own, left?: Left): Omit<Page, "exit"> {
  const { text } = own;
  const words = text.outside;
  const at = `/f/mine/outside/meetings/${meeting.id}`;
  const only = left?.only ?? null;
  const form = (card: Card | null) =>
    card && cardForm(card, { action: at, csrf: own.csrf, typed: left ? own.typed : {} });
  const coming = comingCard(meeting, text, only);
  const ending = [beforeCard(meeting, text, only, left?.isMinded), notesCard(meeting, text, only)];
  const isLeft = (card: Card | null) => JSON.stringify(card).includes(`"id":"${only}"`);
  const shown =
    only === null
      ? html`${headOf(meeting, own)} ${form(coming)} ${restOf(meeting, own)}
        ${ending.flatMap((card) => form(card) ?? [])}`
      : [coming, ...ending].filter(isLeft).flatMap((card) => form(card) ?? []);
  const body = html`${saidAbove(left?.said)} ${shown} ${calendar(meeting, own, at)}
    <p><a href="/f/mine">${words.back}</a></p>`;
  return { title: words.meeting(unbroken(reference)), body, at };
}

/** Where it stands, and when and where it is. */
function headOf(meeting: MeetingView, { text, language }: Own): Html {
  const words = text.outside;
  const { state, slot, venue } = meeting;
  const said = standing(meeting, text);
  const place = venue && placeWords(venue, language);
  return html`${said ? html`<p role="status">${capitalised(said)}</p>` : null}
  ${factList([
    [state === "rescheduling" ? words.former : words.when, slot && text.slot(slot)],
    [words.where, place],
  ])}
  ${state === "cancelled" ? html`<p>${words.cancelledLead}</p>` : null}`;
}

/** What it is about, who comes and what has been said. */
function restOf(meeting: MeetingView, { text }: Own): Html | null {
  const words = text.outside;
  const { state, joinUrl } = meeting;
  if (state === "cancelled") return null;
  return html`${factList([
    [words.aim, meeting.purpose],
    [words.ask, meeting.childQuestion],
  ])}
  ${joinUrl ? html`<p><a href="${joinUrl}" rel="noreferrer">${words.join}</a></p>` : null}
  ${titled(
    words.people,
    meeting.people.map((one) => html`${whoIs(one, words)}`),
  )}
  ${agenda(meeting, text)}
  ${titled(
    words.pictures,
    meeting.inputs.map(({ unit, words: theirs }) => html`${words.said(unit, theirs)}`),
  )}
  ${titled(
    words.rules,
    meeting.groundRules.map((rule) => html`<span lang="sv" dir="ltr">${rule}</span>`),
  )}
  ${notes(meeting, text)}`;
}

function agenda(meeting: MeetingView, text: Own["text"]): Html | null {
  const words = text.outside;
  if (meeting.state === "blocked" || meeting.state === "rescheduling") return null;
  const rows = meeting.items.map((item) => {
    const by = item.by ?? (item.isFamilys ? words.familys : null);
    const facts = [
      text.category[item.category],
      ...(item.minutes === null ? [] : [words.minutes(item.minutes)]),
      ...(item.outcome === null ? [] : [words.outcomes[item.outcome]]),
    ];
    return html`${by ? words.item(item.title, by) : item.title}
      <p class="quiet">${facts.join(" · ")}</p>
      ${item.answers.map((answer) => html`<p>${words.said(answer.by, answer.words)}</p>`)}
      ${item.outcomeNote ? html`<p>${item.outcomeNote}</p>` : null}
      ${
        meeting.you && isItemOpen(meeting)
          ? html`<p>
              <a href="${itemAt(meeting.id, item.id)}" aria-label="${words.toItem}: ${item.title}">${words.toItem}</a>
            </p>`
          : null
      }`;
  });
  return html`${
    rows.length > 0
      ? titled(words.items, rows)
      : html`<h2>${words.items}</h2>
          <p>${words.noItems}</p>`
  }
  ${meeting.you?.seen ? html`<p class="quiet">${words.hasSeen}</p>` : null}`;
}

function notes(meeting: MeetingView, { outside: words }: Own["text"]): Html | null {
  if (!["notesReview", "finalised", "closed"].includes(meeting.state)) return null;
  const [own] = meeting.stances;
  return html`<h2>${words.notes}</h2>
    ${
      meeting.notes.length > 0
        ? meeting.notes.map((note) => html`<p class="line">${note.words}</p>`)
        : html`<p>${words.noNotes}</p>`
    }
    ${own ? html`<p class="quiet">${words.stood[own.stance]} ${own.words}</p>` : null}`;
}

function calendar({ state, slot, sequence }: MeetingView, { text }: Own, at: string): Html | null {
  const words = text.outside;
  const isOff = state === "cancelled";
  if (!slot || sequence === null || !(isOff || state === "booked" || state === "agendaPublished")) return null;
  return html`<p><a href="${at}/${calendarName}" download>${isOff ? words.calendarOff : words.calendar}</a></p>`;
}
