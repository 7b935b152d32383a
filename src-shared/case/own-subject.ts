import { type Subject, turnSubject } from "./notices.ts";
import type { CaseView } from "./view.ts";
import type { Waiting } from "./step.ts";

/** On which card each step of a professional's is taken. */
const cardOfStep: Partial<Record<Waiting["kind"], "invitation" | "agenda" | "task" | "report">> = {
  acceptTask: "task",
  reportTask: "task",
  receiveReport: "report",
  answerInvitation: "invitation",
  readAgenda: "agenda",
  takeStand: "agenda",
};

/** The card on which somebody works with a case: a professional's is that of their next step, else of their latest part in it. */
export function ownSubject(view: CaseView): Subject {
  const { kind, about } = view.waiting;
  const card = cardOfStep[kind];
  if (view.you !== "professional") return "case";
  const turn = kind === "startSupport" && view.plan.ordering.turns.find((one) => one.intervention === about);
  if (turn) return turnSubject(turn);
  if (card && about) return `${card}:${about}`;
  if (view.confirmations.length + view.invalidations.length > 0) return "case";
  const meeting = view.meetings.at(-1);
  const task = view.tasks.findLast((one) => one.you === "owner");
  return meeting ? `agenda:${meeting.id}` : task ? `task:${task.id}` : "case";
}
