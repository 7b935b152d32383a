import { z } from "zod";

import { accountOf } from "../../src-shared/ids.ts";
import { languageOf, texts } from "../../src-shared/text/text.ts";
import { adaptiveCard, messageWith, type Outgoing } from "./message.ts";
import type { Deed, Place, Reply, Turn } from "./port.ts";
import { refusalCard } from "./refusal-card.ts";

/** Text is cut, never a reason not to answer. */
const cutAt = (longest: number, otherwise = "") =>
  z
    .unknown()
    .optional()
    .transform((said) => (typeof said === "string" ? said.replaceAll("\0", "") : "").slice(0, longest) || otherwise);
/** The database takes no text with a NUL in it, and no name of Teams's has one. */
const plain = z.string().refine((said) => !said.includes("\0"));

/** Where a mail is written, by way of the bot's channel for Microsoft 365. https://learn.microsoft.com/microsoftteams/platform/m365-apps/extend-m365-teams-message-extension */
const outlook = "m365extensions";

/** Where it happened; the rest of an activity depends on what happened. */
const anywhere = z.object({
  type: z.string(),
  name: z.string().optional(),
  channelId: z.enum(["msteams", outlook]),
  serviceUrl: z.url(),
  recipient: z.object({ id: plain }),
  conversation: z.object({ id: plain, conversationType: z.string().optional(), tenantId: z.guid().optional() }),
  channelData: z.object({ tenant: z.object({ id: z.guid() }).optional() }).optional(),
});
type Anywhere = z.output<typeof anywhere>;

/** What we read of what a person did; the rest is never looked at. */
const byPerson = z.object({
  action: z.string().optional(),
  text: cutAt(4000),
  locale: cutAt(35, "sv-SE"),
  from: z.object({ id: plain, aadObjectId: z.guid() }),
  membersAdded: z.array(z.object({ id: z.string() })).optional(),
  membersRemoved: z.array(z.object({ id: z.string() })).optional(),
  entities: z.unknown().optional(),
  value: z.unknown().optional(),
});
type ByPerson = z.output<typeof byPerson>;

const adaptiveAction = z.object({
  action: z.object({ type: z.literal("Action.Execute"), verb: z.string().max(100), data: z.unknown() }),
  trigger: z.unknown().optional(),
});
const submitted = z.object({ verb: z.string().max(100) });
/** https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/define-action-command */
const extension = z.object({
  commandId: z.string().max(64),
  messagePayload: z
    .object({ body: z.object({ content: cutAt(20_000) }).optional() })
    .nullish()
    .catch(null),
  data: z.unknown().optional(),
});
const mention = z.array(z.object({ type: z.string(), mentioned: z.object({ id: z.string() }).optional() }));

/** The little that an answer depends on, even where the rest cannot be understood. */
const answered = z.object({
  type: z.unknown().optional(),
  name: z.unknown().optional(),
  locale: z.unknown().optional(),
});

/** Null: nothing that we answer, such as a reaction, a changed message, talk among others or something malformed. */
export function turnOf(activity: unknown, now: Date): Turn | null {
  const parsed = anywhere.safeParse(activity);
  if (!parsed.success) return null;
  const { data: where } = parsed;
  const tenantId = where.channelData?.tenant?.id ?? where.conversation.tenantId;
  if (!tenantId) return null;
  if (where.channelId === outlook && !isAction(where)) return null;
  if (where.type === "event") return meetingTurn(where, tenantId);
  const person = byPerson.safeParse(activity);
  if (!person.success) return null;
  const deed = deedIn(where, person.data);
  if (!deed) return null;
  const { from, locale } = person.data;
  return {
    ...deed,
    tenantId,
    objectId: from.aadObjectId,
    conversation: {
      account: accountOf(tenantId, from.aadObjectId),
      conversationId: where.conversation.id,
      serviceUrl: where.serviceUrl,
      botId: where.recipient.id,
      channelId: where.channelId,
      userId: from.id,
      locale,
      lastSeen: now,
    },
  };
}

/** https://learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/meeting-apps-apis#receive-real-time-teams-meeting-events */
const meetingEvents: Readonly<Record<string, "meetingStarted" | "meetingEnded">> = {
  "application/vnd.microsoft.meetingStart": "meetingStarted",
  "application/vnd.microsoft.meetingEnd": "meetingEnded",
};

function meetingTurn({ name = "", conversation, serviceUrl, recipient }: Anywhere, tenantId: string): Turn | null {
  if (!Object.hasOwn(meetingEvents, name)) return null;
  return { kind: meetingEvents[name]!, tenantId, chat: { id: conversation.id, serviceUrl, botId: recipient.id } };
}

