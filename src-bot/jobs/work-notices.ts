import { setTimeout as sleep } from "node:timers/promises";

import type { Deps } from "../deps.ts";
import { GraphFault } from "../graph/client.ts";
import { lookAtCopies } from "./look-at-copies.ts";

/** Read at once; the rest in the next round. */
const mostAtOnce = 500;
/** One change is told of several times in a row, and whoever tells must not wait for what comes of it. */
const gatherMs = 100;
const running = new WeakMap<Deps["store"], { isAsked: boolean; work: Promise<void> }>();

/** What Outlook has told becomes a job for each meeting it is about; one run at a time, and another if more was told meanwhile. */
export function workNotices(deps: Deps): Promise<void> {
  const known = running.get(deps.store);
  if (known) {
    known.isAsked = true;
    return known.work;
  }
  const run = { isAsked: false, work: Promise.resolve() };
  running.set(deps.store, run);
  run.work = (async () => {
    try {
      do {
        run.isAsked = false;
        await sleep(gatherMs);
        while ((await workSome(deps)) === mostAtOnce);
      } while (run.isAsked);
    } finally {
      running.delete(deps.store);
    }
  })();
  return run.work;
}

/** Sent first and forgotten after: whoever is interrupted between the two looks twice, which changes nothing. */
async function workSome(deps: Deps): Promise<number> {
  const { store, now } = deps;
  const { notices, upTo } = await store.watchedCalendars.waiting(mostAtOnce);
  const at = new Date(now());
  const again: typeof notices = [];
  for (const [of, some] of Map.groupBy(notices, ({ municipality, mailbox }) => `${municipality} ${mailbox}`)) {
    const [municipality = "", mailbox = ""] = of.split(" ");
    const eventIds = some.map(({ eventId }) => eventId);
    const look = async (found: readonly { caseId: string; meetingId: string }[]) => {
      for (const { caseId, meetingId } of found)
        await store.jobs.send(municipality, caseId, [{ kind: "reconcileMeeting", meetingId }]);
    };
    await look(await store.calendar.lookAtEvents({ municipality, mailbox }, eventIds, at));
    try {
      await look(await lookAtCopies(deps, { municipality, mailbox }, eventIds));
    } catch (error) {
      if (!(error instanceof GraphFault)) throw error;
      deps.log.warn({ err: error }, "what happened in a calendar could not be read: it is tried again");
      again.push(...some);
    }
  }
  // Kept anew they come after all others, and hold none of them up.
  await store.watchedCalendars.keep(again);
  await store.watchedCalendars.forget(notices, upTo);
  return again.length > 0 ? 0 : notices.length;
}
