import { rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { createServer as createSocket, type AddressInfo } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { ConfidentialClientApplication } from "@azure/msal-node";
import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mailboxCalled, municipality, personCalled, region } from "../src-sandbox/people.ts";
import { sandboxRegistration as registration } from "../src-sandbox/registration.ts";
import { startSandbox, type Sandbox } from "../src-sandbox/sandbox.ts";
import { aSandboxDir } from "./data-dir.ts";

interface Turn {
  type: string;
  name?: string;
  text?: string;
  value?: {
    action?: { verb: string; data: Record<string, unknown> };
    data?: Record<string, unknown>;
    trigger?: string;
  };
  from: { id: string; aadObjectId: string };
  conversation: { id: string; tenantId: string };
  serviceUrl: string;
  locale: string;
}
interface Answer {
  status: number;
  body: Record<string, any>;
  headers: Headers;
}

const ORGANISER = "samverkan@ekstad.example.se";
const REGION_MAILBOX = "bup.behandlare@ekland.example.se";
const IN_SWEDEN = { Prefer: 'outlook.timezone="W. Europe Standard Time", IdType="ImmutableId"' };
const CASE_PROPERTY = "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name meeting";

let sandbox: Sandbox;
let bot: Server;
let dataDir: string;
let ports: { product: number; pages: number; outside: number; front: number; mail: number };
let graphToken: string;
let botToken: string;
const turns: { turn: Turn; token: string }[] = [];

beforeAll(async () => {
  dataDir = await aSandboxDir();
  const [product, pages, outside, front, mail] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  ports = { product, pages, outside, front, mail };
  bot = createServer((request, response) => {
    void read(request).then((body) => {
      const turn = JSON.parse(body) as Turn;
      turns.push({ turn, token: (request.headers.authorization ?? "").slice("Bearer ".length) });
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(answerTo(turn) ?? {}));
    });
  }).listen(product, "127.0.0.1");
  sandbox = await startSandbox({ ports, dataDir, registration });
  setDefaultCACertificates([...getCACertificates("default"), sandbox.certificate]);
  graphToken = await appToken("https://graph.microsoft.com/.default");
  botToken = await appToken("https://api.botframework.com/.default");
  await script("POST", "install");
});

afterAll(async () => {
  await sandbox.close();
  bot.close();
  await rm(dataDir, { recursive: true });
});

test("the app is installed once for each person of the two tenants that allow it, and for nobody else", async () => {
  const installs = turns
    .filter(({ turn }) => turn.type === "installationUpdate")
    .map(({ turn }) => turn.from.aadObjectId);

  const again = await script("POST", "install");

  expect(new Set(installs).size).toBe(17);
  expect(installs).toHaveLength(17);
  expect(installs).not.toContain(personCalled("frammande")?.oid);
  expect(again.body).toEqual({ installed: 0 });
});

test("Microsoft's own sign-in library gets tokens for Graph and for the bot channel, signed with keys that Entra publishes", async () => {
  const graph = await jwtVerify(graphToken, publishedKeys(municipality.tenantId), {
    audience: "https://graph.microsoft.com",
    issuer: `${sandbox.addresses.outside}/${municipality.tenantId}/v2.0`,
  });

  const channel = decodeJwt(botToken);

  expect(graph.payload).toMatchObject({
    tid: municipality.tenantId,
    appid: registration.appId,
    roles: expect.arrayContaining(["Calendars.ReadWrite"]),
  });
  expect(channel).toMatchObject({ aud: "https://api.botframework.com", appid: registration.appId });
});

test("a person's token is one that the product's API accepts, and can be traded for Graph on their behalf", async () => {
  const kurator = personCalled("kurator")!;
  const { body } = await script("GET", "token/kurator");

  const { payload } = await jwtVerify(String(body["token"]), publishedKeys(municipality.tenantId), {
    audience: registration.appId,
  });
  const traded = await entra().acquireTokenOnBehalfOf({
    oboAssertion: String(body["token"]),
    scopes: ["https://graph.microsoft.com/Calendars.Read"],
  });
  const own = await graph(
    "GET",
    `users/${kurator.oid}/calendarView?startDateTime=2026-03-02&endDateTime=2026-03-09`,
    undefined,
    {},
    traded!.accessToken,
  );
  const others = await graph("GET", "users/rektor@ekstad.example.se/events", undefined, {}, traded!.accessToken);

  expect(payload).toMatchObject({
    tid: kurator.tenantId,
    oid: kurator.oid,
    scp: "access_as_user",
    ver: "2.0",
    azp: "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
  });
  expect(own.body["value"].length).toBeGreaterThan(0);
  expect(others).toMatchObject({ status: 403, body: { error: { code: "ErrorAccessDenied" } } });
});

