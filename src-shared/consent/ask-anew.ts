import { z } from "zod";

import { isUnitMasked } from "../case/mask.ts";
import { command } from "../command.ts";
import { id, type RequestId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import { isLeft } from "./effective.ts";
import { isOutgrown, stillFor } from "./grantors.ts";
import { request as ask } from "./request.ts";

/** The same question once more, for as long as consents last, where the time that it was asked for is over and no yes to it is left. */
export const askAnew = command({
  input: z.object({ requestId: id<RequestId>() }),
  by: ["coordinator"],
  decide(file, { requestId }, context) {
    const { now } = context;
    const old = file.requests.find(({ id: one, replacedBy }) => one === requestId && replacedBy === null);
    if (!old) return refuse({ kind: "notThere" });
    if (isOutgrown(file, old, now)) return refuse({ kind: "notAGrantor" });
    if (old.validTo > dayOf(now)) return refuse({ kind: "alreadySo" });
    if (file.consents.some((one) => one.request === old.id && isLeft(one, now)))
      return refuse({ kind: "alreadyAnswered" });
    const { grantor, purpose, activities, notice } = old;
    const asked = ask.decide(
      file,
      {
        grantorId: grantor,
        subjectIds: stillFor(file, old, now),
        // A service that has become secret from them since is no part of it.
        flows: old.flows.filter(({ from, to }) => [from, to].every((unit) => !isUnitMasked(file, unit, grantor))),
        purpose: purpose.value,
        activities,
        noticeLanguage: notice.language,
      },
      context,
    );
    if (!asked.ok) return asked;
    const { file: next, log } = asked.value;
    const fresh = next.requests.at(-1)!.id;
    const requests = next.requests.map((one) => (one.id === old.id ? { ...one, replacedBy: fresh } : one));
    return ok({ file: { ...next, requests }, log });
  },
});
