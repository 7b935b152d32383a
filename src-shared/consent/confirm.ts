import { z } from "zod";

import { command } from "../command.ts";
import { type ConsentId, id } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { awaitedAuthorities, isAwaited } from "./effective.ts";
import { heldBy } from "./hold.ts";

/** The one who was asked says that their authority holds the consent: its own duty to document. */
export const confirm = command({
  input: z.object({ consentId: id<ConsentId>() }),
  by: ["confirmer", "professional", "secondPerson", "deputy", "outside"],
  decide(file, { consentId }, { now, actor }) {
    const consent = file.consents.find((one) => one.id === consentId);
    const asked = consent?.asked.filter((one) => one.receiver === actor.account) ?? [];
    if (!consent || asked.length === 0 || !isAwaited(file, consent, now)) return refuse({ kind: "notThere" });
    const waiting = awaitedAuthorities(consent);
    const authorities = asked.map((one) => one.authority).filter((authority) => waiting.includes(authority));
    if (authorities.length === 0) return refuse({ kind: "alreadyConfirmed" });
    return ok({
      file: heldBy(file, consent, authorities, null, { now, actor }),
      log: authorities.map((authority) => ({ kind: "consentHeld", consent: consentId, authority, how: "card" })),
    });
  },
});
