import { json, Router, type Request, type Response } from "express";
import { z } from "zod";
import { localeOf } from "./activity.ts";
import { BotUnreachable, installForEveryone } from "./bot.ts";
import { CannotInOutlook } from "./cannot.ts";
import { ClockStands, moveClock } from "./clock.ts";
import { officeScripts } from "./compose/office-scripts.ts";
import { composeScripts } from "./compose/scripts.ts";
import { GraphFault } from "./graph/fault.ts";
import { BadInputs } from "./inputs.ts";
import { outlookScripts } from "./outlook-scripts.ts";
import type { Outside } from "./outside.ts";
import { people, tenants } from "./people.ts";
import { plannerScripts } from "./planner-scripts.ts";
import { CannotPress } from "./press-answer.ts";
import { NotHere, personOf } from "./script-person.ts";
import { teamsScripts } from "./teams-scripts.ts";
import { LIFETIME_SECONDS, userToken } from "./tokens.ts";

const moment = z.iso.datetime({ offset: true });
const provingMore = z.object({ isNeeded: z.boolean(), by: z.enum(["entra", "graph"]).default("entra") });
const movingClock = z.object({ now: moment });

/** What a person can do and see on this machine, for the sandbox's own pages and for scenarios. */
export function scripts(outside: Outside): Router {
  const router = Router();
  router.use(json({ limit: "1mb" }));

  router.get("/people", (_request, response) => {
    response.json(
      people.map((person) => ({
        person: person.slug,
        name: person.name,
        role: person.role ?? null,
        organisation: tenants.find(({ tenantId }) => tenantId === person.tenantId)?.name,
        tenantId: person.tenantId,
        oid: person.oid,
        mailbox: person.address,
        locale: localeOf(outside, person),
      })),
    );
  });

  router.use(teamsScripts(outside), outlookScripts(outside), plannerScripts(outside));
  router.use(composeScripts(outside), officeScripts(outside));

  router.get("/token/:person", async (request, response) => {
    const { claims } = request.query;
    const token = await userToken(outside, personOf(request), typeof claims === "string" ? claims : undefined);
    response
      .set("Cache-Control", "no-store")
      .json({ token, expiresAt: new Date(Date.now() + LIFETIME_SECONDS * 1000).toISOString() });
  });

  /** Entra's policy: whether somebody has to prove more before anything is read in their name. */
  router.post("/proof/:person", (request, response) => {
    const { slug } = personOf(request);
    const { isNeeded, by } = provingMore.parse(request.body);
    const { state } = outside.store;
    const list = by === "graph" ? "graphWantsProof" : "mustProveMore";
    const others = state[list].filter((one) => one !== slug);
    state[list] = isNeeded ? [...others, slug] : others;
    response.json({ isNeeded });
  });

  /** Where the app's own tab is, as its manifest would tell Teams. */
  router.get("/tab", (_request, response) => {
    response.json({ address: `${outside.addresses.product}/tab`, appId: outside.registration.appId });
  });

  router.get("/stream", (request, response) => {
    response.set({ "Content-Type": "text/event-stream", "Cache-Control": "no-store", Connection: "keep-alive" });
    response.write(": open\n\n");
    const stop = outside.store.listen((change) => response.write(`data: ${JSON.stringify(change)}\n\n`));
    request.on("close", stop);
  });

  /** Asked by the product when it starts, so that time goes on from where it was. */
  router.get("/clock", (_request, response) => {
    response.json({ now: outside.now().toISOString(), aheadMs: outside.store.state.clockAheadMs });
  });

  router.post("/clock", async (request, response) => {
    response.json(await moveClock(outside, movingClock.parse(request.body).now));
  });

  router.get("/faults", (_request, response) => {
    response.json(outside.faults.seen());
  });

  router.post("/faults", (request, response) => {
    outside.faults.plan(request.body);
    response.json(outside.faults.seen());
  });

  router.post("/install", async (_request, response) => {
    response.json({ installed: await installForEveryone(outside) });
  });

  router.use(() => {
    throw new NotHere("There is nothing here.");
  });
  router.use((error: unknown, _request: Request, response: Response, _next: unknown) => refuse(error, response));
  return router;
}

function refuse(error: unknown, response: Response): void {
  if (error instanceof NotHere) response.status(404).json({ error: error.message });
  else if (error instanceof BadInputs) response.status(400).json({ error: error.message, fields: error.fields });
  else if (error instanceof CannotPress || error instanceof CannotInOutlook)
    response.status(400).json({ error: error.message });
  else if (error instanceof z.ZodError) response.status(400).json({ error: z.prettifyError(error) });
  else if (error instanceof BotUnreachable) response.status(502).json({ error: error.message });
  else if (error instanceof ClockStands || error instanceof GraphFault)
    response.status(error.status).json({ error: error.message });
  else if (error instanceof Error && "type" in error && error.type === "entity.parse.failed")
    response.status(400).json({ error: "The body is not JSON." });
  else {
    console.error(error);
    response.status(500).json({ error: "The sandbox failed; its terminal says why." });
  }
}
