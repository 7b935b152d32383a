import type { Effect } from "../command.ts";
import { leanTask } from "../followup/mirror.ts";
import type { ReminderView } from "../followup/reminders.ts";
import type { Account } from "../ids.ts";
import type { DriftView } from "../meeting/drift-view.ts";
import { familyNews } from "../meeting/family-news.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Moment } from "../time.ts";
import type { CaseFile } from "./case-file.ts";
import type { AfterView } from "./closing-plan-view.ts";
import { type CaseView, viewFor } from "./view.ts";
import { coordinatorOf, openHandover, standingOf, viewerOf } from "./viewer.ts";

/**
 * What a card is about: the case itself, or one of its things by id. A person has at most one card a subject,
 * which follows the case as it changes.
 */
export type Subject =
  | "case"
  | `${"invitation" | "agenda" | "ended" | "drift" | "unsent" | "task" | "report" | "reminder" | "turn" | "takeover" | "confirm"}:${string}`;

/** Staff who have something to do with the case now, each with their own view. */
export function viewsOfStaff(
  file: CaseFile,
  municipality: Municipality,
  now: Moment,
): { account: Account; view: CaseView }[] {
  const onDuty = municipality.people.filter((person) => person.duty === "coordinator").map((person) => person.account);
  return [...new Set([...onDuty, ...accountsIn(file, municipality)])].flatMap((account) => {
    const beside = { isCoordinator: onDuty.includes(account), isManager: false };
    const viewer = viewerOf(file, account, standingOf(account, beside, municipality));
    return viewer ? [{ account, view: viewFor(file, viewer, now, municipality) }] : [];
  });
}

/** Everybody the case itself names, whatever they are to it. */
const accountsIn = (file: CaseFile, { units }: Municipality): Account[] =>
  [
    coordinatorOf(file),
    openHandover(file)?.to,
    file.consultation && file.initiator,
    ...file.parties.map((party) => (party.kind === "professional" ? party.account : null)),
    ...file.consents.flatMap(({ asked, invalidation }) => [...asked.map((one) => one.receiver), invalidation?.second]),
    ...units.map((unit) => unit.manager),
  ].filter((account) => account !== null && account !== undefined);

/** The cards a view gives reason for. */
export function subjectsOf(view: CaseView): Subject[] {
  const isProfessional = view.you === "professional";
  return [
    ...((isProfessional && questionsOf(view).length === 0) || view.you === "unitManager" ? [] : (["case"] as const)),
    ...view.meetings
      .filter((meeting) => isProfessional && meeting.state !== "proposed")
      .flatMap((meeting): Subject[] => [`invitation:${meeting.id}`, `agenda:${meeting.id}`]),
    ...view.meetings.flatMap(({ id, drift }): Subject[] => (drift ? [driftSubject(id, drift)] : [])),
    ...view.meetings.flatMap(({ id, unsent }): Subject[] => (unsent === "late" ? [`unsent:${id}`] : [])),
    ...view.tasks.filter((task) => task.you === "owner").map((task): Subject => `task:${task.id}`),
    ...view.tasks
      .filter((task) => task.you === "receiver" && (task.state === "reported" || task.state === "received"))
      .map((task): Subject => `report:${task.id}`),
    ...view.reminders.map(reminderSubject),
    ...view.plan.ordering.turns.map(turnSubject),
    ...takeoversIn(view).map(takeoverSubject),
    ...view.confirmations.flatMap((one): Subject[] => (one.remindedAt ? [confirmSubject(one, one.remindedAt)] : [])),
  ];
}

/** Each step of the ladder is a message of its own, and so is the same step of a later day: a card that is updated makes no sound. */
export const reminderSubject = ({ task, step, since }: ReminderView): Subject => `reminder:${task}:${step}:${since}`;

/** So is each day it becomes somebody's turn: what was undone and is done again the same day is the same turn. */
export const turnSubject = ({ intervention, since }: CaseView["plan"]["ordering"]["turns"][number]): Subject =>
  `turn:${intervention}:${since ?? ""}`;

/** What the reader's own service takes over when the case is closed. */
export const takeoversIn = ({ closingPlan }: CaseView): AfterView[] =>
  closingPlan?.rows.filter((row) => row.isYours) ?? [];
/** Another day is a message of its own too. */
export const takeoverSubject = ({ id, from }: Pick<AfterView, "id" | "from">): Subject => `takeover:${id}:${from}`;

/** Each time the two begin to differ is a message of its own, for the same reason. */
export const driftSubject = (meeting: string, { since }: Pick<DriftView, "since">): Subject =>
  `drift:${meeting}:${since}`;

/** So is each time somebody is reminded of what they were asked. */
const confirmSubject = ({ consent }: CaseView["confirmations"][number], remindedAt: Moment): Subject =>
  `confirm:${consent}:${remindedAt}`;

/** What somebody has been asked about a consent, whatever else they are to the case. */
const questionsOf = ({ confirmations, invalidations }: CaseView) => [...confirmations, ...invalidations];

/** Whether they are still asked what this reminds them of. */
export const isAskedBy = ({ confirmations }: CaseView, subject: Subject): boolean =>
  confirmations.some((one) => one.remindedAt && confirmSubject(one, one.remindedAt) === subject);

/** The thing a subject is about, as commands name it. */
export const thingOf = (subject: Subject): string => (subject === "case" ? "case" : (subject.split(":")[1] ?? ""));

