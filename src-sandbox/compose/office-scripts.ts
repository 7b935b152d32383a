import { Router, type Request } from "express";
import { z } from "zod";
import { ownEvent } from "../graph/calendar.ts";
import { holderOf } from "../outlook.ts";
import type { Outside } from "../outside.ts";
import { mailboxOfScript } from "../script-person.ts";
import { draftOf } from "./draft.ts";
import { answerForToken } from "./nested.ts";
import type { ReadForm } from "./read.ts";
import { writerOf } from "./scripts.ts";
import { answered, startFor, type Form } from "./talk.ts";

const asking = z.object({ call: z.string(), args: z.array(z.unknown()) });
const token = z.object({ text: z.string() });

/** What a page of the add-in beside a form asks its Outlook, as the form's own page hands it on. */
export function officeScripts(outside: Outside): Router {
  const router = Router();
  const reading = new Map<string, ReadForm["notices"]>();
  const draft = (request: Request): Form => ({
    draft: draftOf(outside, writerOf(request), String(request.params["draft"])),
  });
  const read = (request: Request): Form => {
    const eventId = String(request.params["event"]);
    const mailbox = holderOf(outside, mailboxOfScript(request), eventId);
    return {
      read: {
        event: ownEvent(outside, mailbox, eventId),
        mailbox,
        get notices() {
          return reading.get(`${mailbox.slug} ${eventId}`) ?? [];
        },
        set notices(next) {
          reading.set(`${mailbox.slug} ${eventId}`, next);
        },
      },
    };
  };

  for (const [path, formOf] of [
    ["/outlook/:person/drafts/:draft", draft],
    ["/outlook/:person/events/:event", read],
  ] as const) {
    router.post(`${path}/start`, (request, response) => {
      response.json(startFor(outside, writerOf(request), formOf(request), true));
    });
    router.post(`${path}/office`, (request, response) => {
      const { call, args } = asking.parse(request.body);
      const form = formOf(request);
      const { value, error, events } = answered(outside, form, call, args);
      const seen = "draft" in form ? { draft: form.draft } : { notices: form.read.notices };
      response.json({ ...(error ? { error } : { value }), events, ...seen });
    });
  }

  router.post("/outlook/:person/nested-token", async (request, response) => {
    const { text } = token.parse(request.body);
    const answer = await answerForToken(outside, writerOf(request), text);
    response.set("Cache-Control", "no-store").json({ text: answer });
  });

  return router;
}
