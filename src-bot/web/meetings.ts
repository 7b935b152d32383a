import { Router } from "express";
import { z } from "zod";

import { refuse } from "../../src-shared/refusal.ts";
import type { Deps } from "../deps.ts";
import { readGates, readRoom } from "../meeting-room.ts";
import { answering } from "./answering.ts";
import type { SignIn } from "./sign-in.ts";

const named = z.object({ id: z.uuid(), meetingId: z.uuid() });
const mostPresent = 50;
/** Everybody in the room, as their ids with commas between. */
const asked = z.object({ present: z.string().transform((ids) => ids.split(",").filter(Boolean)) });

/** A meeting as the one who leads it needs it read. */
export function meetingsRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  router.get(
    "/cases/:id/meetings/:meetingId/room",
    answering(signIn, async (access, { params, query }) => {
      const of = named.safeParse(params);
      const those = asked.safeParse(query);
      if (!of.success || !those.success || those.data.present.length > mostPresent) return refuse({ kind: "notThere" });
      const { id: caseId, meetingId } = of.data;
      return readRoom(deps, access, { caseId, meetingId, present: those.data.present });
    }),
  );
  router.get(
    "/cases/:id/meetings/:meetingId/gates",
    answering(signIn, async (access, { params }) => {
      const of = named.safeParse(params);
      if (!of.success) return refuse({ kind: "notThere" });
      const { id: caseId, meetingId } = of.data;
      return readGates(deps, access, { caseId, meetingId });
    }),
  );
  return router;
}