/** The part of a view that its card on this subject is made from: two pictures that are equal make the same card. */
export const pictureOf = (view: CaseView, subject: Subject): string => {
  const thing = thingOf(subject);
  if (thing === "case" && ["professional", "confirmer", "secondPerson"].includes(view.you))
    return JSON.stringify([view.reference, questionsOf(view), view.latest[thing]]);
  if (thing === "case")
    return JSON.stringify({ ...view, meetings: view.meetings.map(asOnCards), plan: planOnCards(view) });
  if (subject.startsWith("confirm:")) return JSON.stringify([view.reference, isAskedBy(view, subject)]);
  if (subject.startsWith("reminder:"))
    return JSON.stringify([view.reference, view.reminders.filter((one) => reminderSubject(one) === subject)]);
  if (subject.startsWith("turn:")) {
    const support = view.plan.interventions.find(({ id }) => id === thing);
    return JSON.stringify([view.reference, support?.words, support?.dueBy, support?.state, view.latest[thing]]);
  }
  if (subject.startsWith("takeover:")) {
    const row = takeoversIn(view).find((one) => takeoverSubject(one) === subject);
    return JSON.stringify([view.reference, row?.what, row?.unit]);
  }
  if (subject.startsWith("drift:")) {
    const meeting = view.meetings.find(({ id }) => id === thing);
    return JSON.stringify([view.reference, meeting?.slot, meeting?.venue, meeting?.drift, view.latest[thing]]);
  }
  if (subject.startsWith("unsent:")) {
    const meeting = view.meetings.find(({ id }) => id === thing);
    return JSON.stringify([view.reference, meeting?.slot, meeting?.venue, meeting?.unsent, view.latest[thing]]);
  }
  const parts = [...view.meetings.map((meeting) => ofCard(meeting, subject)), ...view.tasks];
  return JSON.stringify([view.reference, parts.filter((part) => part.id === thing), view.latest[thing]]);
};

/** No card is outdated by the link to join, nor by what passes while people talk. */
const asOnCards = ({ joinUrl: _link, floor: _floor, pauses: _pauses, ...meeting }: CaseView["meetings"][number]) =>
  meeting;

/** Nor by what the passing of a day alone moves. */
const planOnCards = ({ plan }: CaseView) => ({ ...plan, ordering: { ...plan.ordering, places: [] } });

/** An invitation is about who comes, an agenda about what is said: neither is outdated by what only the other shows. */
const ofCard = (whole: CaseView["meetings"][number], subject: Subject) => {
  const { people, you, ...meeting } = asOnCards(whole);
  const { id, state, slot, venue } = meeting;
  return subject.startsWith("invitation:")
    ? { id, state, slot, venue, people, answer: you?.answer }
    : { ...meeting, seen: you?.seen };
};

/** Makes a card, an event or a task in somebody's list agree with the case. */
type Telling = Exclude<Effect, { kind: "giveCommand" | "reconcileMeetingChat" | "sendToFamily" }>;

/**
 * What must be told after a change: every card, meeting and mirrored task whose picture differs before and after.
 * Derived, so that no command can forget somebody. `before` is seen at the time it was saved: what the passing of time
 * has changed since, such as a consent that ran out, is told too.
 */
export function effectsBetween(
  before: { file: CaseFile; savedAt: Moment } | null,
  after: CaseFile,
  municipality: Municipality,
  now: Moment,
): Telling[] {
  const told = before ? pictures(before.file, municipality, before.savedAt) : (new Map() as Pictures);
  const tell = pictures(after, municipality, now);
  return [...new Set([...told.keys(), ...tell.keys()])]
    .filter((key) => told.get(key)?.seen !== tell.get(key)?.seen)
    .map((key) => (tell.get(key) ?? told.get(key))!.effect);
}

interface Picture {
  seen: string;
  effect: Telling;
}

type Pictures = ReadonlyMap<string, Picture>;
/** What was told after one change is what is told before the next. */
const known = new WeakMap<CaseFile, { municipality: Municipality; now: Moment; pictures: Pictures }>();

function pictures(file: CaseFile, municipality: Municipality, now: Moment): Pictures {
  const before = known.get(file);
  if (before?.municipality === municipality && before.now === now) return before.pictures;
  const made = pictured(file, municipality, now);
  known.set(file, { municipality, now, pictures: made });
  return made;
}

function pictured(file: CaseFile, municipality: Municipality, now: Moment): Pictures {
  const found = new Map<string, Picture>();
  for (const { account, view } of viewsOfStaff(file, municipality, now)) {
    for (const subject of subjectsOf(view))
      found.set(`${account} ${subject}`, {
        seen: pictureOf(view, subject),
        effect: { kind: "reconcileRecipient", to: account, subject },
      });
    if (municipality.mirror.kind !== "none")
      for (const { id } of view.tasks) {
        const lean = leanTask(file, account, view, id);
        if (lean)
          found.set(`mirror ${id}`, {
            seen: JSON.stringify([account, lean]),
            effect: { kind: "reconcileTask", taskId: id },
          });
      }
    if (view.you !== "coordinator") continue;
    for (const { id, slot, venue, attendees, drift, unsent } of view.meetings)
      found.set(id, {
        // Whoever leads is at the meeting too. What was held back while two things were said is done when it is decided.
        seen: JSON.stringify([slot, venue, attendees, attendees && account, drift && drift.isRestoring, unsent]),
        effect: { kind: "reconcileMeeting", meetingId: id },
      });
  }
  for (const { party, about, kind, what } of familyNews(file, municipality, now))
    found.set(`${party} ${about}`, {
      seen: JSON.stringify([kind, what]),
      effect: { kind: "tellFamily", party, about },
    });
  return found;
}