test("a wrong secret is refused in Entra's words", async () => {
  const attempt = entra("wrong").acquireTokenByClientCredential({ scopes: ["https://graph.microsoft.com/.default"] });

  await expect(attempt).rejects.toThrow(/AADSTS7000215/);
});

test("a free and busy view shows when people are busy, hides what is private and knows nobody outside the tenant", async () => {
  const answer = await graph(
    "POST",
    `users/${ORGANISER}/calendar/getSchedule`,
    scheduleOf("2026-03-30", ["kurator@ekstad.example.se", REGION_MAILBOX]),
    IN_SWEDEN,
  );

  const [kurator, stranger] = answer.body["value"];

  expect(answer.headers.get("preference-applied")).toBe(
    'outlook.timezone="W. Europe Standard Time", IdType="ImmutableId"',
  );
  expect(answer.headers.get("request-id")).toMatch(/^[0-9a-f-]{36}$/);
  // Monday after the clocks went forward: a team meeting 10.00–11.30.
  expect(kurator.availabilityView).toBe("000022200000000000");
  expect(kurator.scheduleItems[0]).toMatchObject({
    status: "busy",
    subject: "Elevhälsoteam",
    start: { dateTime: "2026-03-30T10:00:00.0000000", timeZone: "W. Europe Standard Time" },
  });
  expect(stranger).toMatchObject({
    scheduleId: REGION_MAILBOX,
    scheduleItems: [],
    error: { responseCode: "ErrorMailRecipientNotFound" },
  });

  const tuesday = await graph(
    "POST",
    `users/${ORGANISER}/calendar/getSchedule`,
    scheduleOf("2026-03-31", ["kurator@ekstad.example.se"]),
  );
  expect(tuesday.body["value"][0].scheduleItems[0]).toMatchObject({ isPrivate: true, status: "busy" });
  expect(tuesday.body["value"][0].scheduleItems[0]).not.toHaveProperty("subject");
});

test("more than twenty schedules or a window of sixty-two days is refused", async () => {
  const many = await graph(
    "POST",
    `users/${ORGANISER}/calendar/getSchedule`,
    scheduleOf("2026-03-30", Array<string>(21).fill(ORGANISER)),
  );
  const long = await graph("POST", `users/${ORGANISER}/calendar/getSchedule`, {
    ...scheduleOf("2026-03-30", [ORGANISER]),
    endTime: { dateTime: "2026-06-30T17:00:00", timeZone: "UTC" },
  });

  expect([many.status, long.status]).toEqual([400, 400]);
});

test("a booked meeting reaches every invited calendar in both tenants, and a free room accepts it", async () => {
  const made = await graph("POST", `users/${ORGANISER}/events`, aMeeting("2026-04-07"), IN_SWEDEN);

  const own = await graph("GET", `users/${ORGANISER}/events/${made.body["id"]}`, undefined, IN_SWEDEN);
  const kurator = await calendar("kurator", made);
  const behandlare = await calendar("bupbehandlare", made);
  const room = await calendar("ekrummet", made);

  expect(made.status).toBe(201);
  expect(own.body["start"]).toEqual({ dateTime: "2026-04-07T13:00:00.0000000", timeZone: "W. Europe Standard Time" });
  expect(own.body["attendees"].map((each: any) => each.status.response)).toEqual(["none", "none", "accepted"]);
  expect(own.body["onlineMeeting"].joinUrl).toMatch(/^https:/);
  expect(kurator).toMatchObject({
    isOrganizer: false,
    responseStatus: "notResponded",
    showAs: "tentative",
    start: "2026-04-07T11:00:00.000Z",
  });
  expect(behandlare).toMatchObject({ subject: "Samverkansmöte", organizer: { address: ORGANISER } });
  expect(room).toMatchObject({ responseStatus: "accepted", subject: "Samverkan" });
});

