import { Router, type Request, type Response } from "express";
import type { Outside } from "../outside.ts";
import { calendarFor } from "./access.ts";
import { changeKeyOf, eventIn, eventsBetween, ownEvent, remove, stored } from "./calendar.ts";
import { checkTimes, eventInputFrom } from "./event-input.ts";
import { eventJson } from "./event-json.ts";
import { GraphFault } from "./fault.ts";
import { cancelCopies } from "./invitation.ts";
import { answerWithEvents, filterOf } from "./listing.ts";
import { preferredZone } from "./preference.ts";
import { momentInQuery } from "./time.ts";
import { changedEvent, createdEvent, tellInvited } from "./writing.ts";

export function events(outside: Outside): Router {
  const router = Router();

  router.post(["/users/:user/events", "/users/:user/calendar/events"], (request, response) =>
    create(outside, request, response),
  );

  router.get(["/users/:user/events", "/users/:user/calendar/events"], (request, response) => {
    const mailbox = calendarFor(request, response);
    answerWithEvents(outside, request, response, stored(outside, mailbox).filter(filterOf(request)));
  });

  router.get(["/users/:user/calendarView", "/users/:user/calendar/calendarView"], (request, response) => {
    const mailbox = calendarFor(request, response);
    const from = momentInQuery(request.query["startDateTime"], "startDateTime");
    const to = momentInQuery(request.query["endDateTime"], "endDateTime");
    answerWithEvents(outside, request, response, eventsBetween(outside, mailbox, from, to).filter(filterOf(request)));
  });

  router.get("/users/:user/events/:event", (request, response) => {
    const event = eventIn(outside, calendarFor(request, response), request.params.event);
    response.json(eventJson(request, event, preferredZone(request, response)));
  });

  router.patch("/users/:user/events/:event", (request, response) => change(outside, request, response));

  router.delete("/users/:user/events/:event", (request, response) => {
    const mailbox = calendarFor(request, response);
    const event = ownEvent(outside, mailbox, request.params.event);
    if (event.isOrganizer) cancelCopies(outside, mailbox, event);
    remove(outside, mailbox, event.id);
    response.status(204).end();
  });

  router.post("/users/:user/events/:event/cancel", (request, response) => {
    const mailbox = calendarFor(request, response);
    const event = ownEvent(outside, mailbox, request.params.event);
    if (!event.isOrganizer) {
      throw new GraphFault(
        400,
        "ErrorInvalidRequest",
        "Your request can't be completed. You need to be an organizer to cancel a meeting.",
      );
    }
    const { comment, Comment } = (request.body ?? {}) as { comment?: unknown; Comment?: unknown };
    cancelCopies(
      outside,
      mailbox,
      event,
      typeof comment === "string" ? comment : typeof Comment === "string" ? Comment : "",
    );
    remove(outside, mailbox, event.id);
    response.status(202).end();
  });

  return router;
}

function create(outside: Outside, request: Request, response: Response): void {
  const mailbox = calendarFor(request, response);
  const zone = preferredZone(request, response);
  const input = eventInputFrom(request.body);
  checkTimes(input.content);
  const twin =
    input.transactionId && stored(outside, mailbox).find(({ transactionId }) => transactionId === input.transactionId);
  if (twin) {
    const isTheSame =
      twin.start === input.content.start &&
      twin.end === input.content.end &&
      twin.subject === (input.content.subject ?? "");
    if (!isTheSame || outside.faults.duplicates() === 409) {
      throw new GraphFault(
        409,
        "ErrorDuplicateTransactionId",
        "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
        { "@event.existingEventId": twin.id },
      );
    }
    response.status(201).json(eventJson(request, twin, zone));
    return;
  }
  const event = createdEvent(outside, mailbox, input);
  response
    .status(201)
    .location(`${outside.addresses.graph}/v1.0/users/${mailbox.oid}/events/${event.id}`)
    .json(eventJson(request, event, zone));
  tellInvited(outside, mailbox, event);
}

function change(outside: Outside, request: Request, response: Response): void {
  const mailbox = calendarFor(request, response);
  const zone = preferredZone(request, response);
  const before = ownEvent(outside, mailbox, String(request.params["event"]));
  const expected = request.get("if-match");
  if (expected && expected !== "*" && expected !== `W/"${changeKeyOf(before)}"`) {
    throw new GraphFault(
      412,
      "ErrorIrresolvableConflict",
      "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.",
    );
  }
  const { content, transactionId, extended } = eventInputFrom(request.body);
  if (transactionId && transactionId !== before.transactionId) {
    throw new GraphFault(400, "ErrorPropertyValidationFailure", "At least one property failed validation.");
  }
  const after = changedEvent(outside, mailbox, before, { content, extended });
  response.json(eventJson(request, after, zone));
  tellInvited(outside, mailbox, after, before);
}
