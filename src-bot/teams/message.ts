import { type Activity, CardFactory, type ConversationReference } from "botbuilder";

import type { Card } from "../../src-shared/card.ts";
import type { Conversation } from "../store/conversations.ts";

/** `summary` is what a notification and a lock screen show: the card's own title, which names nobody. */
export const messageWith = (card: Card): Partial<Activity> => ({
  type: "message",
  summary: card.speak,
  attachments: [CardFactory.adaptiveCard(card)],
});

export const referenceTo = (to: Conversation, appId: string): Partial<ConversationReference> => ({
  channelId: to.channelId,
  serviceUrl: to.serviceUrl,
  bot: { id: to.botId || `28:${appId}`, name: "Samla" },
  user: { id: to.userId, name: "" },
  conversation: { id: to.conversationId, isGroup: false, conversationType: "personal", name: "" },
});
