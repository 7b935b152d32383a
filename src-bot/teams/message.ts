import type { Card } from "../../src-shared/card.ts";
import type { Conversation } from "../store/conversations.ts";

/** What the bot sends, in the channel's own words. */
export type Outgoing =
  | { type: "message"; summary: string; attachments: [{ contentType: string; content: Card }] }
  | { type: "invokeResponse"; value: { status: number; body: unknown } };

export const adaptiveCard = "application/vnd.microsoft.card.adaptive";

/** `summary` is what a notification and a lock screen show: the card's own title, which names nobody. */
export const messageWith = (card: Card) =>
  ({
    type: "message",
    summary: card.speak,
    attachments: [{ contentType: adaptiveCard, content: card }],
  }) satisfies Outgoing;

export const referenceTo = (to: Conversation, appId: string) => ({
  channelId: to.channelId,
  serviceUrl: to.serviceUrl,
  bot: { id: to.botId || `28:${appId}`, name: "Samla" },
  user: { id: to.userId, name: "" },
  conversation: { id: to.conversationId, isGroup: false, conversationType: "personal", name: "" },
});
