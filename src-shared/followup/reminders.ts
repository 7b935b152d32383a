import type { CaseFile } from "../case/case-file.ts";
import type { Viewer } from "../case/viewer.ts";
import type { TaskId } from "../ids.ts";
import { isProfessional, type Professional } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Day } from "../time.ts";
import { isOpen } from "./ladder.ts";
import type { reminderSteps, Task } from "./task.ts";

/** A promise is late, and it is this viewer's turn on the ladder to know it: a day and a person to talk to, never what it is about. */
export interface ReminderView {
  task: TaskId;
  step: (typeof reminderSteps)[number];
  /** The day it was to be done. */
  dueBy: Day;
  /** Whom to talk to about it; null for the one who promised. */
  talkTo: string | null;
}

export const reminderViews = (file: CaseFile, viewer: Viewer, municipality: Municipality): ReminderView[] =>
  file.tasks.filter(isOpen).flatMap((task) => {
    const owner = file.parties.find((one): one is Professional => one.id === task.owner && isProfessional(one));
    return task.reminded
      .filter(({ to }) => owner && isFor(to, task, owner, viewer, municipality))
      .map(({ to }) => ({
        task: task.id,
        step: to,
        dueBy: task.dueBy,
        talkTo: to === "owner" ? null : (owner?.title ?? null),
      }));
  });

function isFor(
  step: ReminderView["step"],
  task: Task,
  owner: Professional,
  viewer: Viewer,
  { units }: Municipality,
): boolean {
  switch (step) {
    case "owner":
      return viewer.kind === "professional" && viewer.party === task.owner;
    case "coordinator":
      return viewer.kind === "coordinator";
    case "manager": {
      const manager = units.find((unit) => unit.id === owner.unit.id)?.manager;
      return "account" in viewer && viewer.account === manager && viewer.account !== owner.account;
    }
  }
}
