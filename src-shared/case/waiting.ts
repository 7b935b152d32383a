import { lingeringStep, standStep } from "../meeting/steps.ts";
import { callStep } from "../party/call-step.ts";
import { promiseStep } from "../followup/steps.ts";
import type { TaskView } from "../followup/view.ts";
import { firstLookStep } from "../plan/first-look-step.ts";
import { consentStep, questionStep, renewalStep } from "../consent/step.ts";
import { closingStep, courseStep, initiatorsStep } from "./course-step.ts";
import { talkStep, wayStep } from "../track/steps.ts";
import { hasMet, lastMeeting, meetingStep } from "./meeting-step.ts";
import { step, type Waiting } from "./step.ts";
import type { Seen } from "./view.ts";

/** Always one next step, in the order the process asks for them. */
export function waitingFor(view: Seen): Waiting {
  switch (view.you) {
    case "duty":
      return view.isTied ? step("nothing") : step("takeInquiry", null, view.callBackBy);
    case "deputy":
      return step("takeHandover");
    case "initiator":
      return initiatorsStep(view);
    case "coordinator":
      return coordinatorsStep(view);
    case "professional":
      return questionStep(view) ?? professionalsStep(view);
    case "unitManager":
      return managersStep(view);
    default:
      return questionStep(view) ?? step("nothing");
  }
}

function coordinatorsStep(view: Seen): Waiting {
  // One who has taken the case over can be the second person of an error that the first coordinator found.
  const beside = courseStep(view) ?? questionStep(view);
  if (beside) return beside;
  const blocked = view.meetings.find((meeting) => meeting.state === "blocked");
  if (blocked) return step("decideBlocked", blocked.id, blocked.slot?.start ?? null);
  const drifted = view.meetings.find(({ drift }) => drift && !drift.isRestoring);
  if (drifted) return step("decideDrift", drifted.id, drifted.slot?.start ?? null);
  const talk = talkStep(view);
  if (talk) return talk;
  const reported = view.tasks.find((task) => task.state === "reported" && task.you === "receiver");
  if (reported) return step("receiveReport", reported.id, reported.dueBy);
  const promise = promiseStep(view.tasks) ?? callStep(view);
  if (promise) return promise;
  const said = newWordsStep(view);
  if (said) return said;
  if (view.stage === "closing")
    return lastMeeting(view) ?? askedStep(view, null) ?? awaitedReport(view) ?? closingStep(view);
  const isOfAdults = view.programme?.about === "adults";
  const children = view.people.filter((person) => person.kind === "child");
  if (children.length === 0) return step(isOfAdults ? "registerPerson" : "registerFamily", null, view.callBackBy);
  if (isOfAdults && children.some((child) => !child.isGrown)) return lastMeeting(view) ?? wrongKindStep(view);
  if (children.every((child) => child.isTooOld))
    return lastMeeting(view) ?? askedStep(view, null) ?? step("planClosing");
  const told = view.ways.isApart ? lackingStep(view) : (familyStep(view) ?? consentStep(view));
  if (told) return told;
  const unheard = view.programme?.asksVoice ? children.find((child) => child.voice === null) : undefined;
  if (unheard) return step("setVoice", unheard.id);
  const unasked = children.find((child) => child.isOfAskingAge && !child.hasBeenAsked);
  if (unasked) return step("askChildDirectly", unasked.id);
  const shown = firstLookStep(view.plan.proposals);
  return (
    wayStep(view, "now") ??
    askedStep(view, shown) ??
    meetingStep(view) ??
    renewalStep(view) ??
    shown ??
    awaitedReport(view) ??
    wayStep(view, "later") ??
    lingeringStep(view.meetings) ??
    (hasMet(view) ? step("nothing") : step("planMeeting"))
  );
}

/** What the family has asked for, or said yes to, is done before a meeting that is still to come; one that is going on is not left for it. */
function askedStep({ raise, meetings }: Seen, shown: Waiting | null): Waiting | null {
  if (meetings.some(({ hasBegun }) => hasBegun)) return null;
  if (raise.open?.isAgreed) return step("raiseCase");
  return shown?.kind === "awaitFirstLook" ? null : shown;
}

