import { Router } from "express";

import { readBoard } from "../board.ts";
import type { Deps } from "../deps.ts";
import { readFollowUps } from "../follow-ups.ts";
import { readOutcomes } from "../outcomes.ts";
import { readStatistics } from "../statistics.ts";
import { answering } from "./answering.ts";
import type { SignIn } from "./sign-in.ts";

/** No code is longer. */
const longestCode = 40;

/** What is told of many cases at once: codes and clocks, promises, and counts. */
export function listsRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  router.get(
    "/board",
    answering(signIn, (access, { query }) => {
      const { over, code } = query;
      const asked = typeof code === "string" ? code.replaceAll("\0", "").slice(0, longestCode) : "";
      return readBoard(deps, access, { over: over === "yes", code: asked });
    }),
  );
  router.get(
    "/follow-ups",
    answering(signIn, (access) => readFollowUps(deps, access)),
  );
  router.get(
    "/statistics",
    answering(signIn, (access) => readStatistics(deps, access)),
  );
  router.get(
    "/outcomes",
    answering(signIn, (access) => readOutcomes(deps, access)),
  );
  return router;
}
