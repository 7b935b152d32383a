import { timingSafeEqual } from "node:crypto";
import { json, type Request, type Response, Router } from "express";
import { z } from "zod";

import type { Deps } from "../deps.ts";
import { secretHashOf } from "../jobs/watch-calendars.ts";
import { workNotices } from "../jobs/work-notices.ts";
import { refused } from "./refused.ts";
import { together } from "./together.ts";

/** Outlook tells of many things at once. */
const largestTelling = "4mb";
const mostAtOnce = 2_000;
/** Longer than what Microsoft sends. */
const longestToken = 4_000;

/** The database knows no NUL. */
const name = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((said) => !said.includes("\0"));
const told = z.object({
  subscriptionId: name(200),
  clientState: z.string().max(500),
  lifecycleEvent: z.enum(["reauthorizationRequired", "subscriptionRemoved", "missed"]).optional().catch(undefined),
  resourceData: z
    .object({ id: name(1_000) })
    .nullish()
    .catch(null),
});
type Told = z.infer<typeof told>;
const telling = z.object({ value: z.array(z.unknown()).max(mostAtOnce) });

/**
 * Where Outlook tells that something has happened in a calendar; what it was is asked of Graph, never believed from here. Known,
 * unknown, forged and repeated are answered alike: 202 and nothing, as Microsoft asks for what one does not want.
 * https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
 */
export function outlookRouter(deps: Deps): Router {
  const router = Router();
  const keep = together((some: readonly Told[]) => kept(deps, some));
  const hear = async (request: Request, response: Response) => {
    if (request.query["validationToken"] !== undefined) return echoed(request, response);
    const parsed = telling.safeParse(request.body);
    const some = parsed.success ? parsed.data.value.flatMap((one) => told.safeParse(one).data ?? []) : [];
    const hasNews = await keep(some);
    response.status(202).end();
    if (hasNews)
      workNotices(deps).catch((error: unknown) =>
        deps.log.error({ err: error }, "what Outlook told waits for the next sweep"),
      );
  };
  router.post("/outlook/notifications", json({ limit: largestTelling }), hear);
  router.post("/outlook/lifecycle", json({ limit: largestTelling }), hear);
  return router;
}

/** A new subscription is first asked whether it is wanted. */
function echoed(request: Request, response: Response): void {
  const { validationToken: token } = request.query;
  if (typeof token !== "string" || token.length > longestToken)
    return refused(request, response, { kind: "badInput", fields: [] });
  response.status(200).type("text/plain").send(token);
}

/** Kept before it is answered for. */
async function kept({ store, hearing }: Deps, some: readonly Told[]): Promise<boolean> {
  if (some.length === 0) return false;
  const known = await store.watchedCalendars.bySubscription([...new Set(some.map((one) => one.subscriptionId))]);
  const ours = some.flatMap((one) => {
    const calendar = known.find(({ subscriptionId }) => subscriptionId === one.subscriptionId);
    const isTrue = isSame(secretHashOf(one.clientState), calendar?.secretHash ?? nobodysHash);
    return calendar && isTrue ? [{ ...one, calendar }] : [];
  });
  for (const { lifecycleEvent, calendar } of ours) {
    if (!lifecycleEvent) continue;
    // Whatever it says, what has happened meanwhile is asked for at once.
    const isGone = lifecycleEvent === "subscriptionRemoved";
    hearing.triedAt.delete(calendar.mailbox);
    await store.watchedCalendars.save(calendar, {
      deltaAt: null,
      ...(lifecycleEvent === "missed" ? {} : { renewAt: null }),
      ...(isGone ? { subscriptionId: null, secretHash: null, expiresAt: null } : {}),
    });
  }
  const news = ours.flatMap(({ calendar: { municipality, mailbox }, resourceData }) =>
    resourceData ? [{ municipality, mailbox, eventId: resourceData.id }] : [],
  );
  await store.watchedCalendars.keep(news);
  return news.length > 0;
}

const nobodysHash = secretHashOf("");
const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(one), Buffer.from(other));
