import { z } from "zod";

import { opening } from "../command.ts";
import { optionalDay, phone, text } from "../input.ts";
import { notYet, ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import { begun, referenceFor } from "./begin.ts";
import { holdsPersonalNumber } from "./personal-number.ts";

/**
 * Anybody on the staff may ask for advice early, about a child that is not named. They are called back as for an inquiry,
 * and keep what they wrote and the answer for as long as it is no more than that.
 */
export const consult = opening({
  input: z.object({ worry: text(), worrySince: optionalDay(), phone: phone() }),
  by: ["anyone"],
  needs: (_input, _file, context) => referenceFor(context, "staff"),
  decide(caseId, { worry, worrySince, phone: number }, context) {
    const { actor, municipality, now } = context;
    if (worrySince && worrySince > dayOf(now)) return notYet("worrySince");
    if (holdsPersonalNumber(worry)) return refuse({ kind: "personalNumberInText" });
    const caller = municipality.document.people.find(({ account }) => account === actor.account)?.title ?? "";
    const said = { caller, phone: number, worry, language: "sv" };
    const file = begun(caseId, { ...said, by: "staff" }, context);
    if (!file.ok) return file;
    return ok({
      file: { ...file.value, worrySince, consultation: { advice: null, readAt: null } },
      log: [{ kind: "consultationOpened" }],
    });
  },
});
