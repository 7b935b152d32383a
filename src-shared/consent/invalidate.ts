import { z } from "zod";

import { fromUnit, label } from "../case/labelled.ts";
import { coordinatorOf } from "../case/viewer.ts";
import { command } from "../command.ts";
import { account, type ConsentId, id } from "../ids.ts";
import { text } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { withoutKeptOut } from "./receivers.ts";
import { mayBeSecond, withAnswer } from "./second-person.ts";

/**
 * A consent was recorded in error. From now on it holds nothing, while what it shut stays shut; a second person says whether
 * it is so. Everything that was left of the same answer goes the same way.
 */
export const invalidate = command({
  input: z.object({ consentId: id<ConsentId>(), reason: text(), second: account() }),
  by: ["coordinator"],
  decide(file, { consentId, reason, second }, { now, actor, municipality }) {
    const named = file.consents.find((one) => one.id === consentId);
    if (!named) return refuse({ kind: "notThere" });
    if (named.invalidation) return refuse({ kind: "alreadyInvalidated" });
    if (second === actor.account || second === coordinatorOf(file) || !mayBeSecond(second, municipality.document))
      return refuse({ kind: "notASecondPerson" });
    const why = label(reason, { about: named.subjects, category: "contact", source: fromUnit(file.office) });
    const invalidation = { by: actor.account, at: now, reason: why, second, confirmedAt: null };
    return ok({
      // Whom an earlier answer kept out it keeps out again.
      file: withoutKeptOut(withAnswer(file, named, invalidation), municipality.document.people, now),
      log: [{ kind: "consentInvalidated", consent: consentId, party: named.grantor }],
    });
  },
});
