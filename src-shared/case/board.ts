import type { Account, AuthorityId } from "../ids.ts";
import { hasBeenHeld } from "../meeting/meeting.ts";
import { hasLeft } from "../party/party.ts";
import { inCase } from "../programme/in-case.ts";
import type { Municipality } from "../programme/municipality.ts";
import { isOver } from "../record/retention.ts";
import { type Day, dayOf, daysBetween, type Moment } from "../time.ts";
import type { CaseFile } from "./case-file.ts";
import { type CaseView, viewFor } from "./view.ts";
import { coordinatorOf } from "./viewer.ts";

const missingParties = ["guardian", "service", "owner"] as const;
export type MissingParty = (typeof missingParties)[number];

/** Where coordination failed, and whose it was; null where that service's part is secret from somebody. */
interface Failure {
  kind: CaseFile["deviations"][number]["kind"];
  authority: AuthorityId | null;
}

/** What is known of a case without opening it: codes, clocks, accounts and counts. Kept in clear, so never what anybody said. */
export interface BoardRow {
  reference: string;
  /** The kind of coordination, and after how many days without anything happening it is said to lie still. */
  programme: string;
  stalledDays: number;
  stage: string;
  /** Why it rests, or how it ended. */
  why: string | null;
  isOver: boolean;
  coordinator: Account | null;
  /** Who answers for the office that has it. */
  authority: AuthorityId | null;
  /** The coordinator's next step, whom it waits for beside them, and by when. */
  step: string;
  about: string | null;
  dueAt: string | null;
  waitsFor: Account | null;
  missing: MissingParty[];
  /** Who must not be shown even the code. */
  ties: Account[];
  openedOn: Day;
  daysToContact: number | null;
  daysToMeeting: number | null;
  meetingsBooked: number;
  followedUpOnTime: number;
  followedUpLate: number;
  failures: Failure[];
}

/** As the case stands at the moment of the change. */
export function boardRowOf(file: CaseFile, municipality: Municipality, now: Moment): BoardRow {
  const { stage } = file;
  const coordinator = coordinatorOf(file);
  const view = coordinator ? viewFor(file, { kind: "coordinator", account: coordinator }, now, municipality) : null;
  const promises = file.tasks.flatMap((task) => promiseKept(task, now));
  return {
    reference: file.reference,
    programme: file.programme,
    stalledDays: inCase(municipality, file).stalledDays,
    stage: stage.name,
    why: "why" in stage ? stage.why : "how" in stage ? stage.how : null,
    isOver: isOver(stage),
    coordinator,
    authority: authorityOf(file.office, municipality),
    step: view?.waiting.kind ?? "takeInquiry",
    about: view?.waiting.about ?? null,
    dueAt: (view ? view.waiting.dueAt : "callBackBy" in stage ? stage.callBackBy : null) ?? null,
    waitsFor: view ? ownerOf(file, view) : null,
    missing: view && !isOver(stage) ? missingIn(view) : [],
    ties: file.ties,
    openedOn: file.takenOver?.startedOn ?? dayOf(file.openedAt),
    ...waits(file),
    meetingsBooked: file.meetings.filter(hasHadATime).length,
    followedUpOnTime: promises.filter((isKept) => isKept).length,
    followedUpLate: promises.filter((isKept) => !isKept).length,
    failures: file.deviations.map(({ kind, party }) => ({ kind, authority: authorityIn(file, party, municipality) })),
  };
}

const authorityOf = (unit: string | undefined, { units }: Municipality): AuthorityId | null =>
  units.find(({ id }) => id === unit)?.authority ?? null;

function authorityIn(file: CaseFile, party: string | null, municipality: Municipality): AuthorityId | null {
  const found = file.parties.find((one) => one.id === party);
  if (found?.kind !== "professional" || file.maskedUnits.some(({ unit }) => unit === found.unit.id)) return null;
  return authorityOf(found.unit.id, municipality);
}

/** The one at a service who has what the coordinator waits for. */
function ownerOf({ tasks, parties }: CaseFile, { waiting }: CaseView): Account | null {
  const task = waiting.kind === "awaitReport" ? tasks.find(({ id }) => id === waiting.about) : undefined;
  const owner = parties.find((one) => one.id === task?.owner && !hasLeft(one));
  return owner?.kind === "professional" ? owner.account : null;
}

function missingIn({ waiting, meetings, tasks }: CaseView): MissingParty[] {
  const lacks = {
    guardian: waiting.kind === "addGuardian",
    service: meetings.some(
      ({ state, items }) =>
        (state === "booked" || state === "agendaPublished") && items.some(({ missing }) => missing.length > 0),
    ),
    owner: tasks.some((task) => task.isOwnerless),
  };
  return missingParties.filter((one) => lacks[one]);
}

/** From the first worry, in days. A case that began on paper is not counted: its clocks were never here. */
function waits({ worrySince, openedAt, takenOver, contacts, meetings }: CaseFile) {
  const worriedOn = worrySince ?? dayOf(openedAt);
  const from = (days: Day[]) => {
    const first = days.toSorted()[0];
    return takenOver || !first ? null : daysBetween(worriedOn, first);
  };
  return {
    daysToContact: from(contacts.map(({ on }) => on)),
    daysToMeeting: from(meetings.flatMap(({ state }) => (hasBeenHeld(state) ? [dayOf(state.heldAt)] : []))),
  };
}

const hasHadATime = ({ state }: CaseFile["meetings"][number]) => "slot" in state && state.slot !== null;

/** Whether it was reported by the day first agreed; nothing while that is not known yet, or where it was let go. */
function promiseKept({ state, dueBy, extensions }: CaseFile["tasks"][number], now: Moment): boolean[] {
  if (state.name === "carriedOver" || state.name === "cancelled") return [];
  const promisedBy = extensions[0]?.from ?? dueBy;
  if ("reportedAt" in state) return [dayOf(state.reportedAt) <= promisedBy];
  return promisedBy < dayOf(now) ? [false] : [];
}
