import { z } from "zod";

import { command } from "../command.ts";
import { type ConsentId, id } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { questionedTo, secondPersons, withAnswer } from "./second-person.ts";

/** Two have found that it was recorded in error: it is kept and ignored, and what it shut is shut no longer. */
export const confirmInvalidation = command({
  input: z.object({ consentId: id<ConsentId>() }),
  by: secondPersons,
  decide(file, { consentId }, { now, actor }) {
    const consent = questionedTo(file, consentId, actor.account);
    if (!consent?.invalidation) return refuse({ kind: "notThere" });
    return ok({
      file: withAnswer(file, consent, { ...consent.invalidation, confirmedAt: now }),
      log: [{ kind: "invalidationConfirmed", consent: consentId }],
    });
  },
});
