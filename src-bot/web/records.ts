import { Router } from "express";
import { z } from "zod";

import { refuse } from "../../src-shared/refusal.ts";
import type { Deps } from "../deps.ts";
import { readDeliveries } from "../deliveries.ts";
import { disposeOf, listDisposal } from "../disposal.ts";
import { fieldProblems } from "../input.ts";
import { readMeasures } from "../measures.ts";
import { readAccessLog, readExtract, readToldMeanwhile } from "../records.ts";
import { exportSip } from "../sip.ts";
import { answering } from "./answering.ts";
import type { SignIn } from "./sign-in.ts";

const uuid = z.uuid();
/** An export or a disposal is the same one however often it is sent: the id is noted for the one who sends it. */
const ordered = z.object({ commandId: z.string().regex(/^[\w-]{8,64}$/) });

/** What is kept: about a person, by whom it is read, and until when. */
export function recordsRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  const about = (read: typeof readExtract | typeof readAccessLog | typeof readToldMeanwhile) =>
    answering(signIn, async (access, { params }) => {
      const ids = z.tuple([uuid, uuid]).safeParse([params["id"], params["thing"]]);
      return ids.success ? read(deps, access, ...ids.data) : refuse({ kind: "notThere" });
    });

  router.get("/cases/:id/people/:thing/extract", about(readExtract));
  router.get("/cases/:id/people/:thing/access-log", about(readAccessLog));
  router.get("/cases/:id/consents/:thing/told-meanwhile", about(readToldMeanwhile));
  router.get(
    "/cases/:id/deliveries",
    answering(signIn, async (access, { params }) => {
      const id = uuid.safeParse(params["id"]);
      return id.success ? readDeliveries(deps, access, id.data) : refuse({ kind: "notThere" });
    }),
  );
  router.post(
    "/cases/:id/exports/sip",
    answering(signIn, async (access, { params, body }) => {
      const id = uuid.safeParse(params["id"]);
      const order = ordered.safeParse(body);
      if (!order.success) return refuse({ kind: "badInput", fields: fieldProblems(order.error) });
      return id.success ? exportSip(deps, access, id.data, order.data.commandId) : refuse({ kind: "notThere" });
    }),
  );
  router.get(
    "/measures",
    answering(signIn, (access) => readMeasures(deps, access)),
  );
  router.get(
    "/disposal",
    answering(signIn, (access) => listDisposal(deps, access)),
  );
  router.post(
    "/disposal/:caseId",
    answering(signIn, async (access, { params, body }) => {
      const caseId = uuid.safeParse(params["caseId"]);
      const order = ordered.safeParse(body);
      if (!order.success) return refuse({ kind: "badInput", fields: fieldProblems(order.error) });
      return disposeOf(deps, access, caseId.success ? caseId.data : "");
    }),
  );
  return router;
}
