import { bodyOf, deliver } from "./bot.ts";
import { actionCalled, type FoundAction } from "./card.ts";
import { chatChanged, chatOf, currentCard, freshMessageId, type Card, type Message } from "./chat.ts";
import { conversationsOf, type Conversation } from "./conversation.ts";
import { dataOf } from "./inputs.ts";
import type { Outside } from "./outside.ts";
import type { Person } from "./people.ts";
import { CannotPress, type PressAnswer } from "./press-answer.ts";
import { showTask, THEME } from "./task.ts";

interface FoundMessage {
  message: Message;
  chat: Conversation;
}

export async function press(
  outside: Outside,
  person: Person,
  messageId: string,
  actionId: string,
  inputs: Record<string, unknown>,
): Promise<PressAnswer> {
  const place = messageOf(outside, person, messageId);
  const card = currentCard(place.message, person);
  if (!card) throw new CannotPress("The message has no card.");
  const found = actionCalled(card, actionId);
  if (!found) throw new CannotPress(`The card has no action with the id "${actionId}".`);
  const { action } = found;
  if (action["isEnabled"] === false) throw new CannotPress("The button is disabled.");

  switch (action["type"]) {
    case "Action.OpenUrl":
      return { status: 200, url: String(action["url"]) };
    case "Action.Execute":
      return execute(outside, person, place, found, dataOf(card, found, inputs));
    case "Action.Submit":
      return submit(outside, person, place, dataOf(card, found, inputs));
    default:
      throw new CannotPress(`${String(action["type"])} only changes what the client shows.`);
  }
}

async function execute(
  outside: Outside,
  person: Person,
  place: FoundMessage,
  { action }: FoundAction,
  data: Card,
): Promise<PressAnswer> {
  const { id, title, verb } = action;
  return ask(outside, person, place, { type: "Action.Execute", id, title, verb, data }, "manual");
}

/** Sends an Action.Execute, pressed or by itself, and shows the answer in place of the card. */
export async function ask(
  outside: Outside,
  person: Person,
  { message, chat }: FoundMessage,
  action: Record<string, unknown>,
  trigger: "manual" | "automatic",
): Promise<PressAnswer> {
  const invoke = { type: "invoke", name: "adaptiveCard/action", replyToId: message.id, value: { action, trigger } };
  const answer = await deliver(outside, person, invoke, chat);
  const { statusCode, type, value } = bodyOf<{ statusCode?: number; type?: string; value?: unknown }>(answer);
  const status = statusCode ?? answer.status;
  if (answer.status >= 300 || status >= 300) return { status, error: wordsOf(value) ?? `The bot answered ${status}.` };
  if (type === "application/vnd.microsoft.activity.message") return { status, text: String(value) };
  if (type !== "application/vnd.microsoft.card.adaptive")
    return { status, error: "The bot's answer is of no type that Teams knows." };

  // An update of the message may have come while we waited; the answer to the press is the later word.
  const current = chatOf(outside, chat).messages.find((each) => each.id === message.id && !each.deleted);
  if (current) (current.userCards ??= {})[person.slug] = value as Card;
  chatChanged(outside, { members: [person] });
  return { status, card: value as Card };
}

async function submit(
  outside: Outside,
  person: Person,
  { message, chat }: FoundMessage,
  data: Card,
): Promise<PressAnswer> {
  const { msteams } = data as { msteams?: { type?: string } };
  if (msteams?.type === "task/fetch") {
    const invoke = { type: "invoke", name: "task/fetch", replyToId: message.id, value: { data, context: THEME } };
    return showTask(outside, person, message.id, await deliver(outside, person, invoke, chat));
  }
  const activity = { type: "message", id: freshMessageId(outside), replyToId: message.id, value: data };
  const { status } = await deliver(outside, person, activity, chat);
  return status < 300 ? { status } : { status, error: `The bot answered ${status}.` };
}

/** A message in any chat of the person's. */
export function messageOf(outside: Outside, person: Person, messageId: string): FoundMessage {
  for (const chat of conversationsOf(outside, person)) {
    const message = chatOf(outside, chat).messages.find(({ id, deleted }) => id === messageId && !deleted);
    if (message) return { message, chat };
  }
  throw new CannotPress("There is no such message in the chat.");
}

function wordsOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null && "message" in value ? String(value.message) : undefined;
}
