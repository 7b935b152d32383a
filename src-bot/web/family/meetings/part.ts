import type { CaseView } from "../../../../src-shared/case/view.ts";
import { html, type Html } from "../html.ts";
import type { FamilyPart, Showing } from "../part.ts";

export const meetingsPart: FamilyPart = {
  section({ view }, showing) {
    const rows = view.meetings.flatMap((meeting) => meetingRow(meeting, showing) ?? []);
    return rows.length > 0
      ? html`<h2>${showing.text.meetings.title}</h2>
          <ul>
            ${rows.map((row) => html`<li>${row}</li>`)}
          </ul>`
      : null;
  },
};

function meetingRow({ slot, venue, state }: CaseView["meetings"][number], { text }: Showing): Html | null {
  const { states, at, noPlace } = text.meetings;
  if (!slot) return null;
  const place = venue ? [venue.name, venue.directions].filter(Boolean).join(". ") : noPlace;
  const how = state in states ? states[state as keyof typeof states] : null;
  return html`${at(text.slot(slot), place)} ${how}`;
}
