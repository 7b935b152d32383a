import type { MeetingView } from "../meeting/view.ts";
import type { Moment } from "../time.ts";
import {
  isAskedBy,
  reminderSubject,
  type Subject,
  takeoversIn,
  takeoverSubject,
  thingOf,
  turnSubject,
} from "./notices.ts";
import type { CaseView } from "./view.ts";
import type { Waiting } from "./step.ts";

/** What somebody must learn of a card in some way, if not in Teams. Two that are equal need only be told once. */
export interface News {
  kind:
    | "case"
    | "invitation"
    | "changed"
    | "agenda"
    | "task"
    | "report"
    | "reminder"
    | "drift"
    | "unsent"
    | "turn"
    | "takeover";
  /** Names what it is about, in ids and states only. */
  key: string;
  /** They are asked for something: silence is no answer. */
  asks: boolean;
}

/** Null where nothing is lost if the card never arrives. */
export function newsOf(view: CaseView, subject: Subject, now: Moment): News | null {
  const thing = thingOf(subject);
  if (subject === "case") return ofCase(view);
  if (subject.startsWith("confirm:")) return isAskedBy(view, subject) ? asked("case", subject) : null;
  const late = view.reminders.find((one) => reminderSubject(one) === subject);
  if (late) return asked("reminder", subject);
  if (takeoversIn(view).some((one) => takeoverSubject(one) === subject)) return asked("takeover", subject);
  if (view.plan.ordering.turns.some((one) => turnSubject(one) === subject)) return asked("turn", subject);
  const meeting = view.meetings.find((one) => one.id === thing);
  if (meeting && subject.startsWith("invitation:")) return ofInvitation(meeting, now);
  if (meeting && subject.startsWith("agenda:")) return ofAgenda(view, meeting, now);
  if (meeting && subject.startsWith("drift:")) return meeting.drift ? asked("drift", subject) : null;
  if (meeting && subject.startsWith("unsent:")) return meeting.unsent === "late" ? asked("unsent", thing) : null;
  const task = view.tasks.find((one) => one.id === thing);
  if (task?.you === "owner" && subject.startsWith("task:") && task.state === "agreed") return asked("task", thing);
  if (task?.you === "receiver" && subject.startsWith("report:") && task.state === "reported")
    return asked("report", thing);
  return null;
}

const asked = (kind: News["kind"], ...about: (string | null)[]): News => ({ kind, key: about.join(" "), asks: true });

/** Steps that others take, or that have their own time. */
const waits: readonly Waiting["kind"][] = ["nothing", "awaitReport", "awaitAdvice", "awaitFirstLook", "resumeCase"];

function ofCase(view: CaseView): News | null {
  const { kind, about } = view.waiting;
  const questions = [...view.confirmations, ...view.invalidations];
  if (view.you === "professional") return questions.length > 0 ? asked("case", "questions", ofAll(questions)) : null;
  const meeting = kind === "holdMeeting" ? view.meetings.find((one) => one.id === about) : null;
  if (view.you === "removed" || waits.includes(kind) || meeting?.hasBegun === false) return null;
  return asked("case", kind, about);
}
const ofAll = (questions: readonly object[]) => JSON.stringify(questions);

/** That a meeting is on, where and when; that it is not; or that it waits for consent. One that is over is no news. */
function ofInvitation({ id, state, slot, venue, you }: MeetingView, now: Moment): News | null {
  if (slot && slot.start <= now) return null;
  if (state === "booked" || state === "agendaPublished") {
    const when = [slot?.start ?? null, slot?.end ?? null, venue?.name ?? null];
    const asks = you !== null && you.answer === null;
    return { ...asked("invitation", id, ...when), asks };
  }
  const isOff = state === "cancelled" || state === "rescheduling" || state === "blocked";
  return isOff ? { ...asked("changed", id, state), asks: false } : null;
}

function ofAgenda(view: CaseView, { id, state, slot, you }: MeetingView, now: Moment): News | null {
  const isUnread = state === "agendaPublished" && you !== null && !you.seen && (!slot || slot.start > now);
  const isAskedOfNotes = view.waiting.kind === "takeStand" && view.waiting.about === id;
  return isUnread || isAskedOfNotes ? asked("agenda", id, state) : null;
}
