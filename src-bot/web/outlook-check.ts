import { Router } from "express";

import type { Deps } from "../deps.ts";
import { checkForm } from "../outlook-check.ts";
import { answering } from "./answering.ts";
import { refused } from "./refused.ts";
import type { SignIn } from "./sign-in.ts";

/** What the pane and the alert in Outlook ask. A read, though what is asked about is too much for an address. */
export function outlookCheckRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  const { origin } = new URL(deps.config.PUBLIC_URL);
  // Classic Outlook on Windows asks first whether the script may, and writes where it is from with a stroke at the end. The
  // script is ours and from here: nobody else may. https://github.com/OfficeDev/office-js/issues/3907
  router.use("/outlook/check", (request, response, next) => {
    response.vary("Origin");
    const from = request.headers.origin;
    if (from === origin || from === `${origin}/`) response.set("Access-Control-Allow-Origin", from);
    next();
  });
  router.options("/outlook/check", (request, response) => {
    if (!response.get("Access-Control-Allow-Origin")) return refused(request, response, { kind: "notThere" });
    response
      .set("Access-Control-Allow-Methods", "POST")
      .set("Access-Control-Allow-Headers", "authorization, content-type")
      .sendStatus(204);
  });
  router.post(
    "/outlook/check",
    answering(signIn, (access, { body }) => checkForm(deps, access, body)),
  );
  return router;
}
