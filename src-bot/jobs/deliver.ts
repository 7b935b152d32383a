import type { Card } from "../../src-shared/card.ts";
import type { Subject } from "../../src-shared/case/notices.ts";
import { readAnewBy } from "../../src-shared/read-anew.ts";
import { languageOf } from "../../src-shared/text/text.ts";
import type { Config } from "../config.ts";
import type { Deps } from "../deps.ts";
import { revisionOfCard } from "../revision.ts";
import type { Conversation } from "../store/conversations.ts";
import type { LedgerLease } from "../store/ledger.ts";
import { ChannelFault } from "../teams/port.ts";
import { withWayIn } from "../way-in.ts";
import { reach } from "./reach.ts";

/** They, or whoever governs their Teams, have said no. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages */
const blocks = new Set(["MessageWritesBlocked", "BotDisabledByAdmin", "ConversationBlockedByUser"]);
/** The app is not where it was, and nobody has told us that it was taken away. */
const lost = new Set(["BotNotInConversationRoster", "ConversationNotFound"]);

interface Sent {
  conversationId: string;
  activityId: string;
  revision: string;
}

/**
 * Puts the card in their chat, or in place of the one that lies there. Where the app is gone it is given to them again,
 * once. "uncertain" is written down before a fault that may hide an arrival is thrown. @throws ChannelFault that a retry helps
 */
export async function deliver(
  deps: Deps,
  lease: LedgerLease,
  to: Conversation,
  card: Card,
): Promise<Sent | "refused" | "undeliverable"> {
  try {
    return await sent(deps, lease, to, card);
  } catch (error) {
    if (!(error instanceof ChannelFault)) throw error;
    if (error.retryHelps) throw error;
    if (blocks.has(error.code)) return "refused";
    if (!lost.has(error.code)) return "undeliverable";
    await deps.store.conversations.forget(to);
    const anew = await reach(deps, lease.municipality, to.account);
    return anew ? sentAnew(deps, lease, anew, card) : "undeliverable";
  }
}

async function sentAnew(deps: Deps, lease: LedgerLease, to: Conversation, card: Card): Promise<Sent | "undeliverable"> {
  const { activityId: _gone, ...anew } = lease;
  try {
    return await sent(deps, anew, to, card);
  } catch (error) {
    if (error instanceof ChannelFault && !error.retryHelps) return "undeliverable";
    throw error;
  }
}

async function sent(deps: Deps, lease: LedgerLease, to: Conversation, plain: Card): Promise<Sent> {
  const card = cardFor(deps.config, to, lease, plain);
  const { conversationId } = to;
  try {
    const activityId = lease.activityId
      ? await updated(deps, to, lease.activityId, card)
      : await deps.bot.send(to, card);
    return { conversationId, activityId, revision: revisionOfCard(card) };
  } catch (error) {
    // Where it may lie is known for good, whatever becomes of the next try.
    if (error instanceof ChannelFault && error.mayHaveArrived)
      await deps.store.ledger.record(lease, { state: "uncertain", conversationId, at: new Date(deps.now()) });
    throw error;
  }
}

/** A card that is gone from the chat is sent anew. */
async function updated(deps: Deps, to: Conversation, activityId: string, card: Card): Promise<string> {
  try {
    await deps.bot.update(to, activityId, card);
    return activityId;
  } catch (error) {
    if (error instanceof ChannelFault && error.status === 404) return deps.bot.send(to, card);
    throw error;
  }
}

/** What Teams calls a person among us; anything else is what the directory calls them, which others can look up. */
export const isTeamsOwnId = (userId: string) => userId.startsWith("29:");

/** Read anew when it is seen, so that what lies in the chat is true even where an update was lost. Teams's own id of a person is learnt from what they do there. */
export function cardFor(config: Config, to: Conversation | undefined, lease: LedgerLease, plain: Card): Card {
  const about = { caseId: lease.caseId, subject: lease.subject as Subject };
  const card = withWayIn(plain, about, config, languageOf(to?.locale));
  return to && isTeamsOwnId(to.userId) ? readAnewBy(card, about, [to.userId]) : card;
}
