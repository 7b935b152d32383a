import { deliver } from "./bot.ts";
import { actionCalled, firstSubmit } from "./card.ts";
import { conversationsOf } from "./conversation.ts";
import { sendExtension } from "./extension.ts";
import { dataOf } from "./inputs.ts";
import type { Outside } from "./outside.ts";
import type { Person } from "./people.ts";
import { CannotPress, type PressAnswer } from "./press-answer.ts";
import { showTask, THEME } from "./task.ts";

/** Submits the open dialog. */
export async function submitDialog(
  outside: Outside,
  person: Person,
  messageId: string,
  inputs: Record<string, unknown>,
  actionId?: string,
): Promise<PressAnswer> {
  const dialog = outside.store.state.dialogs[person.slug];
  if (dialog?.messageId !== messageId) throw new CannotPress("No dialog of that message is open.");
  if (!dialog.card) throw new CannotPress("The dialog is a page, not a card.");
  const found = actionId ? actionCalled(dialog.card, actionId) : firstSubmit(dialog.card);
  if (found?.action["type"] === "Action.OpenUrl") return { status: 200, url: String(found.action["url"]) };
  if (found?.action["type"] !== "Action.Submit") throw new CannotPress("The dialog has no such button.");
  const data = dataOf(dialog.card, found, inputs);
  if (dialog.extension) {
    const { chatId, value, channelId } = dialog.extension;
    const sent = { ...value, data };
    const answer = await sendExtension(outside, person, chatId, "composeExtension/submitAction", sent, channelId);
    return showTask(outside, person, messageId, answer, dialog.extension);
  }
  const chat = conversationsOf(outside, person).find(({ key }) =>
    outside.store.state.chats[key]?.messages.some(({ id }) => id === messageId),
  );
  const invoke = { type: "invoke", name: "task/submit", replyToId: messageId, value: { data, context: THEME } };
  return showTask(outside, person, messageId, await deliver(outside, person, invoke, chat));
}
