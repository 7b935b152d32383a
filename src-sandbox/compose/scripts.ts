import { Router, type Request } from "express";
import { z } from "zod";
import { eventAsSeen } from "../outlook.ts";
import type { Outside } from "../outside.ts";
import { mailboxes, personCalled, type Person } from "../people.ts";
import { mailboxOfScript, NotHere } from "../script-person.ts";
import { addInOf } from "./add-in.ts";
import { discarded, draftOf, draftsOf, newDraft, openedDraft, startMoved, type Draft } from "./draft.ts";
import { composing, fields, fieldsFrom } from "./fields.ts";
import { eventsBetween } from "./happened.ts";
import { officeJs } from "./office-js.ts";
import { sent } from "./saving.ts";
import { outcomeOf, sendDraft } from "./send.ts";
import { CannotInOutlook } from "../cannot.ts";

const sending = z.object({ anyway: z.boolean().default(false) }).default({ anyway: false });
const told = z.object({
  said: z.union([
    z.object({ isAvailable: z.literal(false), why: z.string() }),
    z.object({ isAvailable: z.literal(true), options: z.record(z.string(), z.unknown()) }),
  ]),
  anyway: z.boolean().default(false),
});

/** Outlook's form for a meeting: what stands in it, what the add-in beside it asks, and sending. */
export function composeScripts(outside: Outside): Router {
  const router = Router();
  const draftIn = (request: Request) => draftOf(outside, writerOf(request), String(request.params["draft"]));

  router.get("/office.js", async (_request, response) => {
    response
      .type("text/javascript")
      .set("Cache-Control", "no-cache")
      .send(await officeJs());
  });

  router.get("/add-in", (request, response) => {
    response.json(addInOf(outside, request.query["language"] === "en" ? "en" : "sv"));
  });

  router.get("/directory", (_request, response) => {
    response.json(mailboxes.map(({ name, address, kind }) => ({ name, address, kind })));
  });

  router.post("/outlook/:person/compose", (request, response) => {
    const { meetingId, caseId, properties = {}, ...given } = composing.parse(request.body ?? {});
    const marks = { ...(caseId ? { samlaCase: caseId } : {}), ...(meetingId ? { samlaMeeting: meetingId } : {}) };
    const draft = newDraft(outside, writerOf(request), mailboxOfScript(request), {
      ...fieldsFrom(given),
      properties: { ...marks, ...properties },
    });
    response.status(201).json(draft);
  });

  router.get("/outlook/:person/drafts", (request, response) => {
    response.json(draftsOf(outside, writerOf(request)));
  });

  router.post("/outlook/:person/events/:event/open", (request, response) => {
    const draft = openedDraft(outside, writerOf(request), mailboxOfScript(request), request.params.event);
    response.json(draft);
  });

  router.get("/outlook/:person/drafts/:draft", (request, response) => {
    response.json(draftIn(request));
  });

  router.post("/outlook/:person/drafts/:draft", (request, response) => {
    const draft = draftIn(request);
    const before = structuredClone(draft);
    const given = fieldsFrom(fields.parse(request.body));
    if (given.start && !given.end) startMoved(draft, given.start);
    Object.assign(draft, given);
    outside.store.changed({ person: draft.by, kind: "drafts" });
    response.json({ draft, events: eventsBetween(before, draft) });
  });

  router.post("/outlook/:person/drafts/:draft/discard", (request, response) => {
    discarded(outside, draftIn(request));
    response.json({ discarded: true });
  });

  router.post("/outlook/:person/drafts/:draft/send", async (request, response) => {
    const draft = draftIn(request);
    mustBeSendable(draft);
    const { anyway } = sending.parse(request.body);
    const outcome = await sendDraft(outside, writerOf(request), draft, anyway);
    response.json(outcome.sent ? { ...outcome, event: eventAsSeen(outcome.event) } : outcome);
  });

  /** The same where the page has run the add-in in a frame, and says what it said. */
  router.post("/outlook/:person/drafts/:draft/sent", (request, response) => {
    const draft = draftIn(request);
    mustBeSendable(draft);
    const { said, anyway } = told.parse(request.body);
    const { alert, unavailable } = outcomeOf(
      said,
      addInOf(outside).events["appointmentSending"]?.sendMode ?? "softBlock",
    );
    if (alert && !(alert.canSend && anyway)) {
      if (alert.opens) draft.handed = alert.opens.handed;
      response.json({ sent: false, alert });
      return;
    }
    response.json({ sent: true, event: eventAsSeen(sent(outside, draft)), ...(unavailable ? { unavailable } : {}) });
  });

  return router;
}

/** Whose window it is: somebody's own, or a coordinator's where the mailbox is one that several open. */
export function writerOf(request: Request): Person {
  const { by } = request.query;
  const person =
    personCalled(String(request.params["person"])) ?? personCalled(typeof by === "string" ? by : "samordnare");
  if (!person) throw new NotHere("There is no such person.");
  return person;
}

/** Outlook's own conditions, before any add-in is asked. */
function mustBeSendable({ start, end, attendees }: Draft): void {
  if (end < start) throw new CannotInOutlook("The end is before the start.");
  const unknown = attendees.find(({ address }) => !/^[^@\s]+@[^@\s]+$/.test(address));
  if (unknown) throw new CannotInOutlook(`"${unknown.address}" is no address.`);
}
