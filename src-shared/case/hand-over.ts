import { z } from "zod";

import { command, type LogEntry } from "../command.ts";
import { account } from "../ids.ts";
import { text, tick } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { reasonFor } from "./reasons.ts";
import { isTied, withTie } from "./ties.ts";
import { coordinatorOf, openHandover } from "./viewer.ts";

const over = ["ended", "merged"];

/** The case is offered to another coordinator on duty: by the one who has it, or by their manager where they are away. */
export const handOver = command({
  input: z.object({
    to: account(),
    note: text(),
    /** Because something ties the one who has it to the family. */
    hasTie: tick().default(false),
  }),
  by: ["coordinator", "manager"],
  decide(file, { to, note, hasTie }, { now, municipality: { document } }) {
    const from = coordinatorOf(file);
    if (!from || over.includes(file.stage.name)) return refuse({ kind: "notInThisStage" });
    if (openHandover(file)) return refuse({ kind: "alreadyOffered" });
    const isOnDuty = document.people.some((person) => person.account === to && person.duty === "coordinator");
    if (!isOnDuty || to === from || isTied(file, to, document)) return refuse({ kind: "cannotTakeOver" });
    const offer = { from, to, note: reasonFor(file, note), offeredAt: now, takenAt: null };
    const log: LogEntry[] = [{ kind: "handoverOffered", to }];
    if (hasTie) log.push({ kind: "tieDeclared" });
    return ok({ file: { ...(hasTie ? withTie(file, from) : file), handovers: [...file.handovers, offer] }, log });
  },
});
