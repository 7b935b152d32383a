import { deliver, type BotAnswer } from "./bot.ts";
import { actionCalled, firstSubmit, type FoundAction } from "./card.ts";
import {
  chatChanged,
  chatOf,
  currentCard,
  freshMessageId,
  post,
  type Card,
  type Dialog,
  type Message,
} from "./chat.ts";
import { dataOf } from "./inputs.ts";
import type { Outside } from "./outside.ts";
import type { Person } from "./people.ts";

export interface PressAnswer {
  status: number;
  card?: Card;
  dialog?: { title: string; card?: Card; url?: string };
  text?: string;
  url?: string;
  closed?: true;
  error?: string;
}

/** A press that no client could have made. */
export class CannotPress extends Error {}

const THEME = { theme: "default" };

export async function say(
  outside: Outside,
  person: Person,
  text: string,
): Promise<{ status: number; messageId: string }> {
  const id = freshMessageId(outside);
  post(outside, person, { id, from: "person", text });
  const { status } = await deliver(outside, person, {
    type: "message",
    id,
    text,
    textFormat: "plain",
    attachments: [],
  });
  return { status, messageId: id };
}

export async function press(
  outside: Outside,
  person: Person,
  messageId: string,
  actionId: string,
  inputs: Record<string, unknown>,
): Promise<PressAnswer> {
  const message = messageOf(outside, person, messageId);
  const card = currentCard(message);
  if (!card) throw new CannotPress("The message has no card.");
  const found = actionCalled(card, actionId);
  if (!found) throw new CannotPress(`The card has no action with the id "${actionId}".`);
  const { action } = found;
  if (action["isEnabled"] === false) throw new CannotPress("The button is disabled.");

  switch (action["type"]) {
    case "Action.OpenUrl":
      return { status: 200, url: String(action["url"]) };
    case "Action.Execute":
      return execute(outside, person, message, found, dataOf(card, found, inputs));
    case "Action.Submit":
      return submit(outside, person, message, dataOf(card, found, inputs));
    default:
      throw new CannotPress(`${String(action["type"])} only changes what the client shows.`);
  }
}

async function execute(
  outside: Outside,
  person: Person,
  message: Message,
  { action }: FoundAction,
  data: Card,
): Promise<PressAnswer> {
  const { id, title, verb } = action;
  const answer = await deliver(outside, person, {
    type: "invoke",
    name: "adaptiveCard/action",
    replyToId: message.id,
    value: { action: { type: "Action.Execute", id, title, verb, data }, trigger: "manual" },
  });
  const { statusCode, type, value } = bodyOf<{ statusCode?: number; type?: string; value?: unknown }>(answer);
  const status = statusCode ?? answer.status;
  if (answer.status >= 300 || status >= 300) return { status, error: wordsOf(value) ?? `The bot answered ${status}.` };
  if (type === "application/vnd.microsoft.activity.message") return { status, text: String(value) };
  if (type !== "application/vnd.microsoft.card.adaptive")
    return { status, error: "The bot's answer is of no type that Teams knows." };

  // An update of the message may have come while we waited; the answer to the press is the later word.
  const current = chatOf(outside, person).messages.find((each) => each.id === message.id && !each.deleted);
  if (current) current.userCard = value as Card;
  chatChanged(outside, person);
  return { status, card: value as Card };
}

async function submit(outside: Outside, person: Person, message: Message, data: Card): Promise<PressAnswer> {
  const { msteams } = data as { msteams?: { type?: string } };
  if (msteams?.type === "task/fetch") {
    const answer = await deliver(outside, person, {
      type: "invoke",
      name: "task/fetch",
      replyToId: message.id,
      value: { data, context: THEME },
    });
    return showTask(outside, person, message.id, answer);
  }
  const { status } = await deliver(outside, person, {
    type: "message",
    id: freshMessageId(outside),
    replyToId: message.id,
    value: data,
  });
  return status < 300 ? { status } : { status, error: `The bot answered ${status}.` };
}

/** Submits the open dialog. */
export async function submitDialog(
  outside: Outside,
  person: Person,
  messageId: string,
  inputs: Record<string, unknown>,
  actionId?: string,
): Promise<PressAnswer> {
  const { dialog } = chatOf(outside, person);
  if (dialog?.messageId !== messageId) throw new CannotPress("No dialog of that message is open.");
  if (!dialog.card) throw new CannotPress("The dialog is a page, not a card.");
  const found = actionId ? actionCalled(dialog.card, actionId) : firstSubmit(dialog.card);
  if (found?.action["type"] === "Action.OpenUrl") return { status: 200, url: String(found.action["url"]) };
  if (found?.action["type"] !== "Action.Submit") throw new CannotPress("The dialog has no such button.");
  const data = dataOf(dialog.card, found, inputs);
  const answer = await deliver(outside, person, {
    type: "invoke",
    name: "task/submit",
    replyToId: messageId,
    value: { data, context: THEME },
  });
  return showTask(outside, person, messageId, answer);
}

export function closeDialog(outside: Outside, person: Person): void {
  delete chatOf(outside, person).dialog;
  chatChanged(outside, person);
}

function showTask(outside: Outside, person: Person, messageId: string, answer: BotAnswer): PressAnswer {
  const { status } = answer;
  if (status >= 300) return { status, error: `The bot answered ${status}.` };
  const { task } = bodyOf<{ task?: { type?: string; value?: unknown } }>(answer);
  if (task?.type !== "continue") {
    closeDialog(outside, person);
    return { status, closed: true, ...(typeof task?.value === "string" ? { text: task.value } : {}) };
  }
  const { title = "", url, card } = (task.value ?? {}) as { title?: string; url?: string; card?: { content?: Card } };
  const shown = { title, ...(card?.content ? { card: card.content } : {}), ...(url ? { url } : {}) };
  const dialog: Dialog = { messageId, ...shown };
  chatOf(outside, person).dialog = dialog;
  chatChanged(outside, person);
  return { status, dialog: shown };
}

function messageOf(outside: Outside, person: Person, messageId: string): Message {
  const message = chatOf(outside, person).messages.find(({ id, deleted }) => id === messageId && !deleted);
  if (!message) throw new CannotPress("There is no such message in the chat.");
  return message;
}

function bodyOf<T extends object>({ body }: BotAnswer): Partial<T> {
  return typeof body === "object" && body !== null ? body : {};
}

function wordsOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null && "message" in value ? String(value.message) : undefined;
}
