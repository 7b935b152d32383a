import type { CaseFile } from "../src-shared/case/case-file.ts";
import { effectsBetween } from "../src-shared/case/notices.ts";
import { nextLook, passTime } from "../src-shared/case/pass-time.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import type { Clocks } from "../src-shared/programme/municipality.ts";
import { type Moment, momentOf } from "../src-shared/time.ts";
import type { Deps } from "./deps.ts";

/** When a case is to be looked at next though nobody does anything. */
export const lookAt = (file: CaseFile, now: Moment, clocks: Clocks) => {
  const next = nextLook(file, now, clocks);
  return next && new Date(next);
};

/** Who acts when nobody does. */
const clock = "clock";

/** Lets time do to a case what it does by itself, and tells whoever is to be told. */
export async function lookAgain(deps: Deps, municipalityId: string, caseId: string): Promise<void> {
  const now = deps.now();
  const clocks = await deps.municipality(municipalityId);
  const { document } = clocks;
  await deps.store.inTransaction(municipalityId, async (transaction) => {
    const held = await transaction.lock(caseId, { actor: clock, commandId: now });
    const savedAt = held && momentOf(held.savedAt);
    const due = held && savedAt ? nextLook(held.file, savedAt, clocks) : null;
    if (!held || held.alreadyDone || !savedAt || !due || due > now) return;
    const moved = passTime(held.file, now, clocks);
    const stages = { from: held.file.stage.name, to: moved.stage.name };
    await transaction.save(held, {
      file: moved,
      log: [{ kind: "timePassed" }, ...(stages.from === stages.to ? [] : [{ kind: "stageChanged", ...stages }])],
      worklists: worklistOf(moved, document, now),
      effects: effectsBetween({ file: held.file, savedAt }, moved, document, now),
      lookAt: lookAt(moved, now, clocks),
      actor: clock,
      commandId: now,
      verb: "clock",
      at: new Date(now),
    });
  });
}
