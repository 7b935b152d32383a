import { z } from "zod";

import { command, type LogEntry } from "../command.ts";
import { tick } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { isTied } from "./ties.ts";
import { openHandover } from "./viewer.ts";

/** The deputy leads the case from now on, with its whole history; whoever had it sees no more of it. */
export const takeHandover = command({
  input: z.object({ noConflictOfInterest: tick() }),
  by: ["deputy"],
  decide(file, { noConflictOfInterest }, { actor, now, municipality }) {
    const offer = openHandover(file);
    if (!offer || file.stage.name === "inquiry") return refuse({ kind: "nothingOffered" });
    if (!noConflictOfInterest || isTied(file, actor.account, municipality.document))
      return refuse({ kind: "conflictOfInterest" });
    const log: LogEntry[] = [{ kind: "handoverTaken", from: offer.from }, { kind: "noConflictOfInterestStated" }];
    return ok({
      file: {
        ...file,
        stage: { ...file.stage, coordinator: actor.account },
        handovers: file.handovers.map((one) => (one === offer ? { ...one, takenAt: now } : one)),
      },
      log,
    });
  },
});
