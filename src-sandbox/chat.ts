import { personalChat, type Conversation } from "./conversation.ts";
import type { Outside } from "./outside.ts";
import type { Person } from "./people.ts";

export type Card = Record<string, unknown>;

export interface Message {
  id: string;
  from: "bot" | "person";
  /** Who wrote it, in a chat of several. */
  by?: string;
  text?: string;
  summary?: string;
  /** The card as the bot sent it, for everyone. */
  card?: Card;
  /** What an answer to somebody's own press or look put in its place, by slug, until the bot updates the message. */
  userCards?: Record<string, Card>;
  at: string;
  updatedAt?: string;
  deleted?: true;
  /** The bot was not answered that it lies here. */
  unheard?: true;
}

export interface Dialog {
  messageId: string;
  title: string;
  card?: Card;
  url?: string;
  /** The message extension that opened it, and from where. */
  extension?: { chatId: string; value: Record<string, unknown>; channelId: string };
}

export interface Chat {
  messages: Message[];
}

export function chatOf(outside: Outside, { key }: Conversation): Chat {
  return (outside.store.state.chats[key] ??= { messages: [] });
}

export function chatChanged(outside: Outside, { members }: Pick<Conversation, "members">): void {
  for (const { slug } of members) outside.store.changed({ person: slug, kind: "chat" });
}

let latest = 0;

/** Teams's message ids are milliseconds, and each is later than the one before. */
export function freshMessageId(outside: Outside): string {
  latest = Math.max(outside.now().getTime(), latest + 1);
  return String(latest);
}

export function post(outside: Outside, conversation: Conversation, message: Omit<Message, "at">): Message {
  const posted = { ...message, at: outside.now().toISOString() };
  chatOf(outside, conversation).messages.push(posted);
  chatChanged(outside, conversation);
  return posted;
}

export function currentCard(message: Message, { slug }: Person): Card | undefined {
  return message.userCards?.[slug] ?? message.card;
}

/** The chat as the person sees it, or as the bot sent it; the dialog that is open is theirs, wherever they opened it. */
export function seenChat(
  outside: Outside,
  person: Person,
  conversation = personalChat(person),
  as: "seen" | "sent" = "seen",
): { messages: Omit<Message, "userCards">[]; dialog?: Dialog } {
  const dialog = outside.store.state.dialogs[person.slug];
  const messages = chatOf(outside, conversation).messages.map((message) => {
    const { userCards: _, ...plain } = message;
    const card = as === "seen" ? currentCard(message, person) : message.card;
    return card ? { ...plain, card } : plain;
  });
  return dialog ? { messages, dialog } : { messages };
}