test("a room that is taken declines", async () => {
  await graph("POST", `users/${ORGANISER}/events`, aMeeting("2026-04-14"));

  const second = await graph("POST", `users/${ORGANISER}/events`, aMeeting("2026-04-14"));
  const own = await graph("GET", `users/${ORGANISER}/events/${second.body["id"]}`);

  expect(own.body["attendees"][2].status.response).toBe("declined");
  expect(await calendar("ekrummet", second)).toBeUndefined();
});

test("the same transaction id books once, and refuses to book something else", async () => {
  const meeting = { ...aMeeting("2026-04-21"), transactionId: crypto.randomUUID() };
  const first = await graph("POST", `users/${ORGANISER}/events`, meeting);

  const repeated = await graph("POST", `users/${ORGANISER}/events`, meeting);
  const different = await graph("POST", `users/${ORGANISER}/events`, { ...meeting, subject: "Något annat" });

  expect(repeated).toMatchObject({ status: 201, body: { id: first.body["id"] } });
  expect(different).toMatchObject({ status: 409, body: { error: { code: "ErrorDuplicateTransactionId" } } });
});

test("an event is found again by the property it was tagged with, and shows the property only when asked", async () => {
  const made = await graph("POST", `users/${ORGANISER}/events`, {
    ...aMeeting("2026-04-28"),
    singleValueExtendedProperties: [{ id: CASE_PROPERTY, value: "m-1" }],
  });
  const filter = encodeURIComponent(
    `singleValueExtendedProperties/Any(ep: ep/id eq '${CASE_PROPERTY}' and ep/value eq 'm-1')`,
  );
  const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${CASE_PROPERTY}')`);

  const plain = await graph("GET", `users/${ORGANISER}/events?$filter=${filter}`);
  const expanded = await graph("GET", `users/${ORGANISER}/events?$filter=${filter}&$expand=${expand}&$select=subject`);

  expect(plain.body["value"].map((each: any) => each.id)).toEqual([made.body["id"]]);
  expect(plain.body["value"][0]).not.toHaveProperty("singleValueExtendedProperties");
  expect(Object.keys(expanded.body["value"][0]).toSorted()).toEqual([
    "@odata.etag",
    "id",
    "singleValueExtendedProperties",
    "subject",
  ]);
});

test("what Graph does not know it refuses", async () => {
  const unknown = await graph("POST", `users/${ORGANISER}/events`, { ...aMeeting("2026-05-05"), titel: "Möte" });
  const badEnum = await graph("POST", `users/${ORGANISER}/events`, {
    ...aMeeting("2026-05-05"),
    sensitivity: "secret",
  });
  const { start: _, ...withoutStart } = aMeeting("2026-05-05");
  const noStart = await graph("POST", `users/${ORGANISER}/events`, withoutStart);
  const otherTenant = await graph("GET", `users/${REGION_MAILBOX}/events`);
  const unsigned = await graph("GET", `users/${ORGANISER}/events`, undefined, {}, "nonsense");

  expect(unknown).toMatchObject({
    status: 400,
    body: { error: { code: "RequestBodyRead", message: expect.stringContaining("'titel'") } },
  });
  expect(badEnum.status).toBe(400);
  expect(noStart).toMatchObject({ status: 400, body: { error: { code: "ErrorPropertyValidationFailure" } } });
  expect(otherTenant).toMatchObject({ status: 404, body: { error: { code: "ErrorInvalidUser" } } });
  expect(unsigned).toMatchObject({ status: 401, body: { error: { code: "InvalidAuthenticationToken" } } });
});

test("a moved meeting moves in every calendar, and one who is no longer invited sees it cancelled", async () => {
  const made = await graph("POST", `users/${ORGANISER}/events`, aMeeting("2026-05-12"));

  const moved = await graph("PATCH", `users/${ORGANISER}/events/${made.body["id"]}`, {
    ...aMeeting("2026-05-19"),
    attendees: aMeeting("2026-05-19").attendees.slice(0, 1),
  });

  expect(moved.status).toBe(200);
  expect(await calendar("kurator", made)).toMatchObject({ start: "2026-05-19T11:00:00.000Z", isCancelled: false });
  expect(await calendar("bupbehandlare", made)).toMatchObject({
    isCancelled: true,
    subject: "Inställt: Samverkansmöte",
  });
  expect(await calendar("ekrummet", made)).toBeUndefined();
});

