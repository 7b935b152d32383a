import type { Deps } from "../deps.ts";
import { GraphFault } from "../graph/client.ts";
import { MalformedEvent, type SeenEvent } from "../graph/event-json.ts";
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
    const found = lease.eventId ? await deps.calendar.look(organiser, lease.eventId) : null;
    const seen = found && (await withTeams(deps, lease, found, wanted));
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

/** No add-in can turn Teams on in Outlook's form: where it was sent without, it is done once, unless it went to others too, which is the coordinator's to decide about. */
async function withTeams(
  { calendar }: Deps,
  { origin, changeKey }: CalendarLease,
  seen: SeenEvent,
  { organiser, event }: On,
): Promise<SeenEvent> {
  const isFirst = origin === "outlook" && changeKey === undefined;
  const isOurs = (mailbox: string) =>
    event.attendees.some((one) => one.mailbox.toLowerCase() === mailbox.toLowerCase());
  const isWanted = event.isOnline && !seen.hasTeams && seen.people.every(({ mailbox }) => isOurs(mailbox));
  return (isFirst && isWanted && (await calendar.withTeams(organiser, seen))) || seen;
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
