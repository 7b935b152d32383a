import { type Action, type Element, execute, openForm, part, plain, quiet, line } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import type { Text } from "../text/sv.ts";
import { outcomePart } from "./notes/notes-card.ts";
import type { MeetingView } from "./view.ts";

const to = ({ caseId }: CaseView, thing: string) => ({ caseId, thing });
const press = ({ caseId }: CaseView, meetingId: string) => ({ caseId, subject: "case" as const, input: { meetingId } });

/** What can be done with a meeting whose time has come, beside noting that it was held. */
export const begunActions = (view: CaseView, { id, state }: MeetingView, text: Text): Action[] => [
  ...(state === "inProgress"
    ? [openForm("addItem", text.case.addItem, "item", to(view, id))]
    : [execute("begin", text.agenda.begin, "meeting.begin", press(view, id), { withoutInputs: true })]),
  openForm("notHeld", text.agenda.notHeldTitle, "notHeld", to(view, id)),
];

/** Beside the next step with a meeting that has been. */
export function afterActions(view: CaseView, text: Text): Action[] {
  const { kind, about } = view.waiting;
  const meeting = view.meetings.find((one) => one.id === about);
  if (!meeting) return [];
  if (meeting.state === "held") return [openForm("note", text.agenda.noteTitle, "note", to(view, meeting.id))];
  if (kind === "recordStands")
    return [openForm("finalise", text.case.waiting.finaliseNotes, "finalise", to(view, meeting.id))];
  if (kind !== "closeMeeting" || view.meetings.some(isToCome)) return [];
  const look = { withoutInputs: true };
  return [execute("draftNext", text.agenda.draftNext, "meeting.draftNext", press(view, meeting.id), look)];
}

const isToCome = ({ state }: MeetingView) =>
  ["draft", "seeking", "proposed", "booked", "agendaPublished", "rescheduling", "blocked"].includes(state);

/** The meeting whose notes the next step is about: what came of its items, and who has yet to answer. */
export function afterPart(view: CaseView, text: Text): (Element | null)[] {
  const meeting = view.meetings.find((one) => one.id === view.waiting.about);
  if (!meeting || !["held", "notesReview", "finalised"].includes(meeting.state)) return [];
  const waiting = meeting.yetToRead.map(({ name }) => name);
  const on = meeting.slot && text.slot(meeting.slot);
  return [
    ...part(text.agenda.lastMeeting, [on ? line(plain(on)) : null]),
    ...outcomePart(meeting, text),
    waiting.length > 0 ? quiet(plain(text.agenda.waitingFor(text.list(waiting)))) : null,
  ];
}
