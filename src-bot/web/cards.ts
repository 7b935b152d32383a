import { Router } from "express";
import { z } from "zod";

import { ok, refuse } from "../../src-shared/refusal.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { fieldProblems } from "../input.ts";
import { openDialog, submitDialog } from "../teams/answer-dialog.ts";
import { answerPress } from "../teams/answer-press.ts";
import type { PersonTurn, Reply } from "../teams/port.ts";
import { answering } from "./answering.ts";
import type { SignIn } from "./sign-in.ts";

const pressed = z.object({ verb: z.string().max(100), data: z.unknown() });
const filled = z.object({ data: z.unknown() });

/** A person's cards in the tab: they say and do what they do in the chat, and open the same forms. */
export function cardsRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  const route = <Asked>(
    path: string,
    asked: z.ZodType<Asked>,
    answer: (access: Access, asked: Asked) => Promise<Reply>,
  ) =>
    router.post(
      path,
      answering(signIn, async (access, { body }) => {
        const parsed = asked.safeParse(body);
        if (!parsed.success) return refuse({ kind: "badInput", fields: fieldProblems(parsed.error) });
        return ok(await answer(access, parsed.data));
      }),
    );
  route("/cards/press", pressed, (access, asked) =>
    answerPress(deps, access, { ...inTab(deps, access), kind: "press", isInvoke: true, isAutomatic: false, ...asked }),
  );
  route("/cards/open", filled, (access, { data }) => openDialog(deps, access, { ...inTab(deps, access), data }));
  route("/cards/submit", filled, (access, { data }) => submitDialog(deps, access, { ...inTab(deps, access), data }));
  return router;
}

/** Their own place, as their own chat is; nothing is sent to it unasked. */
function inTab(deps: Deps, { actor: { account }, language }: Access) {
  const [tenantId = "", objectId = ""] = account.split("/");
  const conversation: PersonTurn["conversation"] = {
    account,
    conversationId: "",
    serviceUrl: "",
    botId: deps.config.BOT_APP_ID,
    channelId: "tab",
    userId: "",
    locale: language,
    lastSeen: new Date(deps.now()),
  };
  return { tenantId, objectId, place: "own" as const, conversation };
}
