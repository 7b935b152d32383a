import { boardRowOf } from "../src-shared/case/board.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { effectsBetween } from "../src-shared/case/notices.ts";
import { nextLook, passTime } from "../src-shared/case/pass-time.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import type { LogEntry } from "../src-shared/command.ts";
import type { Clocks } from "../src-shared/programme/municipality.ts";
import { type Moment, momentOf } from "../src-shared/time.ts";
import type { Deps } from "./deps.ts";
import { doorBetween } from "./door-change.ts";
import type { Change, Held } from "./store/store.ts";

/** When a case is to be looked at next though nobody does anything. */
export const lookAt = (file: CaseFile, now: Moment, clocks: Clocks) => {
  const next = nextLook(file, now, clocks);
  return next && new Date(next);
};

/** Who acts when nobody does. */
export const clock = "clock";

/** Lets time do to a case what it does by itself, and tells whoever is to be told. */
export async function lookAgain(deps: Deps, municipalityId: string, caseId: string): Promise<void> {
  const now = deps.now();
  const clocks = await deps.municipality(municipalityId);
  await deps.store.inTransaction(municipalityId, async (transaction) => {
    const held = await transaction.lock(caseId, { actor: clock, commandId: now });
    const due = held ? nextLook(held.file, momentOf(held.savedAt), clocks) : null;
    if (!held || held.alreadyDone || !due || due > now) return;
    const by = { actor: clock, commandId: now, verb: clock };
    await transaction.save(held, changeByItself(held, held.file, [{ kind: "timePassed" }], by, now, clocks));
  });
}

/** A change that no person made: as every change, it passes time, is logged and tells whom it concerns. */
export function changeByItself(
  held: Held,
  file: CaseFile,
  log: LogEntry[],
  by: Pick<Change, "actor" | "commandId" | "verb">,
  now: Moment,
  clocks: Clocks,
): Change {
  const moved = passTime(file, now, clocks);
  const stages = { from: held.file.stage.name, to: moved.stage.name };
  const before = { file: held.file, savedAt: momentOf(held.savedAt) };
  return {
    file: moved,
    log: [...log, ...(stages.from === stages.to ? [] : [{ kind: "stageChanged", ...stages }])],
    worklists: worklistOf(moved, clocks.document, now),
    board: { row: boardRowOf(moved, clocks.document, now), movedAt: held.savedAt, isMoved: false },
    effects: effectsBetween(before, moved, clocks.document, now),
    ...doorBetween(before, moved, now),
    lookAt: lookAt(moved, now, clocks),
    ...by,
    at: new Date(now),
  };
}
