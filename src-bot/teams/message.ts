import { z } from "zod";

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

/** Where the bot says something: in somebody's own chat, or in the chat that it was spoken to in. */
export type Address = Pick<Conversation, "serviceUrl" | "conversationId" | "channelId" | "botId" | "userId">;

export const addressedTo = (to: Address, appId: string) => ({
  channelId: to.channelId,
  serviceUrl: to.serviceUrl,
  from: { id: to.botId || botIdOf(appId), name: "Samla" },
  ...(to.userId ? { recipient: { id: to.userId, name: "" } } : {}),
  conversation: { id: to.conversationId },
});

const spokenTo = z.object({
  serviceUrl: z.string(),
  channelId: z.string(),
  conversation: z.object({ id: z.string() }),
  recipient: z.object({ id: z.string() }),
  from: z.object({ id: z.string() }).optional(),
});

/** Back to where an activity came from. */
export function backTo(activity: unknown): Address {
  const { serviceUrl, channelId, conversation, recipient, from } = spokenTo.parse(activity);
  return { serviceUrl, channelId, conversationId: conversation.id, botId: recipient.id, userId: from?.id ?? "" };
}

/** Teams knows a bot by this id: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages */
export const botIdOf = (appId: string) => `28:${appId}`;
