import { itemCard } from "../../../../src-shared/family/outside-cards.ts";
import type { MeetingView } from "../../../../src-shared/meeting/view.ts";
import type { OutsideAccess } from "../../../access.ts";
import { cardForm } from "../card-form.ts";
import { html } from "../html.ts";
import type { Inside } from "../inside.ts";
import type { Page } from "../page.ts";
import { saidAbove } from "../said.ts";
import type { Left } from "./meeting.ts";

/** One item of an agenda, and the meeting that it is on. */
export interface ItemThing {
  id: string;
  meeting: MeetingView;
  item: MeetingView["items"][number];
}

export const itemAt = (meetingId: string, itemId: string) => `/f/mine/outside/meetings/${meetingId}/items/${itemId}`;

/** What has been answered to it, and what they can do: answer it, and reword or remove it where it is theirs. */
export function itemPage({ meeting, item }: ItemThing, own: Inside<OutsideAccess>, left?: Left): Omit<Page, "exit"> {
  const { text, csrf, typed } = own;
  const words = text.outside;
  const at = itemAt(meeting.id, item.id);
  const card = itemCard(meeting, item, text, left?.only, left?.isMinded);
  const body = html`${saidAbove(left?.said)} ${card ? null : html`<p class="line">${item.title}</p>`}
    ${item.answers.map((answer) => html`<p class="quiet">${words.said(answer.by, answer.words)}</p>`)}
    ${card ? cardForm(card, { action: at, csrf, typed: left ? typed : {} }) : null}
    <p><a href="/f/mine/outside/meetings/${meeting.id}">${words.backToMeeting}</a></p>`;
  return { title: words.itemPage, body, at };
}
