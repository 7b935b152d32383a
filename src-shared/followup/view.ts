import type { CaseFile } from "../case/case-file.ts";
import type { Mask } from "../case/mask.ts";
import { coordinatorOf, type Viewer } from "../case/viewer.ts";
import type { MeetingId, PartyId, TaskId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Day } from "../time.ts";
import type { Task } from "./task.ts";

export interface TaskView {
  id: TaskId;
  meeting: MeetingId;
  state: Task["state"]["name"];
  what: string | null;
  owner: string;
  reportTo: string;
  dueBy: Day;
  evidence: string | null;
  you: "owner" | "receiver" | null;
}

/** Everybody sees their own promises and what is promised to them; the coordinator all; others what they may read; a room what all in it see. */
export function taskViews(file: CaseFile, viewer: Viewer, mask: Mask, municipality: Municipality): TaskView[] {
  return file.tasks.flatMap((task) => {
    const you = partIn(task, viewer);
    const what = mask(task.what);
    if (!isToldOf(task, viewer, what)) return [];
    return [
      {
        id: task.id,
        meeting: task.meeting,
        state: task.state.name,
        what,
        owner: titleOf(file, task.owner, municipality),
        reportTo: titleOf(file, task.reportTo, municipality),
        dueBy: task.dueBy,
        evidence: "evidence" in task.state ? mask(task.state.evidence) : null,
        you,
      },
    ];
  });
}

function isToldOf(task: Task, viewer: Viewer, what: string | null): boolean {
  switch (viewer.kind) {
    case "coordinator":
      return true;
    case "professional":
      return partIn(task, viewer) !== null;
    case "room":
      return viewer.present.length > 0 && viewer.present.every((one) => isToldOf(task, one, what));
    default:
      return what !== null;
  }
}

function partIn(task: Task, viewer: Viewer): TaskView["you"] {
  if (viewer.kind === "coordinator") return task.reportTo === null ? "receiver" : null;
  if (!("party" in viewer)) return null;
  return task.owner === viewer.party ? "owner" : task.reportTo === viewer.party ? "receiver" : null;
}

function titleOf(file: CaseFile, party: PartyId | null, municipality: Municipality): string {
  if (party === null)
    return municipality.people.find((person) => person.account === coordinatorOf(file))?.title ?? municipality.name;
  const found = file.parties.find((other) => other.id === party);
  return found?.kind === "professional" ? found.title : "";
}
