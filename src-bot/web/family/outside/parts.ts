import type { MeetingView } from "../../../../src-shared/meeting/view.ts";
import { html, type Html } from "../html.ts";
import type { Showing } from "../part.ts";

/** What there is nothing of is not mentioned. */
export const titled = (title: string, rows: readonly Html[]): Html | null =>
  rows.length > 0
    ? html`<h2>${title}</h2>
        <ul>
          ${rows.map((row) => html`<li>${row}</li>`)}
        </ul>`
    : null;

export function factList(rows: readonly (readonly [string, string | null])[]): Html | null {
  const known = rows.filter(([, value]) => value);
  return known.length > 0
    ? html`<dl>
        ${known.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`
    : null;
}

/** Where a meeting stands for them, in a few words. */
export function standing({ state, you }: MeetingView, { outside: words }: Showing["text"]): string {
  const answer = you?.answer ?? null;
  const isAsked = (state === "booked" || state === "agendaPublished") && you;
  if (isAsked) return answer ? words.answers[answer] : words.unanswered;
  return state in words.states ? words.states[state as keyof typeof words.states] : "";
}
