import { type AddressInfo, createServer } from "node:net";

import type { Request } from "express";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import { credentialFrom } from "../src-bot/graph/credential.ts";
import { logFrom } from "../src-bot/log.ts";
import { turnOf } from "../src-bot/teams/activity.ts";
import { teamsEdge } from "../src-bot/teams/adapter.ts";
import type { Reply, TeamsEdge, Turn } from "../src-bot/teams/port.ts";
import { card, heading } from "../src-shared/card.ts";
import { accountOf } from "../src-shared/ids.ts";
import { agentsEdge } from "./agents-edge.ts";
import { aFakeChannel, type Call, type FakeChannel, type Refusal, type TokenChange } from "./fake-channel.ts";

const isLong = process.env["SAMLA_LONG"] !== undefined;
const libraries: [string, typeof teamsEdge][] = [
  ["botbuilder", teamsEdge],
  ["@microsoft/agents-hosting", agentsEdge],
];
const saying = (title: string) => card("sv", title, [heading(title)]);
const seconds = () => Math.floor(Date.now() / 1000);

let channel: FakeChannel;
beforeAll(async () => {
  channel = await aFakeChannel();
});
afterAll(() => channel.close());

describe.each(libraries)("the edge on %s", (_library, edgeFrom) => {
  let edge: TeamsEdge;
  const logged: string[] = [];
  const printed = vi.fn<(...words: unknown[]) => void>();
  beforeAll(() => {
    for (const way of ["error", "warn", "log"] as const) vi.spyOn(console, way).mockImplementation(printed);
    const log = logFrom({ LOG_LEVEL: "debug", isProduction: false }, { write: (line) => void logged.push(line) });
    edge = edgeFrom(channel.config, credentialFrom(channel.config), log);
  });
  beforeEach(() => {
    channel.calls.length = 0;
    logged.length = 0;
    printed.mockClear();
  });
  afterAll(() => vi.restoreAllMocks());

  const hears = async (body: unknown, token?: string | null, answer: (turn: Turn) => Promise<Reply[]> = silence) => {
    const bearer = token === undefined ? await channel.token() : token;
    const headers = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
    return edge.process({ method: "POST", headers, body } as Request, answer);
  };
  const silence = async (): Promise<Reply[]> => [];
  const replies = async (): Promise<Reply[]> => [{ kind: "card", card: saying("Hej") }];
  const said = (fields: Record<string, unknown> = {}) => channel.activity({ type: "message", text: "hej", ...fields });
  /** Somebody's own chat, as a turn brings it. */
  const chat = () => (turnOf(said(), new Date()) as Turn & { kind: "message" }).conversation;
  const path = (rest = "") => `/teams/v3/conversations/${chat().conversationId}/activities${rest}`;
  const shape = ({ method, path: where, authorization }: Call) => [method, where, authorization];

  describe("lets nobody in but the channel", () => {
    const strangers: [string, TokenChange | string | null][] = [
      ["no token", null],
      ["something that is no token", "x"],
      ["three words with dots", "x.y.z"],
      ["an expired token", { claims: { exp: seconds() - 4000 } }],
      ["a token that never ends", { without: "exp" }],
      ["a token that is not valid yet", { claims: { nbf: seconds() + 4000 } }],
      ["a token for another bot", { claims: { aud: "10c7a5e2-3b1d-4c6f-9eff-7a2b4c6d8eff" } }],
      ["a token from another issuer", { claims: { iss: "https://elsewhere.example" } }],
      ["a token without an issuer", { without: "iss" }],
      ["a token for another address", { claims: { serviceurl: "https://elsewhere.example" } }],
      ["a token without an address", { without: "serviceurl" }],
      ["a key endorsed for another channel", { signedBy: "webchat" }],
      ["a key that nobody has published", { signedBy: "unknown" }],
      ["no signature at all", { algorithm: "none" }],
      ["the public key as a shared secret", { algorithm: "HS256" }],
    ];
    test.each(strangers)("%s: is not answered, told nothing, and the log keeps nothing of the token", async (_, of) => {
      const token = typeof of === "object" && of !== null ? await channel.token(of) : of;
      const answer = vi.fn<typeof replies>(replies);

      const answered = await hears(said(), token, answer);

      expect(answered).toBeNull();
      expect(answer).not.toHaveBeenCalled();
      expect(channel.calls).toEqual([]);
      expect(printed).not.toHaveBeenCalled();
      expect(logged).toHaveLength(1);
      expect(JSON.parse(logged[0]!)).toMatchObject({ msg: "a caller did not prove to be the channel" });
      for (const part of (token ?? "").split(".").filter((one) => one.length > 9))
        expect(logged[0]).not.toContain(part);
    });

    test("a right token with a body that is no activity of that address proves nothing", async () => {
      const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`) as unknown;
      const bodies = [{}, { type: "message" }, [], "hej", 7, null, undefined, deep, said({ serviceUrl: 7 })];
      const answer = vi.fn<typeof replies>(replies);

      const answered = await Promise.all(bodies.map((body) => hears(body, undefined, answer)));

      expect(answered).toEqual(bodies.map(() => null));
      expect(answer).not.toHaveBeenCalled();
      expect(channel.calls).toEqual([]);
    });

    test("an activity that is wrong in itself is answered by nobody, and never a failure", async () => {
      const broken = [
        { from: 5 },
        { from: null },
        { recipient: "x" },
        { conversation: { id: 7 } },
        { conversation: null },
        { channelData: [] },
        { type: "x".repeat(60) },
        { type: 7 },
        { membersAdded: 1, type: "conversationUpdate" },
        { attachments: [1], entities: "x", timestamp: "no time" },
      ];

      const answered = await Promise.all(broken.map((part) => hears(said(part))));

      expect(answered.filter((one) => !one || one.status >= 500)).toEqual([]);
      expect(channel.calls).toEqual([]);
    });
  });

  describe("brings each thing that happens in Teams as the same plain turn", () => {
    const execute = (trigger: string) => ({
      action: { type: "Action.Execute", verb: "followup.accept", data: { rev: "1" } },
      trigger,
    });
    const happenings: [string, Record<string, unknown>][] = [
      ["something written", { type: "message", text: "mina ärenden" }],
      ["something very long", { type: "message", text: "å".repeat(200_000) }],
      ["a press", { type: "invoke", name: "adaptiveCard/action", value: execute("manual") }],
      ["a card that refreshes by itself", { type: "invoke", name: "adaptiveCard/action", value: execute("automatic") }],
      ["a press in an old client", { type: "message", value: { verb: "followup.accept", rev: "1" } }],
      ["lists in lists", { type: "invoke", name: "adaptiveCard/action", value: { action: nested(3000) } }],
      ["a dialog asked for", { type: "invoke", name: "task/fetch", value: { data: { form: "inquiry" } } }],
      ["a dialog sent", { type: "invoke", name: "task/submit", value: { data: { form: "inquiry", phone: "1" } } }],
      [
        "an action on a message",
        {
          type: "invoke",
          name: "composeExtension/fetchTask",
          value: { commandId: "followUp", messagePayload: { body: { content: "hej" } } },
        },
      ],
      [
        "an action sent",
        { type: "invoke", name: "composeExtension/submitAction", value: { commandId: "x", data: {} } },
      ],
      ["an unknown question", { type: "invoke", name: "unknown/thing", value: {} }],
      ["an installation", { type: "installationUpdate", action: "add" }],
      ["a removal", { type: "installationUpdate", action: "remove" }],
      ["somebody added", { type: "conversationUpdate", membersAdded: [{ id: "28:bot" }] }],
      [
        "a meeting's start",
        {
          type: "event",
          name: "application/vnd.microsoft.meetingStart",
          value: { MeetingType: "Scheduled", StartTime: "2026-09-07T08:00:00Z" },
          conversation: { id: "19:meeting_x@thread.v2", conversationType: "groupChat", isGroup: true },
        },
      ],
      ["a meeting's end", { type: "event", name: "application/vnd.microsoft.meetingEnd", value: {} }],
      [
        "an action beside a mail that is written in Outlook",
        {
          type: "invoke",
          name: "composeExtension/fetchTask",
          channelId: "m365extensions",
          value: { commandId: "initiate", commandContext: "compose" },
        },
      ],
      ["something written in Outlook", { type: "message", text: "hej", channelId: "m365extensions" }],
      ["a reaction", { type: "messageReaction", reactionsAdded: [{ type: "like" }] }],
    ];
    test.each(happenings)("%s", async (_, fields) => {
      const activity = channel.activity(fields);
      const turns: Turn[] = [];

      const answered = await hears(structuredClone(activity), undefined, async (turn) => {
        turns.push(turn);
        return [];
      });

      const expected = turnOf(activity, new Date());
      expect(turns.map(withoutClock)).toEqual(expected ? [withoutClock(expected)] : []);
      expect(answered).toMatchObject({ status: 200 });
      expect(answered!.body === undefined).toBe(fields["type"] !== "invoke");
      expect(channel.calls).toEqual([]);
    });
  });

  describe("answers", () => {
    test("a question in its own response, and says nothing in the chat", async () => {
      const activity = channel.activity({
        type: "invoke",
        name: "adaptiveCard/action",
        value: { action: { type: "Action.Execute", verb: "show", data: {} } },
      });

      const answered = await hears(activity, undefined, replies);

      const body = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: saying("Hej") };
      expect(answered).toEqual({ status: 200, body });
      expect(channel.calls).toEqual([]);
    });

    test("what is written with a card in that chat, under the bot's own token", async () => {
      const answered = await hears(said(), undefined, replies);

      expect(answered).toEqual({ status: 200, body: undefined });
      expect(channel.calls.map(shape)).toEqual([["POST", path(), "Bearer the-bots-own-token"]]);
      expect(channel.calls[0]!.body).toMatchObject({
        type: "message",
        summary: "Hej",
        from: { id: chat().botId },
        recipient: { id: chat().userId },
        attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: saying("Hej") }],
      });
    });

    const soon: [string, Refusal[]][] = [
      ["too much at once", [{ status: 429, code: "Throttled", retryAfter: "0" }]],
      ["a precondition, twice", [{ status: 412 }, { status: 412, retryAfter: "0" }]],
      ["a gateway", [{ status: 502, retryAfter: "0" }]],
      ["a connection cut short", ["cut"]],
    ];
    test.each(soon)("%s keeps the answer waiting a moment only", async (_, refusals) => {
      channel.refuses(...refusals);

      const answered = await hears(said(), undefined, replies);

      expect(answered).toEqual({ status: 200, body: undefined });
      expect(channel.calls).toHaveLength(refusals.length + 1);
    });

    test("an answer that must wait longer lets the turn go and comes later, as it is true then, once", async () => {
      const titles = ["Nu", "Sedan"];
      channel.refuses({ status: 429, code: "Throttled", retryAfter: "2.2" });
      const begun = Date.now();

      const answered = await hears(said(), undefined, async () => [{ kind: "card", card: saying(titles.shift()!) }]);
      const took = Date.now() - begun;

      expect(answered).toEqual({ status: 200, body: undefined });
      expect(took).toBeLessThan(2000);
      await vi.waitFor(() => expect(channel.calls).toHaveLength(2), { timeout: 6000, interval: 50 });
      expect(Date.now() - begun).toBeGreaterThan(2100);
      expect(channel.calls.map(({ body }) => body.summary)).toEqual(["Nu", "Sedan"]);
    });

    test("what is given once only is not lost where it must wait", async () => {
      const given: Reply[] = [{ kind: "card", card: saying("Välkommen") }];
      channel.refuses({ status: 503, retryAfter: "2.1" });

      await hears(channel.activity({ type: "installationUpdate", action: "add" }), undefined, async () =>
        given.splice(0),
      );

      await vi.waitFor(() => expect(channel.calls).toHaveLength(2), { timeout: 6000, interval: 50 });
      expect(channel.calls[1]!.body.summary).toBe("Välkommen");
    });

    test("nobody who has taken the bot away, and tries once only", async () => {
      channel.refuses({ status: 403, code: "BotNotInConversationRoster" });

      const answered = await hears(said(), undefined, replies);

      expect(answered).toEqual({ status: 200, body: undefined });
      expect(channel.calls).toHaveLength(1);
    });

    test("a turn that fails is a failure of ours, told as it was thrown", async () => {
      const bug = new Error("a bug");

      await expect(hears(said(), undefined, () => Promise.reject(bug))).rejects.toBe(bug);
    });
  });

  describe("tells what Teams says no to", () => {
    const never = { retryHelps: false, mayHaveArrived: false, retryAfterMs: null };
    const later = { retryHelps: true, mayHaveArrived: false, retryAfterMs: null };
    const perhaps = { retryHelps: true, mayHaveArrived: true, retryAfterMs: null };
    const refusals: [Refusal, object][] = [
      [
        { status: 400, code: "BadArgument" },
        { ...never, status: 400, code: "BadArgument" },
      ],
      [
        { status: 401, code: "BotNotRegistered" },
        { ...never, status: 401 },
      ],
      [
        { status: 401, code: "Unauthorized" },
        { ...later, status: 401 },
      ],
      ...["MessageWritesBlocked", "BotNotInConversationRoster", "BotDisabledByAdmin", "ConversationBlockedByUser"].map(
        (code): [Refusal, object] => [
          { status: 403, code },
          { ...never, status: 403, code },
        ],
      ),
      [
        { status: 404, code: "ConversationNotFound" },
        { ...never, status: 404, code: "ConversationNotFound" },
      ],
      [
        { status: 412, code: "PreconditionFailed" },
        { ...later, status: 412, code: "PreconditionFailed" },
      ],
      [
        { status: 413, code: "MessageSizeTooBig" },
        { ...never, status: 413, code: "MessageSizeTooBig" },
      ],
      [
        { status: 429, code: "Throttled", retryAfter: "17" },
        { ...later, status: 429, retryAfterMs: 17_000 },
      ],
      [
        { status: 429, retryAfter: "0.5" },
        { ...later, status: 429, retryAfterMs: 500 },
      ],
      [
        { status: 429, retryAfter: "999999" },
        { ...later, status: 429, retryAfterMs: 3_600_000 },
      ],
      [
        { status: 429, retryAfter: "Sat, 01 Jan 2000 00:00:00 GMT" },
        { ...later, status: 429, retryAfterMs: 0 },
      ],
      [
        { status: 429, retryAfter: "soon" },
        { ...later, status: 429 },
      ],
      [
        { status: 429, code: "<script> 070" },
        { ...later, status: 429, code: "" },
      ],
      [{ status: 500 }, { ...perhaps, status: 500, code: "ServiceError" }],
      [{ status: 502 }, { ...perhaps, status: 502 }],
      [
        { status: 503, retryAfter: "2" },
        { ...perhaps, status: 503, retryAfterMs: 2000 },
      ],
      [{ status: 504 }, { ...perhaps, status: 504 }],
      ["cut", { ...perhaps, status: 0, code: "" }],
    ];
    test.each(refusals)("%j, and never tries again by itself", async (refusal, fault) => {
      channel.refuses(refusal);

      await expect(edge.send(chat(), saying("Hej"))).rejects.toMatchObject({ name: "ChannelFault", ...fault });

      expect(channel.calls).toHaveLength(1);
    });

    test("a moment to come back at, as a date", async () => {
      channel.refuses({ status: 429, retryAfter: new Date(Date.now() + 30_000).toUTCString() });

      const fault = await edge.send(chat(), saying("Hej")).catch((error: unknown) => error);

      const { retryAfterMs } = fault as { retryAfterMs: number };
      expect(retryAfterMs).toBeGreaterThan(27_000);
      expect(retryAfterMs).toBeLessThanOrEqual(30_000);
    });

    test.each([
      ["a message that is gone, at a change", () => edge.update(chat(), "1:gone", saying("Hej"))],
      ["a chat that cannot be opened", () => edge.openPersonal({ ...someone(), serviceUrl: channel.serviceUrl })],
    ])("%s", async (_, work) => {
      channel.refuses({ status: 404, code: "ActivityNotFoundInConversation" });

      await expect(work()).rejects.toMatchObject({ status: 404, retryHelps: false });
    });

    test("an address that is not Teams's is never spoken to", async () => {
      const elsewhere = ["https://elsewhere.example", `${channel.serviceUrl}.elsewhere.example`, "https://localhost"];

      for (const serviceUrl of elsewhere) {
        const fault = { status: 403, code: "NotOurChannel", retryHelps: false };
        await expect(edge.send({ ...chat(), serviceUrl }, saying("Hej"))).rejects.toMatchObject(fault);
        await expect(edge.openPersonal({ ...someone(), serviceUrl })).rejects.toMatchObject(fault);
      }
      expect(channel.calls).toEqual([]);
    });

    test("nobody at home: it has not left us", async () => {
      const serviceUrl = await anAddressOfNobody();
      const config = { ...channel.config, BOT_SERVICE_URLS: [serviceUrl] };
      const alone = edgeFrom(config, credentialFrom(config), logFrom({ LOG_LEVEL: "silent", isProduction: false }));

      await expect(alone.send({ ...chat(), serviceUrl }, saying("Hej"))).rejects.toMatchObject({
        status: 0,
        retryHelps: true,
        mayHaveArrived: false,
      });
    });

    test.runIf(isLong)("silence, after ten seconds", { timeout: 15_000 }, async () => {
      channel.refuses("silence");

      await expect(edge.send(chat(), saying("Hej"))).rejects.toMatchObject({ status: 0, mayHaveArrived: true });
    });
  });

  describe("by itself", () => {
    test("sends, changes and takes away a message", async () => {
      const id = await edge.send(chat(), saying("Hej"));
      await edge.update(chat(), id, saying("Ändrat"));
      await edge.delete(chat(), id);

      expect(channel.calls.map(({ method, path: where }) => [method, where])).toEqual([
        ["POST", path()],
        ["PUT", path(`/${id}`)],
        ["DELETE", path(`/${id}`)],
      ]);
      expect(channel.calls[0]!.body).toMatchObject({ summary: "Hej", channelData: { notification: { alert: true } } });
      expect(channel.calls[1]!.body).toMatchObject({ id, summary: "Ändrat" });
      expect(channel.calls[1]!.body.channelData).toBeUndefined();
    });

    test("says a quiet thing without a notification", async () => {
      await edge.send(chat(), saying("Hej"), { alert: false });

      expect(channel.calls[0]!.body.channelData).toBeUndefined();
    });

    test("takes away what is gone already without a word", async () => {
      channel.refuses({ status: 404, code: "ActivityNotFoundInConversation" });

      await edge.delete(chat(), "1:gone");

      expect(channel.calls).toHaveLength(1);
    });

    test("opens the chat of somebody who has never written, in their own tenant", async () => {
      const who = someone();

      const opened = await edge.openPersonal({ ...who, serviceUrl: channel.serviceUrl });
      await edge.send(opened, saying("Hej"));

      expect(opened).toMatchObject({
        account: accountOf(who.tenantId, who.userId),
        conversationId: "a:opened",
        serviceUrl: channel.serviceUrl,
        botId: chat().botId,
        channelId: "msteams",
        userId: who.userId,
      });
      expect(channel.calls.map(({ path: where }) => where)).toEqual([
        "/teams/v3/conversations",
        "/teams/v3/conversations/a:opened/activities",
      ]);
      expect(channel.calls[0]!.body).toMatchObject({
        bot: { id: chat().botId },
        members: [{ id: who.userId }],
        isGroup: false,
        tenantId: who.tenantId,
        channelData: { tenant: { id: who.tenantId } },
      });
    });
  });

  const someone = () => ({
    tenantId: channel.config.BOT_TENANT_ID,
    userId: (turnOf(said(), new Date()) as Turn & { kind: "message" }).objectId,
  });
});

const withoutClock = (turn: Turn) => JSON.parse(JSON.stringify(turn, (name, part) => (name === "lastSeen" ? 0 : part)));

async function anAddressOfNobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `https://localhost:${port}`;
}

function nested(depth: number): unknown {
  return JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
}