test("only the organiser can cancel, and then everyone sees it and the room is free again", async () => {
  const made = await graph("POST", `users/${ORGANISER}/events`, aMeeting("2026-05-26"));
  const copy = await calendar("kurator", made);

  const byGuest = await graph("POST", `users/kurator@ekstad.example.se/events/${String(copy!["id"])}/cancel`, {
    comment: "Nej",
  });
  const cancelled = await graph("POST", `users/${ORGANISER}/events/${made.body["id"]}/cancel`, {
    comment: "Mötet är inställt.",
  });
  const gone = await graph("GET", `users/${ORGANISER}/events/${made.body["id"]}`);

  expect(byGuest.status).toBe(400);
  expect(cancelled.status).toBe(202);
  expect(gone).toMatchObject({ status: 404, body: { error: { code: "ErrorItemNotFound" } } });
  expect(await calendar("kurator", made)).toMatchObject({ isCancelled: true, subject: "Inställt: Samverkansmöte" });
  expect(await calendar("ekrummet", made)).toBeUndefined();
});

test("a role given in the directory is found by the person and the product's app id", async () => {
  const product = await graph("GET", `servicePrincipals(appId='${registration.appId}')?$select=id,appRoles`);
  const user = await graph("GET", "users/samordnare@ekstad.example.se?$select=displayName,accountEnabled");
  const held = await graph(
    "GET",
    `users/${user.body["id"]}/appRoleAssignments?$filter=resourceId eq ${product.body["id"]}`,
  );

  const roles = held.body["value"].map(
    (each: any) => product.body["appRoles"].find((role: any) => role.id === each.appRoleId).value,
  );

  expect(user.body).toMatchObject({ displayName: "Samordnare, Samba", accountEnabled: true });
  expect(roles).toEqual(["Coordinator"]);
});

test("the bot is told who speaks, with a token it can verify", async () => {
  const kurator = personCalled("kurator")!;

  const said = await script("POST", "teams/kurator/say", { text: "Hej" });
  const { turn, token } = turns.at(-1)!;
  const metadata = await (await fetch(`${sandbox.addresses.channel}/.well-known/openidconfiguration`)).json();
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(String(metadata.jwks_uri))), {
    issuer: sandbox.addresses.channel,
    audience: registration.appId,
  });

  expect(said.status).toBe(200);
  expect(turn).toMatchObject({
    type: "message",
    text: "Hej",
    locale: "sv-SE",
    from: { aadObjectId: kurator.oid },
    conversation: { tenantId: kurator.tenantId },
  });
  expect(turn.from.id).toMatch(/^29:/);
  expect(payload["serviceurl"]).toBe(turn.serviceUrl);
});

test("the bot can send, update and take back a message, and is refused a chat it is not in", async () => {
  const conversation = await conversationWith("rektor");
  const sent = await connector("POST", `v3/conversations/${conversation}/activities`, cardMessage(aCard));

  await connector(
    "PUT",
    `v3/conversations/${conversation}/activities/${sent.body["id"]}`,
    cardMessage({ ...aCard, speak: "ny" }),
  );
  const updated = await lastMessage("rektor");
  await connector("DELETE", `v3/conversations/${conversation}/activities/${sent.body["id"]}`);
  const deleted = await lastMessage("rektor");
  const again = await connector(
    "PUT",
    `v3/conversations/${conversation}/activities/${sent.body["id"]}`,
    cardMessage(aCard),
  );
  const foreign = await connector("POST", "v3/conversations", { members: [{ id: personCalled("frammande")!.oid }] });
  const unknown = await connector("POST", "v3/conversations/a:nobody/activities", cardMessage(aCard));
  const unsigned = await connector(
    "POST",
    `v3/conversations/${conversation}/activities`,
    cardMessage(aCard),
    graphToken,
  );

  expect(updated).toMatchObject({
    id: sent.body["id"],
    summary: "Samla",
    card: { speak: "ny" },
    updatedAt: expect.any(String),
  });
  expect(deleted).toEqual({ id: sent.body["id"], from: "bot", at: expect.any(String), deleted: true });
  expect([again.status, foreign.status, unknown.status, unsigned.status]).toEqual([404, 403, 404, 401]);
  expect(foreign.body).toMatchObject({ error: { code: "BotNotInConversationRoster" } });
});

