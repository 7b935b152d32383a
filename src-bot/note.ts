import { randomUUID } from "node:crypto";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { LogEntry } from "../src-shared/command.ts";
import type { Moment } from "../src-shared/time.ts";
import type { Deps } from "./deps.ts";
import { changeByItself } from "./look-again.ts";

/** What the outside tells of a case, such as that a message did not arrive. Nothing new is not written. */
export async function note(
  deps: Deps,
  { municipality, caseId }: { municipality: string; caseId: string },
  by: "teams" | "outlook",
  entry: LogEntry,
  change: (file: CaseFile, now: Moment) => CaseFile,
): Promise<void> {
  const now = deps.now();
  const clocks = await deps.municipality(municipality);
  const order = { actor: by, commandId: randomUUID(), verb: "note" };
  await deps.store.inTransaction(municipality, async (transaction) => {
    const held = await transaction.lock(caseId, order);
    const changed = held && change(held.file, now);
    if (!held || !changed || changed === held.file) return;
    await transaction.save(held, changeByItself(held, changed, [entry], order, now, clocks));
  });
}