function deedIn(where: Anywhere, person: ByPerson): Deed | null {
  const { conversationType = "personal" } = where.conversation;
  const place: Place =
    conversationType === "personal" ? "own" : conversationType === "groupChat" ? "group" : "elsewhere";
  if (where.type === "invoke") return invokeIn(where, person.value, place);
  if (where.type === "message")
    return place === "own" ? saidIn(person) : place === "group" ? mentioned(where, person) : null;
  if (place !== "own") return null;
  if (where.type === "installationUpdate") {
    // "remove-upgrade" is the first half of an upgrade: the app is on its way back.
    if (person.action === "remove") return { kind: "removed", place };
    return person.action?.startsWith("add") ? { kind: "installed", place } : null;
  }
  if (where.type !== "conversationUpdate") return null;
  if (person.membersAdded?.length) return { kind: "installed", place };
  return person.membersRemoved?.some(({ id }) => id === where.recipient.id) ? { kind: "removed", place } : null;
}

/** A client too old for a button that gives a command sends it as a message. */
function saidIn({ text, value }: ByPerson): Deed {
  const { success, data } = submitted.safeParse(value);
  if (success)
    return { kind: "press", place: "own", verb: data.verb, data: value, isInvoke: false, isAutomatic: false };
  return { kind: "message", place: "own", text };
}

/** Among others the bot answers whoever calls it by name or presses its card, and hears nothing of what they said. */
function mentioned({ recipient }: Anywhere, { entities: inText, value }: ByPerson): Deed | null {
  const { data = [] } = mention.safeParse(inText);
  const isCalled = data.some((one) => one.type === "mention" && one.mentioned?.id === recipient.id);
  return isCalled || submitted.safeParse(value).success ? { kind: "message", place: "group", text: "" } : null;
}

/** All that Outlook lets the bot be asked. */
const isAction = ({ type, name }: Pick<Anywhere, "type" | "name">) =>
  type === "invoke" && (name === "composeExtension/fetchTask" || name === "composeExtension/submitAction");

function invokeIn({ name }: Anywhere, value: unknown, place: Place): Deed | null {
  if (isAction({ type: "invoke", name })) {
    const { data } = extension.safeParse(value);
    if (!data) return null;
    // Where an action is used says nothing of where the bot reaches the person.
    if (name === "composeExtension/submitAction")
      return { kind: "submitAction", place: "elsewhere", action: data.commandId, data: data.data };
    const html = data.messagePayload?.body?.content ?? "";
    return { kind: "openAction", place: "elsewhere", action: data.commandId, said: wordsIn(html) };
  }
  if (place === "elsewhere") return null;
  if (name === "task/fetch") return { kind: "openDialog", place, data: dataIn(value) };
  if (name === "task/submit") return { kind: "submitDialog", place, data: dataIn(value) };
  const { data: pressed } = name === "adaptiveCard/action" ? adaptiveAction.safeParse(value) : {};
  if (!pressed) return null;
  const { verb, data } = pressed.action;
  return { kind: "press", place, verb, data, isInvoke: true, isAutomatic: pressed.trigger === "automatic" };
}

const dataIn = (value: unknown) => (value && typeof value === "object" && "data" in value ? value.data : undefined);

/** The words of a message without its markup. */
const wordsIn = (html: string) =>
  html
    .replace(/<(br|\/p|\/div|\/li)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ *\n\s*/g, "\n")
    .trim();
const entities: Readonly<Record<string, string>> = { nbsp: " ", lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };

/** What is sent in answer: an invoke has one answer, in its own HTTP response; everything else is answered by messages. */
export function answersTo(activity: unknown, replies: Reply[]): Outgoing[] {
  const { type, name, locale } = answered.parse(activity);
  if (type !== "invoke") return replies.flatMap((reply) => (reply.kind === "card" ? [messageWith(reply.card)] : []));
  const reply = replies[0] ?? notUnderstood(locale);
  const isDialog = typeof name === "string" && dialogs.has(name);
  return [{ type: "invokeResponse", value: { status: 200, body: invokeAnswer(isDialog, reply) } }];
}
const dialogs = new Set(["task/fetch", "task/submit", "composeExtension/fetchTask", "composeExtension/submitAction"]);

/** Whoever has proven to be the channel gets words, whatever it asked. */
function notUnderstood(locale: unknown): Reply {
  const language = languageOf(typeof locale === "string" ? locale : undefined);
  return { kind: "card", card: refusalCard({ kind: "unknownVerb" }, texts[language]) };
}

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format */
function invokeAnswer(isDialog: boolean, reply: Reply): unknown {
  if (!isDialog && reply.kind === "closeDialog")
    return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: reply.text };
  if (reply.kind === "closeDialog") return { task: { type: "message", value: reply.text } };
  if (!isDialog) return { statusCode: 200, type: adaptiveCard, value: reply.card };
  const title = reply.kind === "dialog" ? reply.title : "Samla";
  const card = { contentType: adaptiveCard, content: reply.card };
  return { task: { type: "continue", value: { title, width: "medium", height: "large", card } } };
}
