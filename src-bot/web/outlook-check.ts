import { Router } from "express";

import type { Deps } from "../deps.ts";
import { checkForm } from "../outlook-check.ts";
import { answering } from "./answering.ts";
import type { SignIn } from "./sign-in.ts";

/** What the pane and the alert in Outlook ask. A read, though what is asked about is too much for an address. */
export function outlookCheckRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  router.post(
    "/outlook/check",
    answering(signIn, (access, { body }) => checkForm(deps, access, body)),
  );
  return router;
}
