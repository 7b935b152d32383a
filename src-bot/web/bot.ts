import { type Request, type Response, Router } from "express";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { z } from "zod";

import type { Deps } from "../deps.ts";
import { turned } from "../measured.ts";
import { answerTurn } from "../teams/answer.ts";
import { isOurChannel } from "../teams/edge.ts";
import type { TeamsEdge } from "../teams/port.ts";
import { refused } from "./refused.ts";

/** The least that can be an activity, and the two facts it is let in by; both are verified again from the token. */
const activity = z.object({
  type: z.string().min(1).max(50),
  id: z.string().max(300).optional(),
  replyToId: z.string().max(300).optional(),
  serviceUrl: z.string().max(300),
  conversation: z.object({ id: z.string(), tenantId: z.string().optional() }),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
});

/** Where Teams calls. Nothing reaches a handler before the caller's token is verified and its tenant is one of ours. */
export function botRouter(deps: Deps, edge: TeamsEdge): Router {
  const router = Router();
  router.post("/messages", async (request: Request, response: Response) => {
    if (!looksLikeAToken(request.headers.authorization)) return refused(request, response, { kind: "notSignedIn" });
    const parsed = activity.safeParse(request.body);
    if (!parsed.success) return refused(request, response, { kind: "badInput", fields: [] });
    const { serviceUrl, channelData, conversation } = parsed.data;
    const tenants = [channelData?.tenant?.id, conversation.tenantId].filter((id) => id !== undefined);
    if (
      !isOurChannel(deps.config, serviceUrl) ||
      tenants.length === 0 ||
      !tenants.every((id) => deps.config.ALLOWED_TENANTS.has(id.toLowerCase()))
    )
      return refused(request, response, { kind: "tenantNotAllowed" });
    const answered = await edge.process(request, (turn) => turned(deps, turn.kind, () => answerTurn(deps, turn)));
    if (!answered) return refused(request, response, { kind: "notSignedIn" });
    response.status(answered.status).send(answered.body);
  });
  return router;
}

/** The bot's library trips over parts of a token that are no objects. Nothing in one is believed before it is verified. */
function looksLikeAToken(authorization = ""): boolean {
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  try {
    return token !== undefined && Boolean(decodeProtectedHeader(token)) && Boolean(decodeJwt(token));
  } catch {
    return false;
  }
}
