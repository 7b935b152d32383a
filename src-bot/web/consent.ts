import { Router } from "express";
import { z } from "zod";

import { category } from "../../src-shared/case/labelled.ts";
import { id, type PartyId, unitId } from "../../src-shared/ids.ts";
import { refuse } from "../../src-shared/refusal.ts";
import { foresee, foreseeable, readCanShare, readConsent, readLetter } from "../consent.ts";
import type { Deps } from "../deps.ts";
import { fieldProblems } from "../input.ts";
import { answering } from "./answering.ts";
import type { SignIn } from "./sign-in.ts";

const uuid = z.uuid();
const cell = z.object({ subject: id<PartyId>(), from: unitId(), to: unitId(), category: category() });
const change = z.object({ verb: z.enum(foreseeable), input: z.unknown() });

/** How consent stands in a case: to its coordinator alone. */
export function consentRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  router.get(
    "/cases/:id/consent",
    answering(signIn, async (access, { params }) => {
      const caseId = uuid.safeParse(params["id"]);
      return caseId.success ? readConsent(deps, access, caseId.data) : refuse({ kind: "notThere" });
    }),
  );
  router.get(
    "/cases/:id/can-share",
    answering(signIn, async (access, { params, query }) => {
      const caseId = uuid.safeParse(params["id"]);
      if (!caseId.success) return refuse({ kind: "notThere" });
      const asked = cell.safeParse({ ...query, subject: query["about"] });
      if (!asked.success) return refuse({ kind: "badInput", fields: fieldProblems(asked.error) });
      return readCanShare(deps, access, caseId.data, asked.data);
    }),
  );
  const printed = answering(signIn, async (access, { params }) => {
    const ids = z.tuple([uuid, uuid]).safeParse([params["id"], params["thing"]]);
    return ids.success ? readLetter(deps, access, ...ids.data) : refuse({ kind: "notThere" });
  });
  router.get("/cases/:id/requests/:thing/letter", printed);
  router.get("/cases/:id/consents/:thing/letter", printed);
  router.post(
    "/cases/:id/consent/foresee",
    answering(signIn, async (access, { params, body }) => {
      const caseId = uuid.safeParse(params["id"]);
      if (!caseId.success) return refuse({ kind: "notThere" });
      const asked = change.safeParse(body);
      if (!asked.success) return refuse({ kind: "badInput", fields: fieldProblems(asked.error) });
      return foresee(deps, access, caseId.data, asked.data);
    }),
  );
  return router;
}
