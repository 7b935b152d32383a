import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { viewFor } from "../../src-shared/case/view.ts";
import { coordinatorOf } from "../../src-shared/case/viewer.ts";
import type { Card } from "../../src-shared/card.ts";
import type { Effect } from "../../src-shared/command.ts";
import { chatCard } from "../../src-shared/meeting/chat-card.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import { texts } from "../../src-shared/text/text.ts";
import { readAnewBy } from "../../src-shared/read-anew.ts";
import type { Deps } from "../deps.ts";
import { revisionOfCard } from "../revision.ts";
import type { Conversation } from "../store/conversations.ts";
import { TargetBusy } from "../store/faults.ts";
import type { LedgerLease } from "../store/ledger.ts";
import { ChannelFault } from "../teams/port.ts";
import { isTeamsOwnId } from "./deliver.ts";
import type { Target } from "./target.ts";

type InChat = Extract<Effect, { kind: "reconcileMeetingChat" }>;

/** Longer than any send may take. */
const leaseSeconds = 60;
/** Several people read the chat at once: it is in the municipality's language. */
const text = texts.sv;

/**
 * Brings a meeting's card to its chat when it begins, once however often that is told; when it has ended, its coordinator is
 * reminded in their own chat. Told by the chat, which has no say in what anybody may see.
 */
export async function reconcileMeetingChat(deps: Deps, target: Target, effect: InChat): Promise<void> {
  const { municipality, caseId } = target;
  const file = await deps.store.cases.read(municipality, caseId);
  const coordinator = file && coordinatorOf(file);
  if (!coordinator) return;
  const { document } = await deps.municipality(municipality);
  const wanted = await wantedIn(deps, file, effect.meetingId, document);
  if (!wanted) return;
  if (!effect.hasEnded) return bring(deps, target, effect, wanted.card);
  if (wanted.hasBegun)
    await deps.store.jobs.send(municipality, caseId, [
      { kind: "reconcileRecipient", to: coordinator, subject: `ended:${effect.meetingId}` },
    ]);
}

/** Null for a meeting that is not on: whoever must know has been told in their own chat. */
async function wantedIn(
  deps: Deps,
  file: CaseFile,
  meetingId: string,
  municipality: Municipality,
): Promise<{ card: Card; hasBegun: boolean } | null> {
  const account = coordinatorOf(file)!;
  const view = viewFor(file, { kind: "coordinator", account }, deps.now(), municipality);
  const meeting = view.meetings.find((one) => one.id === meetingId);
  if (!meeting || !["booked", "agendaPublished", "inProgress"].includes(meeting.state)) return null;
  const invited = [account, ...(meeting.planning?.accounts ?? [])];
  const reached = await Promise.all(invited.map((one) => deps.store.conversations.get(one)));
  const userIds = reached.flatMap((one) => (one && isTeamsOwnId(one.userId) ? [one.userId] : []));
  const about = { caseId: view.caseId, subject: `agenda:${meeting.id}` as const };
  return { card: readAnewBy(chatCard(view, meeting, text), about, userIds), hasBegun: meeting.hasBegun };
}

async function bring(deps: Deps, { municipality, caseId }: Target, effect: InChat, card: Card): Promise<void> {
  const { ledger } = deps.store;
  const at = new Date(deps.now());
  const key = { municipality, caseId, recipient: `chat:${effect.chat.id}`, subject: `agenda:${effect.meetingId}` };
  const lease = await ledger.lease(key, at, leaseSeconds);
  if (lease === "busy") throw new TargetBusy();
  try {
    const revision = revisionOfCard(card);
    if (lease.revision === revision) return await ledger.release(lease);
    const activityId = await put(deps, lease, effect.chat, card, at);
    await ledger.settle(lease, { state: "sent", conversationId: effect.chat.id, activityId, revision, at });
  } catch (error) {
    if (error instanceof ChannelFault && !error.retryHelps)
      return void (await ledger.settle(lease, { state: "undeliverable", at }));
    await ledger.release(lease);
    throw error;
  }
}

/** The card that lies there already follows what is true now. */
async function put(
  deps: Deps,
  { activityId }: LedgerLease,
  chat: InChat["chat"],
  card: Card,
  at: Date,
): Promise<string> {
  const to: Conversation = {
    account: `chat:${chat.id}`,
    conversationId: chat.id,
    serviceUrl: chat.serviceUrl,
    botId: chat.botId,
    channelId: "msteams",
    userId: "",
    locale: "sv-SE",
    lastSeen: at,
  };
  if (!activityId) return deps.bot.send(to, card);
  try {
    await deps.bot.update(to, activityId, card);
    return activityId;
  } catch (error) {
    if (error instanceof ChannelFault && error.status === 404) return deps.bot.send(to, card);
    throw error;
  }
}
