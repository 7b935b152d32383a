import { z } from "zod";

import { fromParty, label } from "../case/labelled.ts";
import type { CaseFile } from "../case/case-file.ts";
import { command, type Context, type Decided } from "../command.ts";
import { id, type RequestId } from "../ids.ts";
import { optionalText } from "../input.ts";
import { contactChannel } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import type { ConsentRequest } from "./consent-request.ts";
import { isGranted } from "./request-state.ts";

/** A no, or a wish to talk first. Neither changes what holds already, and why is for the coordinator alone. A yes is recorded as a consent. */
export const recordAnswer = command({
  input: z.object({
    requestId: id<RequestId>(),
    answer: z.enum(["refused", "wantsTalk"]),
    channel: contactChannel,
    reason: optionalText(),
  }),
  by: ["coordinator"],
  decide(file, { requestId, answer, channel, reason }, { now, actor }) {
    const request = file.requests.find((one) => one.id === requestId && one.replacedBy === null);
    if (!request) return refuse({ kind: "notThere" });
    if (isGranted(request)) return refuse({ kind: "alreadyAnswered" });
    return ok(withoutYes(file, request, { answer, channel, reason }, { now, actor }));
  },
});

/** The request with a no, or a wish to talk, whoever writes it down. */
export function withoutYes(
  file: CaseFile,
  request: ConsentRequest,
  { answer, channel, reason }: { answer: "refused" | "wantsTalk"; channel: Answer["channel"]; reason: string | null },
  { now, actor }: Pick<Context, "now" | "actor">,
): Decided {
  const said = { about: request.subjects, category: "contact" as const, source: fromParty(request.grantor) };
  const answered: ConsentRequest = {
    ...request,
    answer: {
      kind: answer,
      at: now,
      channel,
      recordedBy: actor.account,
      reason: reason === null ? null : label(reason, said),
    },
  };
  return {
    file: { ...file, requests: file.requests.map((one) => (one === request ? answered : one)) },
    log: [{ kind: "consentAnswered", request: request.id, party: request.grantor, answer, channel }],
  };
}
type Answer = NonNullable<ConsentRequest["answer"]>;
