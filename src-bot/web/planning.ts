import { Router } from "express";
import { z } from "zod";

import { refuse } from "../../src-shared/refusal.ts";
import type { Deps } from "../deps.ts";
import { foresee } from "../foresee.ts";
import { answering } from "./answering.ts";
import type { SignIn } from "./sign-in.ts";

const uuid = z.uuid();

/** What is asked before a meeting is planned. A read, though what is asked about is too much for an address. */
export function planningRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  router.post(
    "/cases/:id/foresee",
    answering(signIn, async (access, { params, body }) => {
      const id = uuid.safeParse(params["id"]);
      return id.success ? foresee(deps, access, id.data, body) : refuse({ kind: "notThere" });
    }),
  );
  return router;
}
