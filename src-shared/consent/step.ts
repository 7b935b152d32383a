import type { Seen } from "../case/view.ts";
import type { Waiting } from "../case/step.ts";

const step = (kind: Waiting["kind"], about: string, dueAt: string | null = null): Waiting => ({ kind, about, dueAt });

/** Whoever wishes to talk is called; whose question has run out is asked anew; then everybody whose yes is needed is asked; and every authority that tells something holds the answer. */
export function consentStep(view: Seen): Waiting | null {
  const wishing = view.requests.find(
    ({ state, grantor }) => state === "wantsTalk" && view.agreements.some(({ toTalk }) => toTalk.includes(grantor)),
  );
  if (wishing) return step("talkWith", wishing.grantor);
  const isAsking = view.agreements.flatMap((one) => [...one.unanswered, ...one.toTalk]);
  const past = view.requests.find(
    (one) =>
      one.isPast &&
      one.state !== "refused" &&
      isAsking.includes(one.grantor) &&
      view.requests.findLast(({ grantor }) => grantor === one.grantor) === one,
  );
  if (past) return step("askAnew", past.id);
  const unanswered = view.agreements.flatMap((one) => one.unanswered)[0];
  if (unanswered) {
    const isChild = view.people.some((person) => person.kind === "child" && person.id === unanswered);
    const asked = view.requests.findLast((request) => request.grantor === unanswered);
    const isOpen = asked?.state === "requested" || asked?.state === "noResponse";
    const own = view.programme?.about === "adults" ? "askPerson" : "recordOwnConsent";
    const kind = isChild ? (isOpen ? "recordAnswer" : own) : "recordConsent";
    return step(kind, unanswered, asked?.remindOn ?? null);
  }
  const toTalk = view.agreements.flatMap((one) => one.toTalk)[0];
  if (toTalk) return step("talkWith", toTalk);
  const awaiting = view.consents.find(
    ({ state, capacity, awaiting: authorities }) =>
      state === "granted" && capacity !== "ownVoice" && authorities.length > 0,
  );
  return awaiting ? step("confirmConsent", awaiting.id) : null;
}

/** A consent is about to run out, and nothing takes its place. */
export function renewalStep(view: Seen): Waiting | null {
  const ending = view.consents.find(({ isEnding, capacity }) => isEnding && capacity !== "ownVoice");
  return ending ? step("renewConsent", ending.id, ending.validTo) : null;
}

/** What somebody beside the coordinator has been asked about a consent. */
export function questionStep(view: Seen): Waiting | null {
  const [confirmation] = view.confirmations;
  if (confirmation) return step("confirmHolding", confirmation.consent);
  const [error] = view.invalidations;
  return error ? step("decideError", error.consent) : null;
}
