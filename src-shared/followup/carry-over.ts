import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { command } from "../command.ts";
import { id, type TaskId } from "../ids.ts";
import { line } from "../input.ts";
import { carriedItem } from "../meeting/agenda/carried-item.ts";
import { changedMeeting } from "../meeting/change.ts";
import { isAgendaOpen, type Meeting } from "../meeting/meeting.ts";
import { ok, refuse } from "../refusal.ts";
import { isPromiseTo } from "./apart.ts";
import { changedTask } from "./change.ts";
import { isUnfinished } from "./ladder.ts";
import { reasonOfOffice } from "./said.ts";
import type { Task } from "./task.ts";

/** What was not done comes up when they meet again: as an item where that meeting is being prepared, or else when it is drafted. */
export const carryOver = command({
  input: z.object({ taskId: id<TaskId>(), reason: line() }),
  by: ["coordinator"],
  decide(file, { taskId, reason }, { now, newId }) {
    const task = file.tasks.find((one) => one.id === taskId);
    if (!task) return refuse({ kind: "notThere" });
    if (!isUnfinished(task)) return refuse({ kind: "taskNotOpen" });
    const state = { name: "carriedOver" as const, at: now, reason: reasonOfOffice(file, task, reason) };
    const moved = changedTask(file, { ...task, state });
    const next = nextMeeting(file, task);
    return ok({
      file: next ? changedMeeting(moved, { ...next, items: [...next.items, carriedItem(file, task, newId)] }) : moved,
      log: [{ kind: "taskCarriedOver", task: taskId, ...(next ? { meeting: next.id } : {}) }],
    });
  },
});

/** The soonest that is being prepared for the family and everybody, and that whoever promised it comes to, if there is one. */
function nextMeeting(file: CaseFile, task: Task): Meeting | undefined {
  const startOf = ({ state }: Meeting) => ("slot" in state && state.slot ? state.slot.start : "later");
  const open = file.meetings
    .filter(({ state, type }) => isAgendaOpen(state) && type === "withFamily")
    .filter(({ family }) => family.every((party) => isPromiseTo(file, task, party)))
    .toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  return open.find((meeting) => meeting.invitees.includes(task.owner)) ?? open[0];
}
