import { z } from "zod";

import { command } from "../command.ts";
import { type ConsentId, id } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { questionedTo, secondPersons, withAnswer } from "./second-person.ts";

/** The second person finds no error: the consent is as it was, but for what its grantor has taken back meanwhile. */
export const rejectInvalidation = command({
  input: z.object({ consentId: id<ConsentId>() }),
  by: secondPersons,
  decide(file, { consentId }, { actor }) {
    const consent = questionedTo(file, consentId, actor.account);
    if (!consent) return refuse({ kind: "notThere" });
    return ok({
      file: withAnswer(file, consent, null),
      log: [{ kind: "invalidationRejected", consent: consentId }],
    });
  },
});