/** What a child has said, or somebody at home has handed in, and nobody has read yet; what is old waits first. */
function newWordsStep({ sayings, attachments }: Seen): Waiting | null {
  const saying = sayings.find(({ ofItsOwn }) => ofItsOwn?.isRead === false);
  if (saying) return step("readChild", saying.child);
  const left = attachments.find(({ handedIn }) => handedIn?.isRead === false)?.handedIn;
  return left ? step("readHandedIn", left.from) : null;
}

const guardiansOf = (view: Seen, child: string) =>
  view.people
    .filter((person) => person.kind === "guardian")
    .flatMap(({ id, contacted, custody }) =>
      custody.filter((one) => one.child === child).map(({ kind }) => ({ id, contacted, kind })),
    );

function lackingStep(view: Seen): Waiting | null {
  const minors = view.people.filter((person) => person.kind === "child" && !person.isGrown);
  const lacking = minors.find(({ id }) => {
    const [first, second] = guardiansOf(view, id);
    return !first || (first.kind === "joint" && !second);
  });
  return lacking ? step("addGuardian", lacking.id) : null;
}

/** Whoever turns out to be a child belongs in another kind of coordination: before it was one it ends, later it is closed. */
const wrongKindStep = ({ stage }: Seen): Waiting =>
  step(stage === "triage" || stage === "familyContact" || stage === "consentPending" ? "endCase" : "planClosing");

/** Everybody with custody is in the case, and has been talked with; before consent is asked for, so has whoever else is to give it. */
function familyStep(view: Seen): Waiting | null {
  const lacking = lackingStep(view);
  if (lacking) return lacking;
  const isEarly = view.stage === "triage" || view.stage === "familyContact";
  const silent = view.people.some(
    (person) =>
      person.kind !== "professional" &&
      person.toContact &&
      !person.contacted &&
      (isEarly || person.kind === "guardian"),
  );
  return silent ? step("logContact", null, view.callBackBy) : null;
}

const soonest = (tasks: TaskView[]) => tasks.toSorted((a, b) => (a.dueBy < b.dueBy ? -1 : 1))[0];

function awaitedReport(view: Seen): Waiting | null {
  const open = soonest(view.tasks.filter(({ state }) => ["agreed", "accepted", "blocked", "reported"].includes(state)));
  return open ? step("awaitReport", open.id, open.dueBy) : null;
}

/** What has come as far up the ladder as to the manager of a service. */
function managersStep({ reminders }: Seen): Waiting {
  const [late] = reminders.filter((one) => one.step === "manager").toSorted((a, b) => (a.since < b.since ? -1 : 1));
  return late ? step("takeUpLate", late.task, late.since) : step("nothing");
}

function professionalsStep(view: Seen): Waiting {
  const mine = view.tasks.filter((task) => task.you === "owner");
  const asked = soonest(mine.filter((task) => task.state === "agreed"));
  if (asked) return step("acceptTask", asked.id, asked.dueBy);
  const promised = soonest(mine.filter((task) => task.state === "accepted" || task.state === "blocked"));
  if (promised) return step("reportTask", promised.id, promised.dueBy);
  const reported = view.tasks.find((task) => task.you === "receiver" && task.state === "reported");
  if (reported) return step("receiveReport", reported.id, reported.dueBy);
  const [turn] = view.plan.ordering.turns;
  if (turn) return step("startSupport", turn.intervention, turn.since);
  const coming = view.meetings.filter(
    (meeting) => meeting.you && (meeting.state === "booked" || meeting.state === "agendaPublished"),
  );
  const unanswered = coming.find((meeting) => !meeting.you?.answer);
  if (unanswered) return step("answerInvitation", unanswered.id, unanswered.slot?.start ?? null);
  const unread = coming.find((meeting) => !meeting.you?.seen);
  if (unread) return step("readAgenda", unread.id, unread.slot?.start ?? null);
  return standStep(view.meetings) ?? managersStep(view);
}
