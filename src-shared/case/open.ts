import { z } from "zod";

import { opening } from "../command.ts";
import { language, line, optionalDay, phone, text } from "../input.ts";
import { programmeId } from "../programme/programme.ts";
import { notYet, ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import { begun, referenceFor } from "./begin.ts";
import { holdsPersonalNumber } from "./personal-number.ts";
import { withRelated } from "./related.ts";
import { phoneTrace } from "./traces.ts";

/** Anybody on the staff may start a case, with as little as possible and no child's name. It gives them no access to it. */
export const open = opening({
  input: z.object({
    caller: line(),
    phone: phone(),
    worry: text(),
    language: language(),
    worrySince: optionalDay(),
    /** The kind of coordination; left out: the first that the staff may begin. */
    programme: programmeId().optional(),
  }),
  by: ["anyone"],
  needs: (input, _file, context) => ({
    ...referenceFor(context, "staff", input.programme),
    related: { traces: [phoneTrace(input.phone)] },
  }),
  decide(caseId, { worrySince, ...said }, context) {
    if (worrySince && worrySince > dayOf(context.now)) return notYet("worrySince");
    if ([said.caller, said.worry].some(holdsPersonalNumber)) return refuse({ kind: "personalNumberInText" });
    const file = begun(caseId, { ...said, by: "staff" }, context);
    if (!file.ok) return file;
    return ok({ file: withRelated({ ...file.value, worrySince }, context.facts), log: [{ kind: "caseOpened" }] });
  },
});
