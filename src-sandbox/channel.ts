import { json, Router, type Request, type Response } from "express";
import { mustBeTheBot } from "./bot-token.ts";
import { answerFault, ChannelFault, unwellBody } from "./channel-fault.ts";
import { chatChanged, chatOf, freshMessageId, post, type Card, type Message } from "./chat.ts";
import { conversationNamed, personalChat, type Conversation } from "./conversation.ts";
import type { ChannelKind } from "./faults.ts";
import type { Outside } from "./outside.ts";
import { tooFast } from "./pace.ts";
import { people, teamsIdOf, type Person } from "./people.ts";
import { isUnheard, strikes } from "./strike.ts";

// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
const LARGEST_MESSAGE_BYTES = 100 * 1024;

/** Teams's side of the bot connector, version 3: people's own chats, and those of meetings that have the app. */
export function channel(outside: Outside): Router {
  const router = Router();

  router.get("/.well-known/openidconfiguration", (_request, response) => {
    response.json({
      issuer: outside.addresses.channel,
      authorization_endpoint: "https://invalid.botframework.com",
      jwks_uri: `${outside.addresses.channel}/.well-known/keys`,
      id_token_signing_alg_values_supported: ["RS256"],
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
    });
  });

  router.get("/.well-known/keys", (_request, response) => {
    response.json({ keys: [{ ...outside.keys.channel.publicJwk, endorsements: ["msteams", "m365extensions"] }] });
  });

  router.use(
    async (request, _response, next) => {
      await mustBeTheBot(outside, request);
      next();
    },
    strikes(outside, { side: "channel", kindOf, bodyOf: unwellBody }),
    json({ limit: "1mb" }),
  );

  router.post("/v3/conversations", (request, response) => {
    const { members, activity } = (request.body ?? {}) as {
      members?: { id?: string }[];
      activity?: Record<string, unknown>;
    };
    if ((members?.length ?? 0) > 1)
      throw new ChannelFault(400, "BadSyntax", "Bots cannot create group chats: give exactly one member.");
    const wanted = members?.[0]?.id;
    const person = people.find((each) => wanted === teamsIdOf(each) || wanted === each.oid);
    if (!person) throw new ChannelFault(400, "BadSyntax", "Bad format of conversation request: unknown member.");
    const chat = personalChat(person);
    mustBeInstalled(outside, chat);
    mustKeepPace(outside, response, `open ${chat.id}`);
    const activityId = activity ? send(outside, chat, activity, isUnheard(response)) : undefined;
    response.status(201).json({
      id: chat.id,
      serviceUrl: outside.addresses.channel,
      ...(activityId ? { activityId } : {}),
    });
  });

  router.post(
    ["/v3/conversations/:conversation/activities", "/v3/conversations/:conversation/activities/:replyTo"],
    (request, response) => {
      const chat = chatIn(outside, request);
      mustKeepPace(outside, response, `send ${chat.id}`);
      const activity = request.body as Record<string, unknown>;
      response.status(201).json({ id: send(outside, chat, activity, isUnheard(response)) });
    },
  );

  router.put("/v3/conversations/:conversation/activities/:activity", (request, response) => {
    const chat = chatIn(outside, request);
    const { text: _, summary: __, card: ___, userCards: ____, ...kept } = messageIn(outside, chat, request);
    const { messages } = chatOf(outside, chat);
    const at = messages.findIndex(({ id }) => id === kept.id);
    messages[at] = {
      ...kept,
      ...contentOf(request.body as Record<string, unknown>),
      updatedAt: outside.now().toISOString(),
    };
    chatChanged(outside, chat);
    response.json({ id: kept.id });
  });

  router.delete("/v3/conversations/:conversation/activities/:activity", (request, response) => {
    const chat = chatIn(outside, request);
    const { id, from, at } = messageIn(outside, chat, request);
    const { messages } = chatOf(outside, chat);
    messages[messages.findIndex((each) => each.id === id)] = { id, from, at, deleted: true };
    chatChanged(outside, chat);
    response.status(200).end();
  });

  router.get("/v3/conversations/:conversation/members", (request, response) => {
    response.json(chatIn(outside, request).members.map(memberOf));
  });

  router.get("/v3/conversations/:conversation/pagedmembers", (request, response) => {
    response.json({ members: chatIn(outside, request).members.map(memberOf) });
  });

  router.get("/v3/conversations/:conversation/members/:member", (request, response) => {
    const { member } = request.params;
    const person = chatIn(outside, request).members.find((each) => member === teamsIdOf(each) || member === each.oid);
    if (!person)
      throw new ChannelFault(404, "MemberNotFoundInConversation", "The member was not found in the conversation.");
    response.json(memberOf(person));
  });

  router.use(() => {
    throw new ChannelFault(404, "ServiceError", "No such operation.");
  });
  router.use(answerFault);
  return router;
}

