import { z } from "zod";

import { command } from "../command.ts";
import { authorityId, type ConsentId, id } from "../ids.ts";
import { line } from "../input.ts";
import { ok, refuse } from "../refusal.ts";

/** A disclosing authority has said, by telephone, that it holds the consent: its own duty to document. Before all have, nothing is told. */
export const confirmHeld = command({
  input: z.object({ consentId: id<ConsentId>(), authority: authorityId(), saidBy: line() }),
  by: ["coordinator"],
  decide(file, { consentId, authority, saidBy }, { now, actor }) {
    const consent = file.consents.find((one) => one.id === consentId);
    if (consent?.ended || !consent?.disclosing.includes(authority)) return refuse({ kind: "notADisclosingAuthority" });
    if (consent.heldBy.some((held) => held.authority === authority)) return refuse({ kind: "alreadyConfirmed" });
    const held = { authority, confirmedAt: now, recordedBy: actor.account, saidBy };
    const confirmed = { ...consent, heldBy: [...consent.heldBy, held] };
    return ok({
      file: { ...file, consents: file.consents.map((one) => (one === consent ? confirmed : one)) },
      log: [{ kind: "consentHeld", consent: consentId, authority, how: "phone" }],
    });
  },
});
