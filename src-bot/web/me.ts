import { Router } from "express";

import type { Deps } from "../deps.ts";
import { readController, readMyData, saveMyNotices } from "../my-data.ts";
import { readMyCalendar } from "../my-calendar.ts";
import { answering } from "./answering.ts";
import type { SignIn } from "./sign-in.ts";

/** What somebody reads about themselves. */
export function meRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  router.get(
    "/me/calendar",
    answering(signIn, (access, { headers }) =>
      readMyCalendar(deps, access, (headers.authorization ?? "").replace(/^Bearer /i, "")),
    ),
  );
  router.get(
    "/me/data",
    answering(signIn, (access) => readMyData(deps, access)),
  );
  router.get(
    "/me/controller",
    answering(signIn, (access) => readController(deps, access)),
  );
  router.post(
    "/me/notices",
    answering(signIn, (access, { body }) => saveMyNotices(deps, access, body)),
  );
  return router;
}
