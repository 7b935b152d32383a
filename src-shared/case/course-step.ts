import type { Day } from "../time.ts";
import type { Seen } from "./view.ts";
import type { Waiting } from "./step.ts";

const step = (kind: Waiting["kind"], dueAt: Day | null = null): Waiting => ({ kind, about: null, dueAt });

/** What the coordinator has to do where the case is not under way: it is advice only, it rests, or it is over. Null where it is. */
export function courseStep(view: Seen): Waiting | null {
  if (["closed", "ended", "merged"].includes(view.stage)) return step("nothing");
  if (view.consultation)
    return view.consultation.advice === null ? step("giveAdvice", view.callBackBy) : step("endConsultation");
  return view.course?.isPaused ? step("resumeCase") : null;
}

/** The last things before a case is closed, when nothing else is left of it. */
export function closingStep(view: Seen): Waiting {
  if (view.closingPlan?.isAsked) return step("planAfter");
  if (!view.course?.closingTalkOn) return step("logClosingTalk");
  return step(view.record?.evaluationOfferedAt ? "closeCase" : "offerEvaluation");
}

/** Whoever asked for advice waits for it, and reads it. */
export function initiatorsStep({ consultation, callBackBy }: Seen): Waiting {
  if (!consultation?.advice) return callBackBy ? step("awaitAdvice", callBackBy) : step("nothing");
  return step(consultation.isRead ? "nothing" : "readAdvice");
}
