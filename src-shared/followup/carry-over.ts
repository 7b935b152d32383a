import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { command } from "../command.ts";
import { id, type TaskId } from "../ids.ts";
import { line } from "../input.ts";
import { carriedItem } from "../meeting/agenda/carried-item.ts";
import { changedMeeting } from "../meeting/change.ts";
import { isAgendaOpen, type Meeting } from "../meeting/meeting.ts";
import { hasLeft } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import { rulesOf } from "../programme/programmes.ts";
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
  decide(file, { taskId, reason }, { now, newId, municipality }) {
    const task = file.tasks.find((one) => one.id === taskId);
    if (!task) return refuse({ kind: "notThere" });
    if (!isUnfinished(task)) return refuse({ kind: "taskNotOpen" });
    const state = { name: "carriedOver" as const, at: now, reason: reasonOfOffice(file, task, reason) };
    const moved = changedTask(file, { ...task, state });
    const next = nextMeeting(file, task, municipality.document);
    return ok({
      file: next ? changedMeeting(moved, { ...next, items: [...next.items, carriedItem(file, task, newId)] }) : moved,
      log: [{ kind: "taskCarriedOver", task: taskId, ...(next ? { meeting: next.id } : {}) }],
    });
  },
});

/** The soonest that is being prepared for those it was promised before, and that whoever promised it comes to, if there is one. */
function nextMeeting(file: CaseFile, task: Task, municipality: Municipality): Meeting | undefined {
  const startOf = ({ state }: Meeting) => ("slot" in state && state.slot ? state.slot.start : "later");
  const isFor = comesUpAt(file, task, municipality);
  const open = file.meetings
    .filter((meeting) => isAgendaOpen(meeting.state) && isFor(meeting))
    .filter(({ family }) => family.every((party) => isPromiseTo(file, task, party)))
    .toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  return open.find((meeting) => meeting.invitees.includes(task.owner)) ?? open[0];
}

/**
 * What was promised before the whole family comes up where the whole family meets: in the programme's own kind of meeting. What was
 * promised to one of two who are kept apart comes up again with just that one, never where only the other is.
 */
function comesUpAt(file: CaseFile, task: Task, municipality: Municipality): (meeting: Meeting) => boolean {
  const { meetings } = rulesOf(file, municipality);
  const common = meetings.includes("withFamily") ? "withFamily" : "decision";
  const from = file.meetings.find((one) => one.id === task.meeting);
  if (from?.type !== "separate") return ({ type }) => type === common;
  const left = file.parties.filter(hasLeft).map((party) => party.id);
  const still = from.family.filter((party) => !left.includes(party));
  return ({ type, family }) =>
    type === common || (type === "separate" && still.length > 0 && still.every((party) => family.includes(party)));
}
