import type { Outside } from "./outside.ts";
import type { Person } from "./people.ts";

export type Card = Record<string, unknown>;

export interface Message {
  id: string;
  from: "bot" | "person";
  text?: string;
  summary?: string;
  /** The card as the bot sent it, for everyone. */
  card?: Card;
  /** What an answer to this person's own press put in its place, until the bot updates the message. */
  userCard?: Card;
  at: string;
  updatedAt?: string;
  deleted?: true;
}

export interface Dialog {
  messageId: string;
  title: string;
  card?: Card;
  url?: string;
}

export interface Chat {
  messages: Message[];
  dialog?: Dialog;
}

export function chatOf(outside: Outside, person: Person): Chat {
  return (outside.store.state.chats[person.slug] ??= { messages: [] });
}

export function chatChanged(outside: Outside, person: Person): void {
  outside.store.changed({ person: person.slug, kind: "chat" });
}

let latest = 0;

/** Teams's message ids are milliseconds, and each is later than the one before. */
export function freshMessageId(outside: Outside): string {
  latest = Math.max(outside.now().getTime(), latest + 1);
  return String(latest);
}

export function post(outside: Outside, person: Person, message: Omit<Message, "at">): Message {
  const posted = { ...message, at: outside.now().toISOString() };
  chatOf(outside, person).messages.push(posted);
  chatChanged(outside, person);
  return posted;
}

export function currentCard(message: Message): Card | undefined {
  return message.userCard ?? message.card;
}

/** The chat as the person sees it. */
export function seenChat(outside: Outside, person: Person): { messages: Omit<Message, "userCard">[]; dialog?: Dialog } {
  const { messages, dialog } = chatOf(outside, person);
  const seen = messages.map(({ userCard, ...message }) => {
    const card = userCard ?? message.card;
    return card ? { ...message, card } : message;
  });
  return dialog ? { messages: seen, dialog } : { messages: seen };
}
