import type { Deps } from "../deps.ts";
import { GraphFault } from "../graph/client.ts";
import { MalformedEvent } from "../graph/event-json.ts";
import { mailboxProblem } from "../graph/mailbox-problem.ts";
import type { CalendarLease } from "../store/calendar.ts";
import type { SeenCopy } from "./event-copies.ts";
import { cannot, chatIn, inMinutes, problemsIn } from "./outlook-news.ts";
import { tellSeen } from "./tell-seen.ts";
import type { Wanted } from "./wanted-event.ts";

type On = Extract<Wanted, { kind: "on" }>;

/** A day: whoever is to see to something has had time to. */
const untilNextLook = 24 * 60;

/** What nobody can read is looked at again soon: it may be whole by then. */
const unreadable = 15;

/**
 * When Outlook has told of an event, and some time after it was written: what has become of it, what rooms and people have
 * answered, and how to join. What is wrong is looked at again, once a day.
 */
export async function lookBack(
  deps: Deps,
  lease: CalendarLease,
  wanted: On,
  copies: readonly SeenCopy[],
): Promise<void> {
  const { event, organiser } = wanted;
  const at = new Date(deps.now());
  const { told: toldSeen } = lease;
  try {
    const seen = lease.eventId ? await deps.calendar.look(organiser, lease.eventId) : null;
    // What somebody has called off in Outlook is the coordinator's to decide about.
    if (!seen) {
      await tellSeen(deps, lease, null, wanted, { copies });
      return void (await deps.store.calendar.settle(lease, { lookAt: null, changeKey: null, toldSeen, at }));
    }
    const problems = problemsIn(seen, event);
    const chatId = chatIn(seen.joinUrl);
    const isReady = chatId === null || (await bringApp(deps, chatId));
    const lookAt = problems.length > 0 || !isReady ? inMinutes(untilNextLook, at) : null;
    await tellSeen(deps, lease, seen, wanted, { problems, staying: ["oldEventLeft"], copies });
    await deps.store.calendar.settle(lease, { chatId, changeKey: seen.changeKey, toldSeen, lookAt, at });
  } catch (error) {
    if (error instanceof MalformedEvent) {
      deps.log.error({ caseId: lease.caseId, err: error }, "an event in Outlook cannot be read: it is looked at again");
      return void (await deps.store.calendar.settle(lease, { lookAt: inMinutes(unreadable, at), toldSeen, at }));
    }
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