test("a pressed Execute sends the card's inputs with the action's data, and the answer is the person's own card until an update", async () => {
  const conversation = await conversationWith("kurator");
  const sent = await connector("POST", `v3/conversations/${conversation}/activities`, cardMessage(aCard));
  const messageId = String(sent.body["id"]);

  const incomplete = await script("POST", "teams/kurator/press", { messageId, action: "answer", inputs: {} });
  const pressed = await script("POST", "teams/kurator/press", {
    messageId,
    action: "answer",
    inputs: { note: "Ja tack" },
  });
  const { turn } = turns.at(-1)!;
  const seen = await lastMessage("kurator");

  expect(incomplete).toMatchObject({ status: 400, body: { fields: [{ id: "note", message: "Skriv något." }] } });
  expect(turn).toMatchObject({ type: "invoke", name: "adaptiveCard/action" });
  expect(turn.value).toMatchObject({
    trigger: "manual",
    action: { verb: "test.answer", data: { rev: 1, note: "Ja tack", agree: "no" } },
  });
  expect(turn.value!.action!.data).not.toHaveProperty("later");
  expect(pressed.body).toMatchObject({ status: 200, card: { body: [{ text: "Tack" }] } });
  expect(seen).toMatchObject({ card: { body: [{ text: "Tack" }] } });

  await connector("PUT", `v3/conversations/${conversation}/activities/${messageId}`, cardMessage(aCard));
  expect(await lastMessage("kurator")).toMatchObject({ card: aCard });
});

test("a Submit that asks for a dialog opens it, and submitting the dialog closes it", async () => {
  const conversation = await conversationWith("kurator");
  const sent = await connector("POST", `v3/conversations/${conversation}/activities`, cardMessage(aCard));
  const messageId = String(sent.body["id"]);

  const opened = await script("POST", "teams/kurator/press", { messageId, action: "more", inputs: { note: "x" } });
  const chat = await script("GET", "teams/kurator/chat");
  const submitted = await script("POST", "teams/kurator/dialog", { messageId, inputs: { when: "2026-04-07" } });

  expect(opened.body).toMatchObject({ status: 200, dialog: { title: "Mer", card: { type: "AdaptiveCard" } } });
  expect(chat.body["dialog"]).toMatchObject({ messageId, title: "Mer" });
  expect(turns.at(-1)!.turn).toMatchObject({
    name: "task/submit",
    value: { data: { step: "date", when: "2026-04-07" } },
  });
  expect(submitted.body).toEqual({ status: 200, closed: true });
  expect((await script("GET", "teams/kurator/chat")).body).not.toHaveProperty("dialog");
});

test("a caller that names another host than this machine is refused", async () => {
  const answer = await fetch(`${sandbox.addresses.pages}/sandbox/people`, {
    headers: { origin: "https://example.org" },
  });

  expect(answer.status).toBe(403);
});

test("chats, calendars and keys live on after a restart", async () => {
  const made = await graph("POST", `users/${ORGANISER}/events`, aMeeting("2026-06-02"));
  const chat = await script("GET", "teams/kurator/chat");

  await sandbox.close();
  sandbox = await startSandbox({ ports, dataDir, registration });
  const found = await graph("GET", `users/${ORGANISER}/events/${made.body["id"]}`);

  expect(found.status).toBe(200);
  expect((await script("GET", "teams/kurator/chat")).body).toEqual(chat.body);
  expect((await script("POST", "install")).body).toEqual({ installed: 0 });
});

const aCard = {
  type: "AdaptiveCard",
  version: "1.5",
  body: [
    { type: "Input.Text", id: "note", label: "Anteckning", isRequired: true, errorMessage: "Skriv något." },
    { type: "Input.Toggle", id: "agree", title: "Ja", valueOn: "yes", valueOff: "no" },
    {
      type: "ActionSet",
      actions: [
        {
          type: "Action.Execute",
          id: "answer",
          title: "Svara",
          verb: "test.answer",
          data: { rev: 1 },
          fallback: { type: "Action.Submit", id: "answer", title: "Svara", data: { rev: 1 } },
        },
        { type: "Action.Submit", id: "more", title: "Mer", data: { msteams: { type: "task/fetch" }, about: "m-1" } },
      ],
    },
  ],
  actions: [
    {
      type: "Action.ShowCard",
      title: "Senare",
      card: { type: "AdaptiveCard", body: [{ type: "Input.Date", id: "later", isRequired: true }] },
    },
  ],
};

