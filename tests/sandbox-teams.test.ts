import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { aMeeting, aSandbox, cardMessage, oidOf, organiser, type Bed } from "./sandbox-bed.ts";

const words = (text: string) => ({ type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text }] });
const answering = (text: string) => ({
  statusCode: 200,
  type: "application/vnd.microsoft.card.adaptive",
  value: words(text),
});

let bed: Bed;
beforeAll(async () => {
  bed = await aSandbox();
  await bed.script("POST", "install");
  bed.turns.splice(0);
});
afterAll(() => bed.close());
afterEach(async () => {
  bed.turns.splice(0);
  bed.answers = () => undefined;
  await bed.script("POST", "faults", {});
});

const open = async (person: string) =>
  String((await bed.connector("POST", "conversations", { members: [{ id: oidOf(person) }] })).body.id);
const app = (person: string, is: string, more = {}) => bed.script("POST", `teams/${person}/app`, { is, ...more });
const catalogueApp = async () => {
  const expanded = "$expand=appDefinitions($select=id,authorization)";
  const { body } = await bed.graph("GET", `appCatalogs/teamsApps?$filter=displayName eq 'Samla'&${expanded}`);
  const [{ id, appDefinitions }] = body.value;
  return {
    "teamsApp@odata.bind": `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}`,
    consentedPermissionSet: appDefinitions[0].authorization.requiredPermissionSet,
  };
};
async function aMeetingChat(day: string) {
  const { body } = await bed.graph("POST", `users/${organiser}/events`, aMeeting(day));
  const chats = (await bed.script("GET", "teams/kurator/chats")).body as any[];
  const thread = decodeURIComponent(/meetup-join\/([^/]+)/.exec(body.onlineMeeting.joinUrl)![1]!);
  return { eventId: body.id as string, chat: chats.find(({ chatId }) => chatId === thread), thread };
}
async function withApp(thread: string) {
  await bed.graph("POST", `chats/${encodeURIComponent(thread)}/installedApps`, await catalogueApp());
  await vi.waitFor(() => expect(bed.turns.at(-1)?.type).toBe("conversationUpdate"));
  bed.turns.splice(0);
}

test("nobody brings the app to a chat without consenting to just what it asks for there", async () => {
  const { thread } = await aMeetingChat("2027-03-01");
  const address = `chats/${encodeURIComponent(thread)}/installedApps`;
  const { consentedPermissionSet, ...bound } = await catalogueApp();
  const [one] = consentedPermissionSet.resourceSpecificPermissions;

  const none = await bed.graph("POST", address, bound);
  const some = await bed.graph("POST", address, {
    ...bound,
    consentedPermissionSet: { resourceSpecificPermissions: [one] },
  });

  expect([none.status, some.status]).toEqual([403, 403]);
});

test("an online meeting has a chat of its own, in which the app can be installed", async () => {
  const { chat, thread } = await aMeetingChat("2027-03-02");
  const address = `chats/${encodeURIComponent(thread)}/installedApps`;
  const to = (id: string) =>
    bed.connector("POST", `conversations/${encodeURIComponent(id)}/activities`, cardMessage(words("Hej")));

  const before = await to(thread);
  const installed = await bed.graph("POST", address, await catalogueApp());
  const twice = await bed.graph("POST", address, await catalogueApp());
  const after = await to(thread);
  const members = await bed.connector("GET", `conversations/${encodeURIComponent(thread)}/members`);
  const seen = await bed.script("GET", `teams/bupbehandlare/chat?chatId=${encodeURIComponent(thread)}`);

  expect(chat).toMatchObject({ kind: "meeting", members: ["kurator", "bupbehandlare"], hasApp: false });
  expect([before.status, installed.status, twice.status, after.status]).toEqual([403, 201, 409, 201]);
  await vi.waitFor(() =>
    expect(bed.turns[0]).toMatchObject({
      type: "installationUpdate",
      conversation: { id: thread, isGroup: true, conversationType: "groupChat" },
    }),
  );
  expect(members.body.map(({ aadObjectId }: any) => aadObjectId)).toEqual([oidOf("kurator"), oidOf("bupbehandlare")]);
  expect(seen.body.messages).toMatchObject([{ card: words("Hej") }]);
});

