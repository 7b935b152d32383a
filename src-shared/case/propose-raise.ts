import { z } from "zod";

import { command } from "../command.ts";
import { type RaisingId, unitId } from "../ids.ts";
import { text } from "../input.ts";
import { servicesOf } from "../programme/municipality.ts";
import { programmeId } from "../programme/programme.ts";
import { ok, refuse } from "../refusal.ts";
import { fromUnit, label } from "./labelled.ts";
import { mayGoOn, openRaising, programmesAbove } from "./raising.ts";
import type { Raising } from "./raising-kept.ts";

/**
 * What is done here is not enough: the coordinator asks the family whether it may go on in a case of another kind, why, and who
 * would then be asked to take part. Nothing leaves this case by it.
 */
export const proposeRaise = command({
  input: z.object({
    programme: programmeId(),
    reason: text(),
    services: z.array(unitId()).min(1).max(20),
  }),
  by: ["coordinator"],
  decide(file, { programme, reason, services }, { now, newId, municipality: { document } }) {
    if (!mayGoOn(file)) return refuse({ kind: "notInThisStage" });
    if (!programmesAbove(file, document, now).some(([one]) => one === programme))
      return refuse({ kind: "programmeNotOffered" });
    if (openRaising(file)) return refuse({ kind: "alreadyProposed" });
    const isRunning = ({ state, programme: other }: Raising) => state.name === "raised" && other === programme;
    if (file.raisings.some(isRunning)) return refuse({ kind: "alreadyRaised" });
    const known = servicesOf(document).map(({ id }) => id);
    if (!services.every((unit) => known.includes(unit))) return refuse({ kind: "unknownService" });
    const about = file.parties.flatMap((party) => (party.kind === "child" ? [party.id] : []));
    const raising: Raising = {
      id: newId<RaisingId>(),
      programme,
      reason: label(reason, { about, category: "family", source: fromUnit(file.office) }),
      services: [...new Set(services)],
      proposedAt: now,
      answers: [],
      state: { name: "open" },
    };
    return ok({
      file: { ...file, raisings: [...file.raisings, raising] },
      log: [{ kind: "raiseProposed", programme }],
    });
  },
});
