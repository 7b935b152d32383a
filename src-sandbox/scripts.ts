import { json, Router, type Request, type Response } from "express";
import { z } from "zod";
import { localeOf } from "./activity.ts";
import { BotUnreachable, installForEveryone } from "./bot.ts";
import { chatChanged, seenChat } from "./chat.ts";
import { BadInputs } from "./inputs.ts";
import { calendarOf } from "./outlook.ts";
import type { Outside } from "./outside.ts";
import { mailboxCalled, people, personCalled, tenants, type Person } from "./people.ts";
import { CannotPress, closeDialog, press, say, submitDialog } from "./press.ts";
import { LIFETIME_SECONDS, userToken } from "./tokens.ts";

const inputs = z.record(z.string(), z.unknown()).default({});
const saying = z.object({ text: z.string().min(1) });
const pressing = z.object({ messageId: z.string(), action: z.string(), inputs });
const submitting = z.object({ messageId: z.string(), inputs, action: z.string().optional() });
const choosingLocale = z.object({ locale: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/) });

class NotHere extends Error {}

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

  router.post("/teams/:person/say", async (request, response) => {
    const { text } = saying.parse(request.body);
    response.json(await say(outside, personOf(request), text));
  });

  router.get("/teams/:person/chat", (request, response) => {
    response.json(seenChat(outside, personOf(request)));
  });

  router.post("/teams/:person/press", async (request, response) => {
    const { messageId, action, inputs: given } = pressing.parse(request.body);
    response.json(await press(outside, personOf(request), messageId, action, given));
  });

  router.post("/teams/:person/dialog", async (request, response) => {
    const { messageId, action, inputs: given } = submitting.parse(request.body);
    response.json(await submitDialog(outside, personOf(request), messageId, given, action));
  });

  router.post("/teams/:person/close", (request, response) => {
    closeDialog(outside, personOf(request));
    response.json({ closed: true });
  });

  router.post("/teams/:person/locale", (request, response) => {
    const person = personOf(request);
    const { locale } = choosingLocale.parse(request.body);
    outside.store.state.locales[person.slug] = locale;
    chatChanged(outside, person);
    response.json({ locale });
  });

  router.get("/outlook/:person/calendar", (request, response) => {
    const mailbox = mailboxCalled(request.params.person);
    if (!mailbox) throw new NotHere(`There is no mailbox called "${request.params.person}".`);
    response.json(calendarOf(outside, mailbox));
  });

  router.get("/token/:person", async (request, response) => {
    const token = await userToken(outside, personOf(request));
    response
      .set("Cache-Control", "no-store")
      .json({ token, expiresAt: new Date(Date.now() + LIFETIME_SECONDS * 1000).toISOString() });
  });

  router.get("/stream", (request, response) => {
    response.set({ "Content-Type": "text/event-stream", "Cache-Control": "no-store", Connection: "keep-alive" });
    response.write(": open\n\n");
    const stop = outside.store.listen((change) => response.write(`data: ${JSON.stringify(change)}\n\n`));
    request.on("close", stop);
  });

  /** Passes time in the product, which the sandbox has none of. */
  router.post("/clock", async (request, response) => {
    const answer = await fetch(`${outside.addresses.product}/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request.body),
    });
    response.status(answer.status).json(await answer.json());
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

function personOf(request: Request): Person {
  const slug = String(request.params["person"]);
  const person = personCalled(slug);
  if (!person) throw new NotHere(`There is no person called "${slug}".`);
  return person;
}

function refuse(error: unknown, response: Response): void {
  if (error instanceof NotHere) response.status(404).json({ error: error.message });
  else if (error instanceof BadInputs) response.status(400).json({ error: error.message, fields: error.fields });
  else if (error instanceof CannotPress) response.status(400).json({ error: error.message });
  else if (error instanceof z.ZodError) response.status(400).json({ error: z.prettifyError(error) });
  else if (error instanceof BotUnreachable) response.status(502).json({ error: error.message });
  else if (error instanceof Error && "type" in error && error.type === "entity.parse.failed")
    response.status(400).json({ error: "The body is not JSON." });
  else {
    console.error(error);
    response.status(500).json({ error: "The sandbox failed; its terminal says why." });
  }
}