test("in a chat of several the bot hears only what names it, and a press is answered to the one who pressed", async () => {
  const { thread } = await aMeetingChat("2027-03-03");
  await withApp(thread);
  const card = { ...words("Alla"), actions: [{ type: "Action.Execute", id: "go", title: "Svara", verb: "v" }] };
  const sent = await bed.connector("POST", `conversations/${encodeURIComponent(thread)}/activities`, cardMessage(card));
  bed.answers = () => answering("Bara du");

  const unheard = await bed.script("POST", "teams/kurator/say", { text: "Hej alla", chatId: thread });
  const heard = await bed.script("POST", "teams/kurator/say", { text: "@Samla hjälp", chatId: thread });
  const [said] = bed.turns;
  await bed.script("POST", "teams/kurator/press", { messageId: sent.body.id, action: "go" });
  const chatOf = async (person: string) =>
    (await bed.script("GET", `teams/${person}/chat?chatId=${encodeURIComponent(thread)}`)).body.messages[0].card;

  expect([unheard.body.told, heard.body.told]).toEqual([false, true]);
  expect(said).toMatchObject({ text: "<at>Samla</at> hjälp", channelData: { meeting: { id: expect.any(String) } } });
  expect(said!.entities).toContainEqual(expect.objectContaining({ type: "mention" }));
  expect(await chatOf("kurator")).toEqual(words("Bara du"));
  expect(await chatOf("bupbehandlare")).toEqual(card);
});

test("the bot is told that a meeting begins and ends where it is in the meeting's chat", async () => {
  const { eventId, thread } = await aMeetingChat("2027-03-04");

  const untold = await bed.script("POST", "teams/samordnare/meeting", { eventId, what: "start" });
  await withApp(thread);
  await bed.script("POST", "teams/samordnare/meeting", { eventId, what: "start" });
  await bed.script("POST", "teams/samordnare/meeting", { eventId, what: "end" });

  expect(untold.body.told).toBe(false);
  expect(bed.turns.map(({ type, name }) => [type, name])).toEqual([
    ["event", "application/vnd.microsoft.meetingStart"],
    ["event", "application/vnd.microsoft.meetingEnd"],
  ]);
  expect(bed.turns[0]).toMatchObject({
    conversation: { id: thread },
    value: { Title: "Samverkansmöte", JoinUrl: expect.stringContaining("meetup-join"), StartTime: expect.any(String) },
  });
  expect(Buffer.from(bed.turns[0]!.value.Id, "base64").toString()).toBe(`0#${thread}#0`);
});

test("a card that names somebody in its refresh is asked for anew when they look, and others see the card as it is", async () => {
  const conversation = await open("rektor");
  const [rektor] = (await bed.connector("GET", `conversations/${conversation}/members`)).body;
  const refresh = (userIds: string[]) => ({
    ...words("Alla"),
    refresh: { userIds, action: { type: "Action.Execute", verb: "case.look", data: { subject: "s" } } },
  });
  bed.answers = () => answering("Din egen bild");
  const send = async (card: object) =>
    (await bed.connector("POST", `conversations/${conversation}/activities`, cardMessage(card))).body.id;

  const mine = await bed.script("POST", "teams/rektor/look", { messageId: await send(refresh([rektor.id])) });
  const asked = bed.turns.splice(0);
  const notMine = await bed.script("POST", "teams/rektor/look", { messageId: await send(refresh(["29:other"])) });
  const { messages } = (await bed.script("GET", "teams/rektor/chat")).body;
  const asSent = (await bed.script("GET", "teams/rektor/chat?as=sent")).body.messages;

  expect(mine.body).toMatchObject({ asked: true, card: words("Din egen bild") });
  expect(asked).toMatchObject([
    { name: "adaptiveCard/action", value: { trigger: "automatic", action: { verb: "case.look" } } },
  ]);
  expect(notMine.body).toEqual({ status: 200, asked: false });
  expect(bed.turns).toEqual([]);
  expect(messages.at(-2).card).toEqual(words("Din egen bild"));
  expect(asSent.at(-2).card).toEqual(refresh([rektor.id]));
});

