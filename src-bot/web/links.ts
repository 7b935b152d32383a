import { Router } from "express";
import { z } from "zod";

import { refuse } from "../../src-shared/refusal.ts";
import type { Deps } from "../deps.ts";
import { listLocked, readLinks, readOut } from "../family/links.ts";
import { listUntold, noteTold } from "../family/untold.ts";
import { fieldProblems } from "../input.ts";
import { answering } from "./answering.ts";
import type { SignIn } from "./sign-in.ts";

const uuid = z.uuid();
const commandId = z.string().regex(/^[\w-]{8,64}$/);
const reading = z.object({ commandId, what: z.enum(["link", "code"]) });
const telling = z.object({ commandId, party: uuid, about: z.string().max(100) });

/** The family's ways in, to the coordinator of the case alone. */
export function linksRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  router.get(
    "/cases/:id/links",
    answering(signIn, async (access, { params }) => {
      const caseId = uuid.safeParse(params["id"]);
      return caseId.success ? readLinks(deps, access, caseId.data) : refuse({ kind: "notThere" });
    }),
  );
  router.post(
    "/cases/:id/links/:thing/read-out",
    answering(signIn, async (access, { params, body }) => {
      const ids = z.tuple([uuid, uuid]).safeParse([params["id"], params["thing"]]);
      if (!ids.success) return refuse({ kind: "notThere" });
      const asked = reading.safeParse(body);
      if (!asked.success) return refuse({ kind: "badInput", fields: fieldProblems(asked.error) });
      const [caseId, linkId] = ids.data;
      return readOut(deps, access, { caseId, linkId, ...asked.data });
    }),
  );
  router.post(
    "/cases/:id/told",
    answering(signIn, async (access, { params, body }) => {
      const caseId = uuid.safeParse(params["id"]);
      if (!caseId.success) return refuse({ kind: "notThere" });
      const asked = telling.safeParse(body);
      if (!asked.success) return refuse({ kind: "badInput", fields: fieldProblems(asked.error) });
      return noteTold(deps, access, { caseId: caseId.data, ...asked.data });
    }),
  );
  router.get(
    "/links/untold",
    answering(signIn, (access) => listUntold(deps, access)),
  );
  router.get(
    "/links/locked",
    answering(signIn, (access) => listLocked(deps, access)),
  );
  return router;
}