function answerTo({ name }: Turn): unknown {
  if (name === "adaptiveCard/action") {
    return {
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "Tack" }] },
    };
  }
  if (name === "task/fetch") {
    const content = {
      type: "AdaptiveCard",
      version: "1.5",
      body: [{ type: "Input.Date", id: "when" }],
      actions: [{ type: "Action.Submit", title: "Spara", data: { step: "date" } }],
    };
    return {
      task: {
        type: "continue",
        value: { title: "Mer", card: { contentType: "application/vnd.microsoft.card.adaptive", content } },
      },
    };
  }
  return undefined;
}

function aMeeting(day: string) {
  return {
    subject: "Samverkansmöte",
    body: { contentType: "html", content: "<p>Se Samla.</p>" },
    start: { dateTime: `${day}T13:00:00`, timeZone: "W. Europe Standard Time" },
    end: { dateTime: `${day}T14:00:00`, timeZone: "W. Europe Standard Time" },
    location: { displayName: "Ekrummet" },
    sensitivity: "private",
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    attendees: [
      { type: "required", emailAddress: { address: "kurator@ekstad.example.se", name: "Kurator, Ekskolan" } },
      { type: "required", emailAddress: { address: REGION_MAILBOX } },
      { type: "resource", emailAddress: { address: "ekrummet@ekstad.example.se" } },
    ],
  };
}

const scheduleOf = (day: string, schedules: string[]) => ({
  schedules,
  startTime: { dateTime: `${day}T08:00:00`, timeZone: "W. Europe Standard Time" },
  endTime: { dateTime: `${day}T17:00:00`, timeZone: "W. Europe Standard Time" },
  availabilityViewInterval: 30,
});

const cardMessage = (content: unknown) => ({
  type: "message",
  summary: "Samla",
  attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
});

function entra(secret = registration.secret): ConfidentialClientApplication {
  const authority = `${sandbox.addresses.outside}/${municipality.tenantId}`;
  return new ConfidentialClientApplication({
    auth: {
      clientId: registration.appId,
      clientSecret: secret,
      authority,
      knownAuthorities: [new URL(authority).host],
    },
  });
}

async function appToken(scope: string): Promise<string> {
  return (await entra().acquireTokenByClientCredential({ scopes: [scope] }))!.accessToken;
}

const publishedKeys = (tenantId: string) =>
  createRemoteJWKSet(new URL(`${sandbox.addresses.outside}/${tenantId}/discovery/v2.0/keys`));

async function call(method: string, url: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} };
}

const graph = (method: string, path: string, body?: unknown, headers = {}, token = graphToken) =>
  call(method, `${sandbox.addresses.graph}/v1.0/${path}`, body, { ...headers, authorization: `Bearer ${token}` });
const connector = (method: string, path: string, body?: unknown, token = botToken) =>
  call(method, `${sandbox.addresses.channel}/${path}`, body, { authorization: `Bearer ${token}` });
const script = (method: string, path: string, body?: unknown) =>
  call(method, `${sandbox.addresses.pages}/sandbox/${path}`, body, {});

async function conversationWith(slug: string): Promise<string> {
  const { body } = await connector("POST", "v3/conversations", {
    members: [{ id: personCalled(slug)!.oid }],
    tenantId: region.tenantId,
  });
  return String(body["id"]);
}

async function lastMessage(slug: string): Promise<unknown> {
  return (await script("GET", `teams/${slug}/chat`)).body["messages"].at(-1);
}

/** The copy of a meeting in somebody's calendar, known by its join address or its room's booker. */
async function calendar(slug: string, made: Answer): Promise<Record<string, unknown> | undefined> {
  const joinUrl = made.body["onlineMeeting"].joinUrl as string;
  const answer = await script("GET", `outlook/${mailboxCalled(slug)!.slug}/calendar`);
  return (answer.body as unknown as Record<string, unknown>[]).find((event) => event["joinUrl"] === joinUrl);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createSocket().listen(0, "127.0.0.1", () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });
}

async function read(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
