import { z } from "zod";

import { command } from "../command.ts";
import { id, type LegalGroundId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { isOfService, professionalOf } from "./legal-ground.ts";

/** The same service takes its decision back: from now on it tells nothing on that ground. */
export const endLegalGround = command({
  input: z.object({ groundId: id<LegalGroundId>() }),
  by: ["professional"],
  decide(file, { groundId }, { now, actor }) {
    const decider = professionalOf(file, actor.account);
    const found = file.legalGrounds.find((one) => one.id === groundId && decider && isOfService(one, decider.unit.id));
    if (!found) return refuse({ kind: "notThere" });
    if (found.endedAt !== null) return refuse({ kind: "alreadyEnded" });
    const ended = { ...found, endedAt: now };
    return ok({
      file: { ...file, legalGrounds: file.legalGrounds.map((one) => (one === found ? ended : one)) },
      log: [{ kind: "legalGroundEnded", legalGround: groundId }],
    });
  },
});
