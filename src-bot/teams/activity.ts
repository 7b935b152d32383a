import { z } from "zod";

import { accountOf } from "../../src-shared/ids.ts";
import { languageOf, texts } from "../../src-shared/text/text.ts";
import { adaptiveCard, messageWith, type Outgoing } from "./message.ts";
import type { Reply, Turn } from "./port.ts";
import { refusalCard } from "./refusal-card.ts";

/** Text is cut, never a reason not to answer. */
const cutAt = (longest: number, otherwise = "") =>
  z
    .unknown()
    .optional()
    .transform((said) => (typeof said === "string" && said !== "" ? said : otherwise).slice(0, longest));

/** What we read of an activity; the rest is never looked at. */
const incoming = z.object({
  type: z.string(),
  name: z.string().optional(),
  action: z.string().optional(),
  text: cutAt(4000),
  locale: cutAt(35, "sv-SE"),
  channelId: z.literal("msteams"),
  serviceUrl: z.url(),
  from: z.object({ id: z.string(), aadObjectId: z.guid() }),
  recipient: z.object({ id: z.string() }),
  conversation: z.object({ id: z.string(), conversationType: z.string().optional(), tenantId: z.guid().optional() }),
  channelData: z.object({ tenant: z.object({ id: z.guid() }).optional() }).optional(),
  membersAdded: z.array(z.object({ id: z.string() })).optional(),
  value: z.unknown().optional(),
});
const adaptiveAction = z.object({
  action: z.object({ type: z.literal("Action.Execute"), verb: z.string().max(100), data: z.unknown() }),
});
const submitted = z.object({ verb: z.string().max(100) });

/** The little that an answer depends on, even where the rest cannot be understood. */
const answered = z.object({
  type: z.unknown().optional(),
  name: z.unknown().optional(),
  locale: z.unknown().optional(),
});

/** Null: nothing that we answer, such as a reaction, a group chat or something malformed. */
export function turnOf(activity: unknown, now: Date): Turn | null {
  const parsed = incoming.safeParse(activity);
  if (!parsed.success) return null;
  const { data } = parsed;
  const tenantId = data.channelData?.tenant?.id ?? data.conversation.tenantId;
  if (!tenantId || (data.conversation.conversationType ?? "personal") !== "personal") return null;
  const who = {
    tenantId,
    objectId: data.from.aadObjectId,
    conversation: {
      account: accountOf(tenantId, data.from.aadObjectId),
      conversationId: data.conversation.id,
      serviceUrl: data.serviceUrl,
      botId: data.recipient.id,
      channelId: data.channelId,
      userId: data.from.id,
      locale: data.locale,
      lastSeen: now,
    },
  };
  switch (data.type) {
    case "message": {
      const fallback = submitted.safeParse(data.value);
      if (fallback.success)
        return { ...who, kind: "press", verb: fallback.data.verb, data: data.value, isInvoke: false };
      return { ...who, kind: "message", text: data.text };
    }
    case "invoke": {
      if (data.name === "task/fetch") return { ...who, kind: "openDialog", data: dataIn(data.value) };
      if (data.name === "task/submit") return { ...who, kind: "submitDialog", data: dataIn(data.value) };
      const pressed = data.name === "adaptiveCard/action" ? adaptiveAction.safeParse(data.value) : null;
      if (pressed?.success)
        return {
          ...who,
          kind: "press",
          verb: pressed.data.action.verb,
          data: pressed.data.action.data,
          isInvoke: true,
        };
      return null;
    }
    case "installationUpdate":
      return data.action?.startsWith("add") ? { ...who, kind: "installed" } : null;
    case "conversationUpdate":
      return data.membersAdded ? { ...who, kind: "installed" } : null;
    default:
      return null;
  }
}

const dataIn = (value: unknown) => (value && typeof value === "object" && "data" in value ? value.data : undefined);

/** What is sent in answer: an invoke has one answer, in its own HTTP response; everything else is answered by messages. */
export function answersTo(activity: unknown, replies: Reply[]): Outgoing[] {
  const { type, name, locale } = answered.parse(activity);
  if (type !== "invoke") return replies.flatMap((reply) => (reply.kind === "card" ? [messageWith(reply.card)] : []));
  const reply = replies[0] ?? notUnderstood(locale);
  const isDialog = name === "task/fetch" || name === "task/submit";
  return [{ type: "invokeResponse", value: { status: 200, body: invokeAnswer(isDialog, reply) } }];
}

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
