import { Router } from "express";
import { z } from "zod";
import { mailTo } from "./mail.ts";
import { calendarOf, cancelEvent, moveEvent } from "./outlook.ts";
import type { Outside } from "./outside.ts";
import { mailboxOfScript, personOf } from "./script-person.ts";

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const moving = z.object({ start: moment, end: moment });

/** What somebody does and sees in Outlook, and on their phone. */
export function outlookScripts(outside: Outside): Router {
  const router = Router();

  router.get("/outlook/:person/calendar", (request, response) => {
    response.json(calendarOf(outside, mailboxOfScript(request)));
  });

  router.post("/outlook/:person/events/:event/move", (request, response) => {
    const { start, end } = moving.parse(request.body);
    response.json(moveEvent(outside, mailboxOfScript(request), request.params.event, start, end));
  });

  router.post("/outlook/:person/events/:event/cancel", (request, response) => {
    response.json(cancelEvent(outside, mailboxOfScript(request), request.params.event));
  });

  router.get("/outlook/:person/mail", (request, response) => {
    response.json(mailTo(outside, mailboxOfScript(request).address));
  });

  /** Nothing sends SMS yet, so nobody has any. */
  router.get("/phone/:person", (request, response) => {
    response.json({ sms: [], mail: mailTo(outside, personOf(request).address) });
  });

  return router;
}
