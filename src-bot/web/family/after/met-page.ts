import { feedbackQuestions } from "../../../../src-shared/meeting/feedback.ts";
import type { CaseView } from "../../../../src-shared/case/view.ts";
import { burdenCard, feedbackCard, standCard } from "../../../../src-shared/family/met-cards.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import { dayOf } from "../../../../src-shared/time.ts";
import { html, type Html } from "../html.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";
import { type Drawing, formIn, isAnew, isVoice } from "./answering.ts";

type Meeting = CaseView["meetings"][number];

export const hasBeen = ({ state }: Meeting) => ["held", "notesReview", "finalised", "closed"].includes(state);
const isReviewed = ({ state }: Meeting) => state === "notesReview";
const isWriting = ({ state }: Meeting) => state === "held";
export const metAt = (id: string) => `/f/mine/met/${id}`;

/** Whether their word on the notes is waited for. */
export const isAsked = (meeting: Meeting) =>
  isReviewed(meeting) && meeting.stances.length === 0 && meeting.notes.length > 0;

/** A meeting that has been: what was noted of it that concerns them, what came of each thing, and how it was for them. */
export function metPage(id: string, drawing: Drawing): Omit<Page, "exit"> | null {
  const { own, inside, said } = drawing;
  const { text } = inside;
  const words = text.after.met;
  const meeting = own.view.meetings.find((one) => one.id === id && hasBeen(one));
  if (!meeting) return null;
  const stand = `${metAt(id)}/stand`;
  const lead = isWriting(meeting) ? words.writing : isReviewed(meeting) ? words.review : words.finalised;
  const body = html`${saidAbove(said)}
    <p class="paper">${text.home.lead(own.office, own.municipality)}</p>
    <p>${lead}</p>
    ${own.view.ways.isNoEvidence ? html`<p>${text.way.noEvidence}</p>` : null}
    ${isWriting(meeting) ? null : html`${notesOf(meeting, text)} ${accordOf(meeting, text)} ${itemsOf(meeting, text)}`}
    ${ownStand(meeting, text)}
    ${
      isReviewed(meeting) && isVoice(own.view) && (meeting.notes.length > 0 || meeting.items.length > 0)
        ? formIn(drawing, stand, standCard(meeting, text, isAnew(drawing, stand)))
        : null
    }
    ${againOf(meeting, text)} ${isVoice(own.view) ? feedbackOf(meeting, drawing) : null}
    <p class="quiet screen">${text.after.print}</p>
    <p class="screen"><a href="/f/mine">${text.home.back}</a></p>`;
  return { title: titleOf(meeting, text), body, at: metAt(id) };
}

export const titleOf = ({ slot }: Meeting, text: FamilyText) =>
  slot ? text.after.met.title(text.date(dayOf(slot.start))) : text.after.title;

function notesOf({ notes }: Meeting, { after }: FamilyText): Html {
  const words = after.met;
  return html`<h2>${words.notes}</h2>
    ${notes.length > 0 ? notes.map((note) => html`<p class="words" dir="auto">${note.words}</p>`) : html`<p>${words.noNotes}</p>`}`;
}

/** Whether those who decide see what is needed alike; what somebody has a reservation about stands as it was said. */
function accordOf({ accord }: Meeting, { further }: FamilyText): Html | null {
  if (!accord || accord.said.length === 0) return null;
  const words = further.accord;
  const reserved = accord.said.flatMap(({ title, reservation, isEarlier }) =>
    reservation?.words
      ? [
          html`<li>
            ${words.reserved[reservation.about](title)}
            <br /><span class="words" dir="auto">${reservation.words}</span> ${isEarlier ? words.earlier : null}
          </li>`,
        ]
      : [],
  );
  return html`<h2>${words.title}</h2>
    <p>${accord.isReached ? words.reached : words.notYet}</p>
    ${
      reserved.length > 0
        ? html`<ul>
            ${reserved}
          </ul>`
        : null
    }`;
}

function itemsOf({ items }: Meeting, text: FamilyText): Html | null {
  const words = text.after.met;
  if (items.length === 0) return null;
  const outcomeOf = ({ outcome, movedTo }: Meeting["items"][number]) => {
    if (outcome === "moved" && movedTo) return words.moved(text.date(movedTo));
    return outcome === null || outcome === "moved" ? words.open : words.outcomes[outcome];
  };
  return html`<h2>${words.items}</h2>
    <ul>
      ${items.map(
        (item) =>
          html`<li>
            <strong dir="auto">${item.title}</strong>${item.isYours ? html` <span>${words.yours}</span>` : null}
            <br />${outcomeOf(item)} ${item.outcomeNote ?? null}
          </li>`,
      )}
    </ul>`;
}

/** Their own word stands there to be read once the notes are finished, and always on paper. */
function ownStand(meeting: Meeting, { after }: FamilyText): Html | null {
  const [own] = meeting.stances;
  if (!own) return null;
  const words = after.met;
  return html`<div class="${isReviewed(meeting) ? "paper" : "own"}">
    <p>${own.stance === "agrees" ? words.youAgreed : words.youDiffered}</p>
    ${own.words ? html`<p class="words">${words.yourWords(own.words)}</p>` : null}
  </div>`;
}

function againOf({ again }: Meeting, text: FamilyText): Html | null {
  if (!again) return null;
  const { now } = text.after;
  const said =
    "reason" in again ? now.notAgain(again.reason) : again.around ? now.around(text.day(again.around)) : now.again;
  return html`<h2>${text.after.met.again}</h2>
    <p>${said}</p>`;
}

function feedbackOf(meeting: Meeting, drawing: Drawing): Html {
  const { own, inside } = drawing;
  const { text } = inside;
  const words = text.after.feedback;
  return html`<section class="screen">
    <h2>${words.title}</h2>
    <p>${words.lead}</p>
    ${feedbackQuestions.map((question) => {
      const action = `${metAt(meeting.id)}/${question}`;
      return formIn(drawing, action, feedbackCard(meeting, question, text, isAnew(drawing, action)));
    })}
    ${formIn(drawing, `${metAt(meeting.id)}/burden`, burdenCard(own.view, text))}
    <p class="quiet">${text.after.seenBy}</p>
  </section>`;
}
