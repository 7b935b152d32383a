import type { Deps } from "../deps.ts";
import { lookAgain } from "../look-again.ts";
import { sendDigests } from "./digest.ts";
import { lookAtMirror } from "./look-at-mirror.ts";
import { putOnBoard } from "./put-on-board.ts";
import { watchCalendars } from "./watch-calendars.ts";
import { lookAtMessages } from "./what-is-due.ts";
import { workNotices } from "./work-notices.ts";

const everyMs = 30_000;
/** Cases a sweep takes at once; the rest come with the next. */
const mostAtOnce = 200;

/** Looks at every case whose time has come: a consent that begins or ends, an eighteenth birthday, a meeting nobody has decided about. */
export async function sweep(deps: Deps): Promise<void> {
  for (const municipality of new Set([...deps.config.ALLOWED_TENANTS.values()].flat())) {
    await watched(deps, municipality);
    for (const { caseId, meetingId } of await deps.store.calendar.takeDue(
      municipality,
      new Date(deps.now()),
      mostAtOnce,
    ))
      await deps.store.jobs.send(municipality, caseId, [{ kind: "reconcileMeeting", meetingId }]);
    for (const caseId of await deps.store.cases.due(municipality, new Date(deps.now()), mostAtOnce))
      try {
        await lookAgain(deps, municipality, caseId);
      } catch (error) {
        // One case that cannot be looked at does not hold up the others.
        deps.log.error({ err: error, caseId }, "a case could not be looked at again");
      }
    await putOnBoard(deps, municipality);
    await lookAtMessages(deps, municipality);
    await sendDigests(deps, municipality);
    await lookAtMirror(deps, municipality);
  }
}

/** What Outlook does not tell now keeps nothing else waiting. */
async function watched(deps: Deps, municipality: string): Promise<void> {
  try {
    await watchCalendars(deps, municipality);
    await workNotices(deps);
  } catch (error) {
    deps.log.error({ err: error }, "the calendars could not be watched");
  }
}

/** @returns how to stop it. */
export function startClockwork(deps: Deps): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running
      .then(() => sweep(deps))
      .catch((error: unknown) => deps.log.error({ err: error }, "a sweep failed"));
  }, everyMs);
  return () => {
    clearInterval(timer);
    return running;
  };
}
