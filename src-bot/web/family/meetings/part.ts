import type { CaseView } from "../../../../src-shared/case/view.ts";
import { html, type Html } from "../html.ts";
import type { FamilyPart, Showing } from "../part.ts";
import { isAnswerable } from "./below.ts";
import { meetingRoutes } from "./routes.ts";

/** Meetings they are part of, and each on a page of its own. */
export const meetingsPart: FamilyPart = {
  waits: ({ view }, { text }) =>
    view.meetings.flatMap((meeting) =>
      meeting.slot && isAnswerable(meeting) && !hasAnswered(meeting)
        ? [{ at: `/f/mine/meetings/${meeting.id}`, says: text.meetings.toAnswer(text.slot(meeting.slot)) }]
        : [],
    ),
  section({ view }, showing) {
    const rows = view.meetings.flatMap((meeting) => meetingRow(meeting, showing) ?? []);
    return rows.length > 0
      ? html`<h2>${showing.text.meetings.title}</h2>
          <ul>
            ${rows.map((row) => html`<li>${row}</li>`)}
          </ul>`
      : null;
  },
  routes: meetingRoutes,
};

const hasAnswered = ({ own }: CaseView["meetings"][number]) =>
  own !== null && own.answer !== null && own.answer !== "perhaps";

function meetingRow(meeting: CaseView["meetings"][number], { text }: Showing): Html | null {
  const { states, at, noPlace, answered, waits } = text.meetings;
  const { id, slot, venue, state, own } = meeting;
  if (!slot) return null;
  const isElsewhere = own !== null && own.joins !== "place";
  const when = isElsewhere ? text.slot(slot) : at(text.slot(slot), venue?.name ?? noPlace);
  if (state in states)
    return html`<a href="/f/mine/meetings/${id}">${text.slot(slot)}</a>. ${states[state as keyof typeof states]}`;
  const said = own?.answer && own.answer !== "perhaps" ? answered[own.answer] : waits;
  return html`<a href="/f/mine/meetings/${id}">${when}</a>. ${isAnswerable(meeting) ? said : null}`;
}
