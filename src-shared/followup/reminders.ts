import type { CaseFile } from "../case/case-file.ts";
import type { Viewer } from "../case/viewer.ts";
import type { TaskId } from "../ids.ts";
import { isProfessional, type Professional } from "../party/party.ts";
import { titleOf } from "../party/view.ts";
import type { Municipality } from "../programme/municipality.ts";
import { type Day, dayOf } from "../time.ts";
import { isOpen } from "./ladder.ts";
import type { reminderSteps, Task } from "./task.ts";
import { isOfMasked } from "./view.ts";

/** Something waits too long, and it is this viewer's turn to know it: a day and a person to talk to, never what it is about. */
export interface ReminderView {
  task: TaskId;
  step: (typeof reminderSteps)[number];
  /** The day it was to be done; for whoever has not said that they have got an answer, the day it came. */
  since: Day;
  /** Whom to talk to about it; null for the one who promised. */
  talkTo: string | null;
}

export const reminderViews = (file: CaseFile, viewer: Viewer, municipality: Municipality): ReminderView[] =>
  file.tasks.flatMap((task) =>
    (isOfMasked(file, viewer, task) ? [] : task.reminded)
      .filter(({ to }) => isFor(to, task, file, viewer, municipality))
      .map(({ to }) => ({
        task: task.id,
        step: to,
        since: task.state.name === "reported" ? dayOf(task.state.reportedAt) : task.dueBy,
        talkTo: to === "owner" ? null : titleOf(file, viewer, task.owner),
      })),
  );

function isFor(
  step: ReminderView["step"],
  task: Task,
  file: CaseFile,
  viewer: Viewer,
  { units }: Municipality,
): boolean {
  if (step === "receiver" ? task.state.name !== "reported" : !isOpen(task)) return false;
  switch (step) {
    case "owner":
      return viewer.kind === "professional" && viewer.party === task.owner;
    case "coordinator":
      return viewer.kind === "coordinator";
    case "manager": {
      const owner = file.parties.find((one): one is Professional => one.id === task.owner && isProfessional(one));
      const manager = units.find((unit) => unit.id === owner?.unit.id)?.manager;
      return "account" in viewer && viewer.account === manager && viewer.account !== owner?.account;
    }
    case "receiver": {
      const self = viewer.kind === "coordinator" ? null : viewer.kind === "professional" ? viewer.party : undefined;
      return task.reportTo.some(({ party, receivedAt }) => party === self && receivedAt === null);
    }
  }
}
