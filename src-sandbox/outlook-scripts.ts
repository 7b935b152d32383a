import { Router } from "express";
import { z } from "zod";
import { families, relativeCalled } from "./families.ts";
import { smsTo } from "./gateway.ts";
import { mailTo } from "./mail.ts";
import { lifecycleEvents } from "./graph/notices.ts";
import {
  answerEvent,
  calendarOf,
  cancelEvent,
  changeAttendees,
  editEvent,
  forgetChanges,
  forwardEvent,
  moveEvent,
} from "./outlook.ts";
import type { Outside } from "./outside.ts";
import { mailboxOfScript, personOf } from "./script-person.ts";

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const moving = z.object({ start: moment, end: moment });

const forwarding = z.object({ to: z.email() });
const editing = z.object({ subject: z.string(), body: z.string(), location: z.string() }).partial();
const attending = z.object({ add: z.array(z.email()).default([]), remove: z.array(z.email()).default([]) });
const answering = z.object({ response: z.enum(["accepted", "declined", "tentativelyAccepted"]) });
const lifecycle = z.object({ event: z.enum(lifecycleEvents) });

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

  router.post("/outlook/:person/events/:event/forward", (request, response) => {
    const { to } = forwarding.parse(request.body);
    forwardEvent(outside, mailboxOfScript(request), request.params.event, to);
    response.json({ forwarded: to });
  });

  router.post("/outlook/:person/events/:event/edit", (request, response) => {
    editEvent(outside, mailboxOfScript(request), request.params.event, editing.parse(request.body));
    response.json({ edited: true });
  });

  router.post("/outlook/:person/events/:event/attendees", (request, response) => {
    changeAttendees(outside, mailboxOfScript(request), request.params.event, attending.parse(request.body));
    response.json({ changed: true });
  });

  router.post("/outlook/:person/events/:event/answer", (request, response) => {
    const { response: said } = answering.parse(request.body);
    answerEvent(outside, mailboxOfScript(request), request.params.event, said);
    response.json({ answered: said });
  });

  router.post("/outlook/:person/lifecycle", (request, response) => {
    const { event } = lifecycle.parse(request.body);
    outside.notices.lifecycle(mailboxOfScript(request), event);
    response.json({ told: event });
  });

  router.post("/outlook/:person/forget-changes", (request, response) => {
    forgetChanges(outside, mailboxOfScript(request));
    response.json({ forgotten: true });
  });

  router.get("/outlook/:person/mail", (request, response) => {
    response.json(mailTo(outside, mailboxOfScript(request).address));
  });

  router.get("/phone/:person", (request, response) => {
    const relative = relativeCalled(request.params.person);
    const { address } = relative ?? personOf(request);
    response.json({ sms: relative ? smsTo(outside, relative) : [], mail: mailTo(outside, address) });
  });

  router.get("/families", (_request, response) => {
    response.json(families);
  });

  /** What the gateway has been asked to print and send. */
  router.get("/letters", (_request, response) => {
    response.json(outside.store.state.letters);
  });

  return router;
}
