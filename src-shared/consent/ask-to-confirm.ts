import { z } from "zod";

import { command } from "../command.ts";
import { account, authorityId, type ConsentId, id } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { isAwaited } from "./effective.ts";
import { mayReceive, receiversIn } from "./receivers.ts";

/**
 * One named person at a disclosing authority is asked to say that it holds the consent, and is shown it when they have signed
 * in. Asking somebody else at the same authority takes the question back from the first.
 */
export const askToConfirm = command({
  input: z.object({ consentId: id<ConsentId>(), authority: authorityId(), receiver: account() }),
  by: ["coordinator"],
  decide(file, { consentId, authority, receiver }, { now, municipality }) {
    const { people, units } = municipality.document;
    const consent = file.consents.find((one) => one.id === consentId);
    if (!consent || !isAwaited(file, consent, now) || !consent.disclosing.includes(authority))
      return refuse({ kind: "notADisclosingAuthority" });
    if (consent.heldBy.some((held) => held.authority === authority)) return refuse({ kind: "alreadyConfirmed" });
    const person = receiversIn(file, people).find((one) => one.account === receiver);
    const unit = units.find((one) => one.id === person?.unit);
    if (!person || unit?.authority !== authority) return refuse({ kind: "notAtThatAuthority" });
    if (!mayReceive(file, consent, person, now)) return refuse({ kind: "receiverKeptOut" });
    const others = consent.asked.filter((one) => one.authority !== authority);
    const asked = { ...consent, asked: [...others, { authority, receiver, at: now, reminded: [] }] };
    return ok({
      file: { ...file, consents: file.consents.map((one) => (one === consent ? asked : one)) },
      log: [{ kind: "confirmationAsked", consent: consentId, authority }],
    });
  },
});
