import { Router } from "express";
import { z } from "zod";

import { refuse } from "../../src-shared/refusal.ts";
import type { Deps } from "../deps.ts";
import { readAs, readWhoSees } from "../eyes.ts";
import { readReadings } from "../readings.ts";
import { readCaseLog } from "../records.ts";
import { answering } from "./answering.ts";
import type { SignIn } from "./sign-in.ts";

const uuid = z.uuid();

/** Who sees and has seen what of a case, and the case in somebody else's eyes: to its coordinator. */
export function eyesRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  router.get(
    "/cases/:id/readers",
    answering(signIn, async (access, { params }) => {
      const id = uuid.safeParse(params["id"]);
      return id.success ? readWhoSees(deps, access, id.data) : refuse({ kind: "notThere" });
    }),
  );
  router.get(
    "/cases/:id/access-log",
    answering(signIn, async (access, { params }) => {
      const id = uuid.safeParse(params["id"]);
      return id.success ? readCaseLog(deps, access, id.data) : refuse({ kind: "notThere" });
    }),
  );
  router.get(
    "/cases/:id/readings",
    answering(signIn, async (access, { params }) => {
      const id = uuid.safeParse(params["id"]);
      return id.success ? readReadings(deps, access, id.data) : refuse({ kind: "notThere" });
    }),
  );
  router.get(
    "/cases/:id/as/:party",
    answering(signIn, async (access, { params }) => {
      const ids = z.tuple([uuid, uuid]).safeParse([params["id"], params["party"]]);
      return ids.success ? readAs(deps, access, ...ids.data) : refuse({ kind: "notThere" });
    }),
  );
  return router;
}
