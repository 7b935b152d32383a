import type { CaseFile } from "../case/case-file.ts";
import { type Mask, masks } from "../case/mask.ts";
import { coordinatorOf, hasLateTaskOf, isOnManagersDesk, type Viewer } from "../case/viewer.ts";
import type { NeedId, PartyId, TaskId } from "../ids.ts";
import { hasLeft, isProfessional, isRelative } from "../party/party.ts";
import { partyIn } from "../party/party-in.ts";
import { titleOf } from "../party/view.ts";
import type { Municipality } from "../programme/municipality.ts";
import { type Day, dayOf, type Moment } from "../time.ts";
import { isPromiseTo } from "./apart.ts";
import { isOpen } from "./ladder.ts";
import type { reminderSteps, Task } from "./task.ts";

export interface TaskView {
  id: TaskId;
  /** Where it was agreed; the coordinator's to know. */
  meeting: Task["meeting"] | null;
  state: Task["state"]["name"];
  /** The need it meets, for those who may read that. */
  need: NeedId | null;
  what: string | null;
  owner: string;
  /** Whom the owner tells, as titles: none where it is the family alone. */
  reportTo: string[];
  /** Somebody in the family is told too; to one of them, that they are. */
  reportsToFamily: boolean;
  dueBy: Day;
  evidence: string | null;
  /** Why it was declined, moved on or let go, or what stands in the way. */
  reason: string | null;
  you: "owner" | "receiver" | null;
  /** Its day has passed and nothing is heard. */
  isOverdue: boolean;
  /** How far up the ladder it has come; the owner's, the coordinator's and the manager's to know. */
  reminded: (typeof reminderSteps)[number][];
  /** Nobody has said yes or no to it in time; and nobody has it any more: the coordinator's to know. */
  isUnanswered: boolean;
  isOwnerless: boolean;
  /** Those of the family who have yet to hear of it, for the coordinator to tell. */
  toTell: PartyId[];
  /** Whether it helped; the coordinator sees everybody's word, each in the family their own. */
  helped: Task["helped"][number]["how"][];
  /** Who in the family has heard nothing of it, since when, and whether they are yet to be called: oneself, or all to the coordinator. */
  unheard: { party: PartyId; at: Moment; isToCall: boolean }[];
}

/** Everybody sees their own promises and what is promised to them; the coordinator all; others what they may read; a room what all in it see. */
export function taskViews(
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  municipality: Municipality,
  now: Moment,
): TaskView[] {
  return file.tasks.flatMap((task) => {
    const what = mask(task.what);
    if (isOfMasked(file, viewer, task) || !isToldOf(file, task, viewer, what)) return [];
    return [viewed(file, task, viewer, mask, municipality, now)];
  });
}

function viewed(
  file: CaseFile,
  task: Task,
  viewer: Viewer,
  mask: Mask,
  municipality: Municipality,
  now: Moment,
): TaskView {
  const isCoordinator = viewer.kind === "coordinator";
  const you = partIn(task, viewer);
  const isPromise = isCoordinator || you === "owner" || viewer.kind === "unitManager";
  const self = "party" in viewer ? viewer.party : null;
  return {
    id: task.id,
    meeting: isCoordinator ? task.meeting : null,
    state: stateFor(file, task, viewer),
    need: needOf(file, task, mask),
    what: mask(task.what),
    owner: titleOf(file, viewer, task.owner) ?? "",
    ...receiversOf(file, task, viewer, municipality),
    dueBy: task.dueBy,
    evidence: "evidence" in task.state && task.state.evidence ? mask(task.state.evidence) : null,
    reason: "reason" in task.state && task.state.reason ? mask(task.state.reason) : null,
    you,
    isOverdue: isOpen(task) && task.dueBy < dayOf(now),
    reminded: isPromise ? task.reminded.map(({ to }) => to) : [],
    isUnanswered: isCoordinator && task.state.name === "agreed" && task.acceptBy < dayOf(now),
    isOwnerless: isCoordinator && isWithoutOwner(file, task),
    toTell: isCoordinator && task.state.name === "reported" ? familyToTell(file, task) : [],
    helped: task.helped.filter(({ party }) => isCoordinator || party === self).map(({ how }) => how),
    unheard: task.unheard
      .filter(({ party }) => isCoordinator || party === self)
      .map(({ party, at, calledAt }) => ({ party, at, isToCall: calledAt === null })),
  };
}

