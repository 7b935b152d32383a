import { type Action, buttons, type Element, openForm, problem } from "../card.ts";
import { afterActions, begunActions } from "../meeting/case-part.ts";
import type { Text } from "../text/sv.ts";
import type { CaseView } from "./view.ts";

type MeetingView = CaseView["meetings"][number];

export const isComing = ({ state }: MeetingView) =>
  state === "booked" || state === "agendaPublished" || state === "blocked" || state === "inProgress";
const isPlanned = ({ state }: MeetingView) =>
  state === "draft" || state === "seeking" || state === "proposed" || state === "rescheduling";

/** What can be done with the case's meeting beside the next step. */
export function meetingActions(view: CaseView, text: Text): Action[] {
  const { kind, about } = view.waiting;
  const begun = view.meetings.find((meeting) => meeting.hasBegun);
  if (begun) return begunActions(view, begun, text);
  const to = (thing: string) => ({ caseId: view.caseId, thing });
  const upcoming = view.meetings.find(isComing);
  const planned = view.meetings.find((meeting) => meeting.id === about && isPlanned(meeting));
  const meeting = upcoming ?? planned;
  const isSought = planned && (kind === "bookMeeting" || kind === "enterTimes");
  return [
    ...(upcoming?.state === "booked" ? [openForm("addItem", text.case.addItem, "item", to(upcoming.id))] : []),
    ...(upcoming?.state === "blocked" ? [openForm("general", text.meeting.general, "general", to(upcoming.id))] : []),
    ...(isSought ? [seekAgain(planned, view, text)] : []),
    ...(meeting ? [openForm("cancelMeeting", text.case.cancel, "cancel", to(meeting.id))] : []),
    ...afterActions(view, text),
    ...(canMeetAgain(view) ? [openForm("seek", text.case.planAnother, "seek", { caseId: view.caseId })] : []),
  ];
}

/** What one seldom does with a meeting that is to come, set apart with what is known of it. */
export const seldomButtons = (
  { caseId }: CaseView,
  { id, state, hasBegun }: MeetingView,
  text: Text,
): Element | null =>
  (state === "booked" || state === "agendaPublished") && !hasBegun
    ? buttons([openForm("reschedule", text.meeting.reschedule, "reschedule", { caseId, thing: id })])
    : null;

/** Who comes and why is settled for a meeting that is moved: only its time is found anew. */
const seekAgain = ({ id, state }: MeetingView, { caseId }: CaseView, text: Text): Action =>
  state === "rescheduling"
    ? openForm("retime", text.meeting.retime, "retime", { caseId, thing: id })
    : openForm("seek", text.meeting.retime, "seek", { caseId, thing: id });

/** Where the next step is to wait, or nothing, after a meeting that was held. */
const canMeetAgain = (view: CaseView) =>
  view.stage === "active" &&
  ["awaitReport", "nothing"].includes(view.waiting.kind) &&
  view.meetings.some(({ state }) => ["held", "notesReview", "finalised", "closed"].includes(state));

/** A meeting that consent has left waits for a decision, and not for long. */
export const blockedNotice = (view: CaseView, { meeting }: Text) =>
  view.waiting.kind === "decideBlocked"
    ? problem({ message: meeting.goOnTitle, whatToDo: meeting.decideBlocked })
    : null;
