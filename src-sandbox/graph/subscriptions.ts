import { randomUUID } from "node:crypto";
import { Router, type Response } from "express";
import { z } from "zod";
import type { Outside } from "../outside.ts";
import { mailboxOf } from "../people.ts";
import { accessOf, needsRole } from "./access.ts";
import { GraphFault, noSuchMailbox } from "./fault.ts";
import type { Subscription } from "./notices.ts";
import { readAs } from "./reading.ts";

// https://learn.microsoft.com/graph/api/resources/subscription
const LONGEST_MINUTES = 10_080;
const SHORTEST_MINUTES = 45;
const LONGEST_STATE = 128;
const VALIDATED_WITHIN_MS = 10_000;

const asked = z.strictObject({
  changeType: z.string(),
  resource: z.string(),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string().optional(),
  expirationDateTime: z.string(),
  clientState: z.string().max(LONGEST_STATE).optional(),
  latestSupportedTlsVersion: z.string().optional(),
});
const renewed = z.strictObject({ expirationDateTime: z.string() });

/** Who wants to be told of what happens in a calendar. Their lives are on real time, as tokens' are. */
export function subscriptions(outside: Outside): Router {
  const router = Router();

  router.post("/subscriptions", async (request, response) => {
    needsRole(response, "Calendars.ReadWrite");
    const input = readAs(asked, request.body, "subscription");
    const user = /^\/?users\/([^/]+)\/events$/i.exec(input.resource)?.[1];
    const mailbox = mailboxOf(decodeURIComponent(user ?? ""));
    if (!user) throw invalid(`Resource '${input.resource}' is not supported.`);
    if (mailbox?.tenantId !== accessOf(response).tenantId || mailbox.lacks === "cloud") throw noSuchMailbox(user);
    const expirationDateTime = expiry(input.expirationDateTime);
    const urls = [input.notificationUrl, ...(input.lifecycleNotificationUrl ? [input.lifecycleNotificationUrl] : [])];
    for (const url of urls) await validated(url);
    const made: Subscription = {
      id: randomUUID(),
      tenantId: mailbox.tenantId,
      slug: mailbox.slug,
      resource: input.resource,
      changeType: input.changeType,
      notificationUrl: input.notificationUrl,
      lifecycleNotificationUrl: input.lifecycleNotificationUrl ?? null,
      clientState: input.clientState ?? null,
      expirationDateTime,
    };
    outside.store.state.subscriptions.push(made);
    response.status(201).json(written(outside, made));
  });

  router.get("/subscriptions", (_request, response) => {
    response.json({ value: ofTenant(outside, response).map((one) => written(outside, one)) });
  });

  router.get("/subscriptions/:subscription", (request, response) => {
    response.json(written(outside, found(outside, response, request.params.subscription)));
  });

  router.patch("/subscriptions/:subscription", (request, response) => {
    const one = found(outside, response, request.params.subscription);
    one.expirationDateTime = expiry(readAs(renewed, request.body, "subscription").expirationDateTime);
    response.json(written(outside, one));
  });

  router.post("/subscriptions/:subscription/reauthorize", (request, response) => {
    found(outside, response, request.params.subscription);
    response.status(200).end();
  });

  router.delete("/subscriptions/:subscription", (request, response) => {
    const { id } = found(outside, response, request.params.subscription);
    outside.store.state.subscriptions = outside.store.state.subscriptions.filter((one) => one.id !== id);
    response.status(204).end();
  });

  return router;
}

const invalid = (words: string) => new GraphFault(400, "InvalidRequest", words);

function expiry(given: string): string {
  const at = Date.parse(given);
  if (!Number.isFinite(at)) throw invalid("expirationDateTime is not a date and time.");
  const minutes = (at - Date.now()) / 60_000;
  if (minutes <= 0) throw invalid("expirationDateTime must be a future date and time.");
  if (minutes > LONGEST_MINUTES)
    throw invalid(`Subscription expiration can only be ${LONGEST_MINUTES} minutes in the future.`);
  return new Date(Math.max(at, Date.now() + SHORTEST_MINUTES * 60_000)).toISOString();
}

/** The address is asked whether it wants this: it answers with the token it was given, as plain text. */
async function validated(url: string): Promise<void> {
  if (!url.startsWith("https://")) throw invalid("Notification URL must be https.");
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()} å&<b>`;
  const address = new URL(url);
  address.searchParams.set("validationToken", token);
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "text/plain; charset=utf-8" },
    signal: AbortSignal.timeout(VALIDATED_WITHIN_MS),
  }).catch(() => undefined);
  const isText = answer?.headers.get("content-type")?.startsWith("text/plain") === true;
  const echoed = await answer?.text().catch(() => undefined);
  if (answer?.status === 200 && isText && echoed === token) return;
  throw new GraphFault(
    400,
    "ValidationError",
    `Subscription validation request failed. HTTP status code is '${answer?.status ?? "none"}'.`,
  );
}

const ofTenant = (outside: Outside, response: Response) =>
  outside.store.state.subscriptions.filter(
    (one) => one.tenantId === accessOf(response).tenantId && Date.parse(one.expirationDateTime) > Date.now(),
  );

function found(outside: Outside, response: Response, id: string): Subscription {
  const one = ofTenant(outside, response).find((each) => each.id === id);
  if (!one) throw new GraphFault(404, "ResourceNotFound", "The object was not found.");
  return one;
}

/** What whoever sends must know is never told again. */
const written = (outside: Outside, one: Subscription) => ({
  "@odata.context": `${outside.addresses.graph}/v1.0/$metadata#subscriptions/$entity`,
  id: one.id,
  resource: one.resource,
  applicationId: outside.registration.appId,
  changeType: one.changeType,
  clientState: null,
  notificationUrl: one.notificationUrl,
  lifecycleNotificationUrl: one.lifecycleNotificationUrl,
  expirationDateTime: one.expirationDateTime,
});
