import { Router } from "express";
import { z } from "zod";

import { moment } from "../../src-shared/time.ts";
import type { Clock } from "../clock.ts";

/** Lets a play on this computer pass time. Mounted only where everything outside is this computer too; tokens stay on real time. */
export function clockRouter(clock: Clock, sweep: () => Promise<void>): Router {
  const router = Router();
  router.get("/clock", (_request, response) => {
    response.json({ now: clock.now() });
  });
  router.post("/clock", async (request, response) => {
    const asked = z.object({ to: moment() }).safeParse(request.body);
    if (!asked.success) {
      response.status(400).json({ error: 'Say to which moment: { "to": "2026-01-13T07:30:00Z" }.' });
      return;
    }
    clock.moveTo(asked.data.to);
    await sweep();
    response.json({ now: clock.now() });
  });
  return router;
}
