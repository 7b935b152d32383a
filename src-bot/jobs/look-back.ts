import type { LeanEvent } from "../../src-shared/meeting/event.ts";
import type { Deps } from "../deps.ts";
import { GraphFault } from "../graph/client.ts";
import { mailboxProblem } from "../graph/mailbox-problem.ts";
import type { CalendarLease } from "../store/calendar.ts";
import { cannot, chatIn, inMinutes, problemsIn, tell } from "./outlook-news.ts";

/** A day: whoever is to see to something has had time to. */
const untilNextLook = 24 * 60;

/** Some time after an event was written: what rooms have answered, and how to join. What is wrong is looked at again, once a day. */
export async function lookBack(
  deps: Deps,
  lease: CalendarLease,
  { event, organiser }: { event: LeanEvent; organiser: string },
): Promise<void> {
  const at = new Date(deps.now());
  try {
    const seen = lease.eventId ? await deps.calendar.look(organiser, lease.eventId) : null;
    // What somebody has called off in Outlook is the coordinator's to decide about.
    if (!seen) return void (await deps.store.calendar.settle(lease, { lookAt: null, at }));
    const problems = problemsIn(seen, event);
    const chatId = chatIn(seen.joinUrl);
    const isReady = chatId === null || (await bringApp(deps, chatId));
    const lookAt = problems.length > 0 || !isReady ? inMinutes(untilNextLook, at) : null;
    await tell(deps, lease, { joinUrl: seen.joinUrl, problems }, ["oldEventLeft"]);
    await deps.store.calendar.settle(lease, { chatId, lookAt, at });
  } catch (error) {
    const problem = mailboxProblem(error);
    if (!problem) throw error;
    await cannot(deps, lease, [problem]);
  }
}

/** A meeting is as well met without it, and only its card is not brought when it begins. @returns whether it is there. */
async function bringApp({ config, installation, log }: Deps, chatId: string): Promise<boolean> {
  try {
    await installation.inChat(config.BOT_TENANT_ID, chatId);
    return true;
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error;
    log.warn(
      { status: error.status, code: error.code, requestId: error.requestId },
      "the app could not come to a chat",
    );
    return false;
  }
}
