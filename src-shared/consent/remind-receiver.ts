import { z } from "zod";

import { command } from "../command.ts";
import { authorityId, type ConsentId, id } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { awaitedAuthorities, isAwaited } from "./effective.ts";
import { remindingOf, whyNotRemind } from "./reminding.ts";

/** Whoever was asked at an authority and has not said that it holds the consent is sent a new card, which is heard where one that changes is not. */
export const remindReceiver = command({
  input: z.object({ consentId: id<ConsentId>(), authority: authorityId() }),
  by: ["coordinator"],
  decide(file, { consentId, authority }, { now, municipality }) {
    const consent = file.consents.find((one) => one.id === consentId);
    const asked = consent?.asked.find((one) => one.authority === authority);
    if (!consent || !asked || !isAwaited(file, consent, now)) return refuse({ kind: "notThere" });
    if (!awaitedAuthorities(consent).includes(authority)) return refuse({ kind: "alreadyConfirmed" });
    const why = whyNotRemind(remindingOf({ askedAt: asked.at, reminded: asked.reminded }, now, municipality.document));
    if (why) return refuse(why);
    const reminded = {
      ...consent,
      asked: consent.asked.map((one) => (one === asked ? { ...one, reminded: [...one.reminded, now] } : one)),
    };
    return ok({
      file: { ...file, consents: file.consents.map((one) => (one === consent ? reminded : one)) },
      log: [{ kind: "confirmationReminded", consent: consentId, authority }],
    });
  },
});
