import { z } from "zod";

import { command } from "../command.ts";
import { authorityId, type ConsentId, id } from "../ids.ts";
import { line } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { isAwaited } from "./effective.ts";
import { heldBy } from "./hold.ts";

/** A disclosing authority has said, by telephone, that it holds the consent. Before all have, nothing is told. */
export const confirmHeld = command({
  input: z.object({ consentId: id<ConsentId>(), authority: authorityId(), saidBy: line() }),
  by: ["coordinator"],
  decide(file, { consentId, authority, saidBy }, { now, actor }) {
    const consent = file.consents.find((one) => one.id === consentId);
    if (!consent || !isAwaited(file, consent, now) || !consent.disclosing.includes(authority))
      return refuse({ kind: "notADisclosingAuthority" });
    if (consent.heldBy.some((held) => held.authority === authority)) return refuse({ kind: "alreadyConfirmed" });
    return ok({
      file: heldBy(file, consent, [authority], saidBy, { now, actor }),
      log: [{ kind: "consentHeld", consent: consentId, authority, how: "phone" }],
    });
  },
});
