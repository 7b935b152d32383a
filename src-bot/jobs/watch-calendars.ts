import { createHash, randomBytes } from "node:crypto";

import { addDays, clockOf, dayOf, momentAt } from "../../src-shared/time.ts";
import type { Deps } from "../deps.ts";
import { GraphFault } from "../graph/client.ts";
import type { WatchedCalendar } from "../store/watched-calendars.ts";
import { lookAtCopies, lookForCopies } from "./look-at-copies.ts";

/** Less than what Microsoft allows, 10,080 minutes and once 4,230. https://learn.microsoft.com/graph/api/resources/subscription */
const subscribedMs = 4_200 * 60_000;
/** A whole day of outage fits between the renewal and the end, twice. */
const renewedAfterMs = subscribedMs / 3;
/** Outlook that tells us by itself may still have lost something; one that does not is asked as often as we can. */
const askedEveryMs = { told: 10 * 60_000, untold: 30_000 };
/** After a refusal, until it is tried again. */
const triedAgainMs = 3_600_000;
const leaseSeconds = 120;
const [daysBack, daysAhead] = [2, 370];
/** In Stockholm: when nobody changes anything. */
const nightly = "02:00";

export const secretHashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** Whether Outlook tells by itself of what happens, or is asked; told once each time it turns. */
export interface Hearing {
  how: "notified" | "asked" | "unknown";
  triedAt: Map<string, number>;
}
const canBeTold = ({ config }: Pick<Deps, "config">) => config.NOTIFICATION_URL.startsWith("https:");

/** Three lines, each for what the one before has lost: Outlook tells us, we ask what has changed, and every night we look at all. */
export async function watchCalendars(deps: Deps, municipality: string): Promise<void> {
  const { document } = await deps.municipality(municipality).catch(() => ({ document: null }));
  if (!document) return;
  const ours = await deps.store.calendar.organisers(municipality);
  const ahead = document.organiser === "coordinator" ? [] : [document.organiserMailbox];
  const lower = (mailboxes: readonly string[]) => mailboxes.map((one) => one.toLowerCase());
  const known = new Set(lower([...ahead, ...ours]));
  // From their own Outlook coordinators may send a second invitation, also of a meeting whose event is in another's.
  const own = document.people.flatMap(({ duty, mailbox }) => (duty === "coordinator" ? mailbox : []));
  for (const mailbox of new Set([...known, ...lower(own)])) {
    const isOnlyOwn = !known.has(mailbox);
    if (isOnlyOwn && isShut(deps, mailbox)) continue;
    const calendar = await deps.store.watchedCalendars.take({ municipality, mailbox }, leaseSeconds);
    if (calendar === "busy") continue;
    try {
      await watch(deps, calendar, isOnlyOwn ? () => {} : (how) => hear(deps, how));
    } catch (error) {
      if (!(error instanceof GraphFault)) throw error;
      const { status, code, requestId } = error;
      if (isOnlyOwn && !error.retryHelps) deps.hearing.triedAt.set(shut(mailbox), Date.now());
      deps.log.warn({ status, code, requestId }, "a calendar could not be watched now");
    } finally {
      await deps.store.watchedCalendars.letGo(calendar);
    }
  }
}

/** Nobody has let us read it: that is tried again now and then. */
const isShut = ({ hearing }: Deps, mailbox: string) =>
  Date.now() - (hearing.triedAt.get(shut(mailbox)) ?? -triedAgainMs) < triedAgainMs;
const shut = (mailbox: string) => `shut ${mailbox}`;

async function watch(deps: Deps, calendar: WatchedCalendar, heard: (how: Hearing["how"]) => void): Promise<void> {
  const isTold = canBeTold(deps) && (await subscribed(deps, calendar));
  heard(isTold ? "notified" : "asked");
  const now = new Date(deps.now());
  const [today, clock] = [dayOf(deps.now()), clockOf(deps.now())];
  const isNight = calendar.sweptOn === undefined || (calendar.sweptOn < today && clock >= nightly);
  if (isNight) {
    await deps.store.calendar.lookAtAll(calendar, now);
    await deps.store.watchedCalendars.save(calendar, { sweptOn: today, deltaLink: null });
  }
  const isDue =
    isNight ||
    !calendar.deltaAt ||
    Math.abs(now.getTime() - calendar.deltaAt.getTime()) >= askedEveryMs[isTold ? "told" : "untold"];
  if (isDue) await ask(deps, isNight ? { ...calendar, deltaLink: undefined } : calendar, now);
}

/** What has changed since it was last asked; where that is not known any more, everything of ours is looked at. */
async function ask(
  deps: Deps,
  { deltaLink, ...calendar }: Omit<WatchedCalendar, "deltaLink"> & { deltaLink?: string | undefined },
  now: Date,
): Promise<void> {
  const { store, subscriptions } = deps;
  const today = dayOf(deps.now());
  const window = {
    start: momentAt(addDays(today, -daysBack), "00:00"),
    end: momentAt(addDays(today, daysAhead), "00:00"),
  };
  const went = deltaLink ? await subscriptions.changed(calendar.mailbox, { link: deltaLink }) : "expired";
  const found = went === "expired" ? await subscriptions.changed(calendar.mailbox, { window }) : went;
  if (found === "expired") return;
  if (went === "expired") {
    await store.calendar.lookAtAll(calendar, now);
    await lookForCopies(deps, calendar);
  } else {
    await store.calendar.lookAtEvents(calendar, found.eventIds, now);
    await lookAtCopies(deps, calendar, found.eventIds);
  }
  await store.watchedCalendars.save(calendar, { deltaLink: found.link, deltaAt: now });
}

/** @returns whether Outlook tells us by itself. What it refuses is tried again later: the other two lines carry it until then. */
async function subscribed(deps: Deps, calendar: WatchedCalendar): Promise<boolean> {
  const { store, subscriptions, hearing } = deps;
  const real = Date.now();
  const isAlive = calendar.subscriptionId !== undefined && (calendar.expiresAt?.getTime() ?? 0) > real;
  if (isAlive && (calendar.renewAt?.getTime() ?? 0) > real) return true;
  const tried = hearing.triedAt.get(calendar.mailbox);
  if (tried !== undefined && real - tried < triedAgainMs) return isAlive;
  hearing.triedAt.set(calendar.mailbox, real);
  const until = new Date(real + subscribedMs);
  const renewAt = new Date(real + renewedAfterMs);
  try {
    const renewed =
      isAlive && calendar.subscriptionId ? await subscriptions.renew(calendar.subscriptionId, until) : "gone";
    if (renewed === "gone") {
      const secret = randomBytes(32).toString("base64url");
      const { id, expiresAt } = await subscriptions.create(calendar.mailbox, secret, until);
      const secretHash = secretHashOf(secret);
      await store.watchedCalendars.save(calendar, { subscriptionId: id, secretHash, expiresAt, renewAt });
    } else await store.watchedCalendars.save(calendar, { expiresAt: renewed.expiresAt, renewAt });
    hearing.triedAt.delete(calendar.mailbox);
    return true;
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error;
    const { status, code, requestId } = error;
    deps.log.warn({ status, code, requestId }, "Outlook does not tell us of changes: it is asked instead");
    return isAlive;
  }
}

function hear(deps: Deps, how: Hearing["how"]): void {
  if (deps.hearing.how === how) return;
  deps.hearing.how = how;
  deps.log.info({ outcome: how }, "how changes in Outlook are heard of");
}