const BARRED: Record<string, string> = {
  BotNotInConversationRoster: "The bot is not part of the conversation roster.",
  ConversationBlockedByUser: "User blocked the conversation with the bot.",
  BotDisabledByAdmin: "The tenant admin disabled this bot.",
  MessageWritesBlocked: "Message writes are blocked due to policies or other reasons.",
};

function mustBeInstalled(outside: Outside, chat: Conversation): void {
  const { installed, barred, chatsWithApp } = outside.store.state;
  const bar = barred[chat.key];
  if (bar) throw new ChannelFault(403, bar, BARRED[bar] ?? bar);
  const isThere = chat.meeting
    ? chatsWithApp.includes(chat.id)
    : // Who writes to the bot has installed it, wherever they come from.
      installed.includes(chat.key) || chatOf(outside, chat).messages.length > 0;
  if (isThere) return;
  throw new ChannelFault(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
}

function mustKeepPace(outside: Outside, response: Response, thread: string): void {
  const waitMs = outside.faults.keepsPace() ? tooFast(outside.pace, thread, Date.now()) : 0;
  if (waitMs === 0) return;
  response.set("Retry-After", String(Math.ceil(waitMs / 1000)));
  throw new ChannelFault(429, "TooManyRequests", "API calls quota exceeded for this conversation.");
}

function chatIn(outside: Outside, request: Request): Conversation {
  const chat = conversationNamed(outside, String(request.params["conversation"]));
  if (!chat) throw new ChannelFault(404, "ConversationNotFound", "Conversation not found.");
  mustBeInstalled(outside, chat);
  return chat;
}

function messageIn(outside: Outside, chat: Conversation, request: Request): Message {
  const wanted = request.params["activity"];
  const message = chatOf(outside, chat).messages.find(
    ({ id, from, deleted }) => id === wanted && from === "bot" && !deleted,
  );
  if (!message)
    throw new ChannelFault(404, "ActivityNotFoundInConversation", "Activity not found in the conversation.");
  return message;
}

function send(outside: Outside, chat: Conversation, activity: Record<string, unknown>, isLost: boolean): string {
  const id = freshMessageId(outside);
  if (activity["type"] === "message")
    post(outside, chat, { id, from: "bot", ...contentOf(activity), ...(isLost ? { unheard: true } : {}) });
  return id;
}

function contentOf(activity: Record<string, unknown>): Pick<Message, "text" | "summary" | "card"> {
  if (JSON.stringify(activity).length * 2 > LARGEST_MESSAGE_BYTES) {
    throw new ChannelFault(413, "MessageSizeTooBig", "Message size too large.");
  }
  const { text, summary, attachments } = activity as {
    text?: string;
    summary?: string;
    attachments?: { contentType?: string; content?: Card }[];
  };
  const card = attachments?.find(
    ({ contentType }) => contentType === "application/vnd.microsoft.card.adaptive",
  )?.content;
  if (!text && !card) throw new ChannelFault(400, "BadSyntax", "Activity must have a text or an attachment.");
  return { ...(text ? { text } : {}), ...(summary ? { summary } : {}), ...(card ? { card } : {}) };
}

function memberOf(person: Person): Record<string, unknown> {
  return {
    id: teamsIdOf(person),
    name: person.name,
    aadObjectId: person.oid,
    objectId: person.oid,
    email: person.address,
    userPrincipalName: person.address,
    tenantId: person.tenantId,
    userRole: "user",
  };
}

function kindOf({ method, path }: Request): ChannelKind {
  if (/\/(paged)?members(\/|$)/.test(path)) return "members";
  if (method === "PUT") return "update";
  if (method === "DELETE") return "remove";
  return /\/activities(\/|$)/.test(path) ? "send" : "open";
}
