import { z } from "zod";

import { relatedTo, withRelated } from "../case/related.ts";
import { fromUnit, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { optionalLine } from "../input.ts";
import { notYet, ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import type { Child } from "./party.ts";
import { personalNumberOf } from "./personal-number.ts";
import { isOver } from "./stage.ts";

/**
 * Somebody was not born on the day that was written down. Everything that comes by age is worked out anew, both ways: who must
 * agree, who is shown what, which meetings may be. A number of another day than theirs is nobody's.
 */
export const correctBirthDate = command({
  input: z.object({
    childId: id<PartyId>(),
    bornOn: day(),
    /** Needed where one is known that does not begin with the day. */
    personalNumber: optionalLine(),
  }),
  by: ["coordinator"],
  needs: ({ childId, bornOn, personalNumber: number }, file) => {
    const child = file.parties.find((one) => one.id === childId);
    return relatedTo(file, child?.kind === "child" ? { child: { name: child.name.value, bornOn, number } } : {});
  },
  decide(file, { childId, bornOn, personalNumber: said }, context) {
    const { now, facts } = context;
    if (isOver(file)) return refuse({ kind: "notInThisStage" });
    const child = file.parties.find((one): one is Child => one.id === childId && one.kind === "child");
    if (!child) return refuse({ kind: "unknownPerson" });
    if (bornOn > dayOf(now)) return notYet("bornOn");
    const number = said ?? child.personalNumber?.value ?? null;
    const right = number === null ? null : personalNumberOf(number, bornOn);
    if (number !== null && right === null) {
      const problem = said === null ? "missing" : "wrongFormat";
      return refuse({ kind: "badInput", fields: [{ path: "personalNumber", problem }] });
    }
    if (bornOn === child.bornOn.value && right === (child.personalNumber?.value ?? null))
      return refuse({ kind: "alreadySo" });
    const told = { about: [childId], category: "contact" as const, source: fromUnit(file.office) };
    const corrected: Child = {
      ...child,
      bornOn: { ...child.bornOn, value: bornOn },
      personalNumber: right === null ? null : { ...(child.personalNumber ?? label(right, told)), value: right },
    };
    const parties = file.parties.map((one) => (one === child ? corrected : one));
    return ok({
      file: withRelated({ ...file, parties }, facts),
      log: [{ kind: "birthDateCorrected", party: childId }],
    });
  },
});
