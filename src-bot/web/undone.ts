import { Router } from "express";
import { z } from "zod";

import { refuse } from "../../src-shared/refusal.ts";
import type { Deps } from "../deps.ts";
import { fieldProblems } from "../input.ts";
import { listUndone, retryUndone } from "../undone.ts";
import { answering } from "./answering.ts";
import type { SignIn } from "./sign-in.ts";

const ordered = z.object({ commandId: z.string().regex(/^[\w-]{8,64}$/) });

/** What was to be done outside and could not be, for those who can see to it. */
export function undoneRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  router.get(
    "/undone",
    answering(signIn, (access) => listUndone(deps, access)),
  );
  router.post(
    "/undone/:id/retry",
    answering(signIn, async (access, { params, body }) => {
      const id = z.uuid().safeParse(params["id"]);
      const order = ordered.safeParse(body);
      if (!order.success) return refuse({ kind: "badInput", fields: fieldProblems(order.error) });
      return id.success ? retryUndone(deps, access, id.data, order.data.commandId) : refuse({ kind: "notThere" });
    }),
  );
  return router;
}