test("a message extension opens a dialog about a colleague's message, and submitting it tells the bot from where", async () => {
  const form = {
    type: "AdaptiveCard",
    body: [{ type: "Input.Text", id: "what" }],
    actions: [{ type: "Action.Submit", title: "Spara", data: { step: "save" } }],
  };
  bed.answers = ({ name }) =>
    name === "composeExtension/fetchTask"
      ? { task: { type: "continue", value: { title: "Uppföljning", card: { content: form } } } }
      : { composeExtension: { type: "result", attachments: [{ contentType: "x" }] } };

  const opened = await bed.script("POST", "teams/kurator/extension", {
    command: "createFollowUp",
    messageText: "Ring skolan",
  });
  const submitted = await bed.script("POST", "teams/kurator/dialog", {
    messageId: opened.body.messageId,
    inputs: { what: "Ringa" },
  });

  expect(opened.body).toMatchObject({ status: 200, dialog: { title: "Uppföljning" } });
  expect(bed.turns.map(({ name, value }) => [name, value.commandId, value.commandContext])).toEqual([
    ["composeExtension/fetchTask", "createFollowUp", "message"],
    ["composeExtension/submitAction", "createFollowUp", "message"],
  ]);
  expect(bed.turns[1]!.value).toMatchObject({
    data: { step: "save", what: "Ringa" },
    messagePayload: { body: { content: "Ring skolan" } },
  });
  expect(submitted.body).toEqual({ status: 200, closed: true, composed: [{ contentType: "x" }] });
});

test("Outlook asks the bot by a channel of its own, from a mail that is written, and has no message to give", async () => {
  const form = { type: "AdaptiveCard", body: [], actions: [{ type: "Action.Submit", title: "Spara" }] };
  bed.answers = ({ name }) =>
    name === "composeExtension/fetchTask"
      ? { task: { type: "continue", value: { title: "Uppföljning", card: { content: form } } } }
      : { task: { type: "message", value: "Sparat" } };
  const extension = (more: object) => bed.script("POST", "teams/kurator/extension", { command: "x", ...more });

  const opened = await extension({ in: "outlook" });
  const submitted = await bed.script("POST", "teams/kurator/dialog", { messageId: opened.body.messageId, inputs: {} });
  const onMessage = await extension({ in: "outlook", messageText: "Hej" });

  expect(submitted.body).toEqual({ status: 200, closed: true, text: "Sparat" });
  expect(onMessage.status).toBe(400);
  expect(bed.turns.map(({ name, channelId, value }) => [name, channelId, value.commandContext])).toEqual([
    ["composeExtension/fetchTask", "m365extensions", "compose"],
    ["composeExtension/submitAction", "m365extensions", "compose"],
  ]);
});

test("a chat the bot may not write in is refused with Teams's reason, until the app is installed again", async () => {
  const conversation = await open("chef");
  const send = () => bed.connector("POST", `conversations/${conversation}/activities`, cardMessage(words("Hej")));
  const seen: unknown[] = [];
  for (const is of [
    "removed",
    "ConversationBlockedByUser",
    "BotDisabledByAdmin",
    "MessageWritesBlocked",
    "installed",
  ]) {
    await app("chef", is);
    const { status, body } = await send();
    seen.push([status, body.error?.code]);
  }

  expect(seen).toEqual([
    [403, "BotNotInConversationRoster"],
    [403, "ConversationBlockedByUser"],
    [403, "BotDisabledByAdmin"],
    [403, "MessageWritesBlocked"],
    [201, undefined],
  ]);
  expect(bed.turns.filter(({ action }) => action).map(({ action }) => action)).toEqual(["remove", "add"]);
});

test("more messages than Teams takes in a second are refused with how long to wait, and too large ones at all", async () => {
  const conversation = await open("administrator");
  const send = (text: string) =>
    bed.connector("POST", `conversations/${conversation}/activities`, cardMessage(words(text)));
  await bed.script("POST", "faults", { pace: true });

  const sent = await Promise.all(Array.from({ length: 9 }, () => send("Hej")));
  const elsewhere = await open("larare");
  await bed.script("POST", "faults", {});
  const large = await send("x".repeat(60_000));

  expect(sent.filter(({ status }) => status === 201)).toHaveLength(7);
  const refused = sent.find(({ status }) => status === 429)!;
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.body.error.code).toBe("TooManyRequests");
  expect(elsewhere).toMatch(/^a:1/);
  expect(large).toMatchObject({ status: 413, body: { error: { code: "MessageSizeTooBig" } } });
});

test("the bot cannot make a chat of several", async () => {
  const members = ["kurator", "rektor"].map((person) => ({ id: oidOf(person) }));

  const answer = await bed.connector("POST", "conversations", { isGroup: true, members });

  expect(answer).toMatchObject({ status: 400, body: { error: { code: "BadSyntax" } } });
});
