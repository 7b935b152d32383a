import { botAccount } from "./activity.ts";
import { deliver } from "./bot.ts";
import { freshMessageId, post } from "./chat.ts";
import { conversationsOf, personalChat, type Conversation } from "./conversation.ts";
import type { Outside } from "./outside.ts";
import type { Person } from "./people.ts";
import { CannotPress } from "./press-answer.ts";

interface Said {
  status: number;
  messageId: string;
  /** Whether the bot heard it: in a chat of several only what names it. */
  told: boolean;
}

export async function say(outside: Outside, person: Person, text: string, chatId?: string): Promise<Said> {
  const chat = chatCalled(outside, person, chatId);
  const id = freshMessageId(outside);
  post(outside, chat, { id, from: "person", by: person.slug, text });
  const message = { type: "message", id, textFormat: "plain", attachments: [] };
  if (!chat.meeting) {
    const { status } = await deliver(outside, person, { ...message, text });
    return { status, messageId: id, told: true };
  }
  const bot = botAccount(outside);
  const name = `@${bot.name}`;
  const isThere = outside.store.state.chatsWithApp.includes(chat.id);
  if (!isThere || !text.includes(name)) return { status: 200, messageId: id, told: false };
  const mention = `<at>${bot.name}</at>`;
  const { status } = await deliver(
    outside,
    person,
    {
      ...message,
      text: text.replace(name, mention),
      entities: [{ type: "mention", text: mention, mentioned: bot }],
    },
    chat,
  );
  return { status, messageId: id, told: true };
}

/** One of the person's chats; their own with the bot unless another is named. */
export function chatCalled(outside: Outside, person: Person, chatId?: string): Conversation {
  if (chatId === undefined) return personalChat(person);
  const chat = conversationsOf(outside, person).find(({ id }) => id === chatId);
  if (!chat) throw new CannotPress("The person is in no such chat.");
  return chat;
}
