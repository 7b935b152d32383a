import { z } from "zod";

import { command } from "../command.ts";
import { id, type RequestId } from "../ids.ts";
import { contactChannel } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { isOutgrown } from "./grantors.ts";
import { remindingOf, whyNotRemind } from "./reminding.ts";

/** Somebody in the family who has not answered has been reminded, by telephone, on a visit or with a letter; no oftener than the municipality's days allow. */
export const remind = command({
  input: z.object({ requestId: id<RequestId>(), channel: contactChannel }),
  by: ["coordinator"],
  decide(file, { requestId, channel }, { now, municipality }) {
    const request = file.requests.find((one) => one.id === requestId && one.replacedBy === null);
    if (!request) return refuse({ kind: "notThere" });
    if (isOutgrown(file, request, now)) return refuse({ kind: "notAGrantor" });
    if (request.answer) return refuse({ kind: "nothingToRemindOf" });
    const asked = { askedAt: request.requestedAt, reminded: request.reminded.map(({ at }) => at) };
    const why = whyNotRemind(remindingOf(asked, now, municipality.document));
    if (why) return refuse(why);
    const reminded = { ...request, reminded: [...request.reminded, { at: now, channel }] };
    return ok({
      file: { ...file, requests: file.requests.map((one) => (one === request ? reminded : one)) },
      log: [{ kind: "consentReminded", party: request.grantor, channel }],
    });
  },
});
