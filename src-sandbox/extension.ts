import { deliver, type BotAnswer } from "./bot.ts";
import { freshMessageId } from "./chat.ts";
import { personalChat, type Conversation } from "./conversation.ts";
import type { Outside } from "./outside.ts";
import type { Person } from "./people.ts";
import type { PressAnswer } from "./press-answer.ts";
import { showTask, THEME } from "./task.ts";

/** Teams's channel to the bot, and Outlook's, where only somebody who writes a mail has the actions. */
export const ofPlace = { teams: "msteams", outlook: "m365extensions" } as const;

/** Chooses one of the app's actions: on a message that somebody wrote, or from the box where one writes. */
export async function useExtension(
  outside: Outside,
  person: Person,
  command: string,
  messageText: string | undefined,
  place: keyof typeof ofPlace,
): Promise<PressAnswer> {
  const chatId = messageText === undefined ? personalChat(person).id : colleaguesChat(person);
  const value = {
    commandId: command,
    commandContext: messageText === undefined ? "compose" : "message",
    context: THEME,
    ...(messageText === undefined ? {} : { messagePayload: payloadOf(outside, person, messageText) }),
  };
  const messageId = `extension:${crypto.randomUUID()}`;
  const answer = await sendExtension(outside, person, chatId, "composeExtension/fetchTask", value, ofPlace[place]);
  const shown = showTask(outside, person, messageId, answer, { chatId, value, channelId: ofPlace[place] });
  return shown.dialog ? { ...shown, messageId } : shown;
}

export function sendExtension(
  outside: Outside,
  person: Person,
  chatId: string,
  name: string,
  value: Record<string, unknown>,
  channelId: string,
): Promise<BotAnswer> {
  const chat: Conversation = { ...personalChat(person), id: chatId };
  return deliver(outside, person, { type: "invoke", name, value, channelId }, chat);
}

/** A chat with a colleague: the app is asked from it, and the bot is not in it. */
const colleaguesChat = ({ oid }: Person) => `19:${oid}_${oid.replace(/^.{8}/, "00000000")}@unq.gbl.spaces`;

function payloadOf(outside: Outside, person: Person, text: string): Record<string, unknown> {
  return {
    id: freshMessageId(outside),
    replyToId: null,
    createdDateTime: outside.now().toISOString(),
    lastModifiedDateTime: null,
    deleted: false,
    summary: null,
    importance: "normal",
    locale: "sv-se",
    subject: null,
    body: { contentType: "text", content: text },
    from: {
      device: null,
      conversation: null,
      user: { userIdentityType: "aadUser", id: person.oid, displayName: person.name },
      application: null,
    },
    reactions: [],
    mentions: [],
    attachments: [],
  };
}
