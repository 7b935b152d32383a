import { type Request, type Response, Router } from "express";
import { z } from "zod";

import { isVerb } from "../../src-shared/commands.ts";
import type { Outcome } from "../../src-shared/refusal.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { perform } from "../desk.ts";
import { fieldProblems } from "../input.ts";
import { configure } from "../municipality.ts";
import { listCases, viewCase } from "../read.ts";
import { languageOfRequest, refused } from "./refused.ts";
import type { SignIn } from "./sign-in.ts";

/** A command as sent: the same commandId sent again changes nothing. */
const ordered = z.object({ commandId: z.string().regex(/^[\w-]{8,64}$/), input: z.unknown() });
const caseId = z.uuid();

/** The API of the tab, the pane and the scripts: views out, commands in. */
export function apiRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  const signedIn =
    (answer: (access: Access, request: Request, response: Response) => Promise<Outcome<unknown>>) =>
    async (request: Request, response: Response) => {
      const access = await signIn(request.headers.authorization, languageOfRequest(request));
      if (!access.ok) return refused(request, response, access.refusal);
      const outcome = await answer(access.value, request, response);
      if (!outcome.ok) return refused(request, response, outcome.refusal);
      response.json(outcome.value);
    };

  router.get(
    "/me",
    signedIn(async (access) => ({ ok: true, value: { account: access.actor.account, roles: access.actor.roles } })),
  );
  router.get(
    "/cases",
    signedIn(async (access) => ({ ok: true, value: { cases: await listCases(deps, access) } })),
  );
  router.get(
    "/cases/:id",
    signedIn(async (access, request) => {
      const id = caseId.safeParse(request.params.id);
      if (!id.success) return { ok: false, refusal: { kind: "notThere" } };
      return viewCase(deps, access, id.data);
    }),
  );
  router.post(
    "/cases/:id/:verb",
    signedIn(async (access, request) => {
      const id = caseId.safeParse(request.params.id);
      const verb = String(request.params.verb);
      if (!isVerb(verb)) return { ok: false, refusal: { kind: "unknownVerb" } };
      if (!id.success) return { ok: false, refusal: { kind: "notThere" } };
      const order = ordered.safeParse(request.body);
      if (!order.success) return { ok: false, refusal: { kind: "badInput", fields: fieldProblems(order.error) } };
      return perform(deps, access, { caseId: id.data, verb, ...order.data });
    }),
  );
  router.post(
    "/municipality/municipality.configure",
    signedIn(async (access, request) => {
      const order = ordered.safeParse(request.body);
      if (!order.success) return { ok: false, refusal: { kind: "badInput", fields: fieldProblems(order.error) } };
      return configure(deps, access, order.data.input, order.data.commandId);
    }),
  );
  return router;
}
