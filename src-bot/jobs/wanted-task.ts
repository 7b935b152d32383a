import { createHash } from "node:crypto";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { viewFor } from "../../src-shared/case/view.ts";
import { standingOf, viewerOf } from "../../src-shared/case/viewer.ts";
import { leanTask } from "../../src-shared/followup/mirror.ts";
import type { Account } from "../../src-shared/ids.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import { texts } from "../../src-shared/text/text.ts";
import type { Moment } from "../../src-shared/time.ts";
import type { PlannedTask } from "../graph/planner.ts";

/** A plan is read by many: what stands there is in the municipality's language. */
const text = texts.sv;

interface Promise {
  taskId: string;
  owner: Account;
}

/** What is to stand in a plan for this owner's promise, from their own view now; null where nothing is. */
export function wantedTask(
  file: CaseFile,
  { taskId, owner }: Promise,
  municipality: Municipality,
  now: Moment,
): PlannedTask | null {
  const isCoordinator = municipality.people.some((one) => one.account === owner && one.duty === "coordinator");
  const viewer = viewerOf(file, owner, standingOf(owner, { isCoordinator, isManager: false }, municipality));
  const lean = viewer && leanTask(file, owner, viewFor(file, viewer, now, municipality), taskId);
  if (!lean) return null;
  const { dueBy, isDone } = lean;
  return { title: titleIn(lean.reference, { taskId, owner }), dueBy, isDone, assignee: objectIdOf(owner) };
}

/**
 * The code of the case, and a mark that tells nothing: by it a task whose making was never answered is known again, and two
 * in the same case are told apart.
 */
export const titleIn = (reference: string, { taskId, owner }: Promise): string =>
  `${text.followUp.title(reference)} · ${mark([taskId, owner]).slice(0, 4)}`;

const objectIdOf = (account: string) => account.split("/")[1] ?? "";

/** Names what was written, and whether it said that the promise is kept. */
export const revisionOfTask = ({ isDone, ...task }: PlannedTask) =>
  `${mark([task.title, task.dueBy, task.assignee]).slice(0, 16)}:${isDone ? "done" : "open"}`;
export const saidOpen = (revision: string | undefined) => revision?.endsWith(":open") ?? false;

const mark = (said: unknown) => createHash("sha256").update(JSON.stringify(said)).digest("hex");