const needOf = ({ plan }: CaseFile, task: Task, mask: Mask): NeedId | null =>
  plan.needs.some((need) => need.id === task.need && mask(need.words) !== null) ? task.need : null;

/**
 * Whether it is received is each receiver's own to know, beside the coordinator's and the owner's, who hear when all have it.
 * In the family nobody learns of another's receipt, nor does a room.
 */
function stateFor(file: CaseFile, { state, reportTo, owner }: Task, viewer: Viewer): Task["state"]["name"] {
  if (state.name !== "reported" && state.name !== "received") return state.name;
  if (viewer.kind === "coordinator") return state.name;
  if (!("party" in viewer)) return "reported";
  const own = reportTo.filter((one) => one.party === viewer.party);
  if (own.length === 0 && viewer.party === owner) return state.name;
  const isService = (party: PartyId | null) => !file.parties.some((one) => one.id === party && isRelative(one));
  const known = own.length > 0 ? own : reportTo.filter(({ party }) => isService(party));
  return known.length > 0 && known.every(({ receivedAt }) => receivedAt !== null) ? "received" : "reported";
}

/** Declined, or left behind by somebody who no longer has part in the case. */
const isWithoutOwner = ({ parties }: CaseFile, task: Task) =>
  task.state.name === "declined" || (isOpen(task) && parties.some((one) => one.id === task.owner && hasLeft(one)));

const familyToTell = (file: CaseFile, task: Task): PartyId[] =>
  task.reportTo.flatMap(({ party, receivedAt }) =>
    party && !receivedAt && file.parties.some((one) => one.id === party && !isProfessional(one)) ? [party] : [],
  );

/** Somebody in it is of a service that this viewer must not know of: then it does not exist for them. */
export const isOfMasked = (file: CaseFile, viewer: Viewer, task: Task) =>
  file.maskedUnits.length > 0 &&
  [task.owner, ...task.reportTo.map((one) => one.party)].some((party) => {
    const found = file.parties.find((one) => one.id === party);
    return found?.kind === "professional" && masks(file, viewer, found.unit.id);
  });

function isToldOf(file: CaseFile, task: Task, viewer: Viewer, what: string | null): boolean {
  switch (viewer.kind) {
    case "coordinator":
      return true;
    case "professional":
      return partIn(task, viewer) !== null;
    case "unitManager":
      return isOnManagersDesk(task) && hasLateTaskOf({ ...file, tasks: [task] }, viewer.units);
    case "room":
      return viewer.present.length > 0 && viewer.present.every((one) => isToldOf(file, task, one, what));
    case "guardian":
    case "child":
      return what !== null && isPromiseTo(file, task, viewer.party);
    default:
      return what !== null;
  }
}

function partIn(task: Task, viewer: Viewer): TaskView["you"] {
  const isReceiver = (party: PartyId | null) => task.reportTo.some((one) => one.party === party);
  if (viewer.kind === "coordinator") return isReceiver(null) ? "receiver" : null;
  if (!("party" in viewer)) return null;
  return task.owner === viewer.party ? "owner" : isReceiver(viewer.party) ? "receiver" : null;
}

/** Families are not named to services here: that they are told is enough. Who else is told is nothing to a manager. */
function receiversOf(
  file: CaseFile,
  task: Task,
  viewer: Viewer,
  municipality: Municipality,
): Pick<TaskView, "reportTo" | "reportsToFamily"> {
  if (viewer.kind === "unitManager") return { reportTo: [], reportsToFamily: false };
  const self = viewer.kind === "guardian" || viewer.kind === "child" ? viewer.party : null;
  const coordinator = municipality.people.find((person) => person.account === coordinatorOf(file))?.title;
  const titles = task.reportTo.map(({ party }) =>
    party === null ? (coordinator ?? municipality.name) : titleOf(file, viewer, party),
  );
  const isFamily = (party: PartyId | null) => {
    const found = party ? partyIn(file, party) : undefined;
    return found !== undefined && isRelative(found) && (self === null || self === party);
  };
  return {
    reportTo: [...new Set(titles)].filter((title) => title !== null),
    reportsToFamily:
      viewer.kind === "room"
        ? viewer.present.every((one) => receiversOf(file, task, one, municipality).reportsToFamily)
        : task.reportTo.some((one) => isFamily(one.party)),
  };
}
