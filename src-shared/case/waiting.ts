import type { MeetingView } from "../meeting/view.ts";
import type { TaskView } from "../followup/view.ts";
import type { Seen } from "./view.ts";

/** The one next step a case waits for from its viewer; `about` is the meeting, task or consent it concerns. */
export interface Waiting {
  kind:
    | "takeInquiry"
    | "registerFamily"
    | "addGuardian"
    | "logContact"
    | "recordConsent"
    | "confirmConsent"
    | "setVoice"
    | "planMeeting"
    | "bookMeeting"
    | "publishAgenda"
    | "holdMeeting"
    | "decideBlocked"
    | "receiveReport"
    | "awaitReport"
    | "answerInvitation"
    | "readAgenda"
    | "acceptTask"
    | "reportTask"
    | "nothing";
  about: string | null;
  /** A day or a moment. */
  dueAt: string | null;
}

const step = (kind: Waiting["kind"], about: string | null = null, dueAt: string | null = null): Waiting => ({
  kind,
  about,
  dueAt,
});

/** Always one next step, in the order the process asks for them. */
export function waitingFor(view: Seen): Waiting {
  switch (view.you) {
    case "duty":
      return step("takeInquiry", null, view.callBackBy);
    case "coordinator":
      return coordinatorsStep(view);
    case "professional":
      return professionalsStep(view);
    default:
      return step("nothing");
  }
}

function coordinatorsStep(view: Seen): Waiting {
  const blocked = view.meetings.find((meeting) => meeting.state === "blocked");
  if (blocked) return step("decideBlocked", blocked.id, blocked.slot?.start ?? null);
  const reported = view.tasks.find((task) => task.state === "reported" && task.you === "receiver");
  if (reported) return step("receiveReport", reported.id, reported.dueBy);
  const child = view.people.find((person) => person.kind === "child");
  if (!child) return step("registerFamily", null, view.callBackBy);
  const guardians = view.people.filter((person) => person.kind === "guardian");
  if (guardians.some((guardian) => guardian.sharesCustody) && guardians.length === 1)
    return step("addGuardian", child.id);
  if (guardians.some((guardian) => !guardian.contacted)) return step("logContact", null, view.callBackBy);
  const current = view.consents.filter((consent) => consent.state === "active" || consent.state === "granted");
  const grantors = child.isGrown ? [child.id] : guardians.map((guardian) => guardian.id);
  const silent = grantors.find((grantor) => !current.some((consent) => consent.grantor === grantor));
  if (silent) return step("recordConsent", silent);
  const awaiting = current.find((consent) => consent.awaiting.length > 0);
  if (awaiting) return step("confirmConsent", awaiting.id);
  const unheard = view.people.find((person) => person.kind === "child" && person.voice === null);
  if (unheard) return step("setVoice", unheard.id);
  return meetingStep(view) ?? awaitedReport(view) ?? (hasMet(view) ? step("nothing") : step("planMeeting"));
}

function meetingStep(view: Seen): Waiting | null {
  const begun = view.meetings.find((meeting) => meeting.hasBegun);
  if (begun) return step("holdMeeting", begun.id, begun.slot?.start ?? null);
  const due = (meeting: MeetingView) => meeting.slot?.start ?? null;
  for (const [state, kind] of [
    ["agendaPublished", "holdMeeting"],
    ["booked", "publishAgenda"],
    ["proposed", "bookMeeting"],
  ] as const) {
    const found = view.meetings.find((meeting) => meeting.state === state);
    if (found) return step(kind, found.id, due(found));
  }
  return null;
}

const hasMet = (view: Seen) => view.meetings.some((meeting) => meeting.state === "held");
const soonest = (tasks: TaskView[]) => tasks.toSorted((a, b) => (a.dueBy < b.dueBy ? -1 : 1))[0];

function awaitedReport(view: Seen): Waiting | null {
  const open = soonest(view.tasks.filter((task) => task.state !== "received"));
  return open ? step("awaitReport", open.id, open.dueBy) : null;
}

function professionalsStep(view: Seen): Waiting {
  const mine = view.tasks.filter((task) => task.you === "owner");
  const asked = soonest(mine.filter((task) => task.state === "agreed"));
  if (asked) return step("acceptTask", asked.id, asked.dueBy);
  const promised = soonest(mine.filter((task) => task.state === "accepted"));
  if (promised) return step("reportTask", promised.id, promised.dueBy);
  const reported = view.tasks.find((task) => task.you === "receiver" && task.state === "reported");
  if (reported) return step("receiveReport", reported.id, reported.dueBy);
  const coming = view.meetings.filter(
    (meeting) => meeting.you && (meeting.state === "booked" || meeting.state === "agendaPublished"),
  );
  const unanswered = coming.find((meeting) => !meeting.you?.answer);
  if (unanswered) return step("answerInvitation", unanswered.id, unanswered.slot?.start ?? null);
  const unread = coming.find((meeting) => !meeting.you?.seen);
  if (unread) return step("readAgenda", unread.id, unread.slot?.start ?? null);
  return step("nothing");
}
