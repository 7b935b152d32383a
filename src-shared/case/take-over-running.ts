import { z } from "zod";

import { type LogEntry, opening } from "../command.ts";
import { language, line, optionalDay, optionalLine, phone, text, tick } from "../input.ts";
import { inCase } from "../programme/in-case.ts";
import { programmeId } from "../programme/programme.ts";
import { notYet, ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import { begun, callBackFrom, referenceFor } from "./begin.ts";
import { holdsPersonalNumber } from "./personal-number.ts";
import { withRelated } from "./related.ts";
import { phoneTrace } from "./traces.ts";

/**
 * A case that already ran on paper goes on here, with the coordinator who leads it. Its talks and consents are then
 * recorded with the days they really had.
 */
export const takeOverRunning = opening({
  input: z.object({
    caller: line(),
    phone: phone(),
    worry: text(),
    language: language(),
    worrySince: optionalDay(),
    startedOn: day(),
    formerReference: optionalLine(),
    noConflictOfInterest: tick(),
    programme: programmeId().optional(),
  }),
  by: ["coordinator"],
  needs: (input, _file, context) => ({
    ...referenceFor(context, "staff", input.programme),
    related: { traces: [phoneTrace(input.phone)] },
  }),
  decide(caseId, { worrySince, startedOn, formerReference, noConflictOfInterest, ...said }, context) {
    const { actor, municipality, now } = context;
    if (!actor.roles.includes("coordinator")) return refuse({ kind: "notForYourRole" });
    if (!noConflictOfInterest) return refuse({ kind: "conflictOfInterest" });
    if (startedOn > dayOf(now)) return notYet("startedOn");
    if (worrySince && worrySince > dayOf(now)) return notYet("worrySince");
    if ([said.caller, said.worry, formerReference ?? ""].some(holdsPersonalNumber))
      return refuse({ kind: "personalNumberInText" });
    const begins = begun(caseId, { ...said, by: "staff" }, context);
    if (!begins.ok) return begins;
    const callBackBy = callBackFrom(now, inCase(municipality.document, begins.value), municipality);
    const file = {
      ...begins.value,
      stage: { name: "triage" as const, callBackBy, coordinator: actor.account },
      worrySince,
      takenOver: { startedOn, formerReference },
    };
    const log: LogEntry[] = [{ kind: "caseTakenOver", startedOn }, { kind: "noConflictOfInterestStated" }];
    return ok({ file: withRelated(file, context.facts), log });
  },
});
