import { randomUUID } from "node:crypto";

import { exportSPKI, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import type { Refusal } from "../src-shared/refusal.ts";
import { refusalWords, texts } from "../src-shared/text/text.ts";
import { aBed, type Bed } from "./doors/bed.ts";
import { forgedTokens } from "./doors/forged-tokens.ts";
import { fuzzOfTheApi } from "./doors/fuzz-api.ts";
import { fuzzOfTheBot, strangersAtTheBot } from "./doors/fuzz-bot.ts";
import { whatIsWatched } from "./doors/watched.ts";
import { type Answer, type Edge, seconds, someone, tracesOf } from "./edge.ts";
import { anInquiry, type World } from "./world.ts";

let bed: Bed;
let world: World;
let edge: Edge;
let caseId: string;
let meetingId: string;
let tokens: Bed["tokens"];

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  bed = await aBed();
  ({ world, edge, caseId, meetingId, tokens } = bed);
});
afterAll(async () => {
  await world.close();
  await bed.collector.close();
});

const ask = (path: string, token: string | null, init: RequestInit = {}) =>
  edge.raw(`/api${path}`, {
    ...init,
    headers: {
      "content-type": "application/json",
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(init.headers as Record<string, string> | undefined),
    },
  });
const post = (person: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, tokens.get(person)!, {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const give = (person: string, id: string, verb: string, input: unknown) =>
  post(person, `/cases/${id}/${verb}`, { commandId: randomUUID(), input });

/** A refusal as it is told over HTTP: a code, and the two sentences of that language. */
const refusedAs = (refusal: Refusal, language: "sv" | "en" = "sv") => ({
  code: refusal.kind,
  ...refusalWords(refusal, texts[language]),
});
const isToldInWords = ({ body }: Answer) =>
  typeof body?.code === "string" &&
  [body.message, body.whatToDo].every((said) => typeof said === "string" && /^\p{Lu}.*\.$/su.test(said)) &&
  !/undefined|\[object|ZodError| at /.test(JSON.stringify(body));

describe("a token", () => {
  const claims = (person: string) => ({
    iss: `${world.app.deps.config.ENTRA_AUTHORITY}/${someone(person).tenantId}/v2.0`,
    aud: world.app.deps.config.BOT_APP_ID,
    tid: someone(person).tenantId,
    oid: someone(person).oid,
    ver: "2.0",
    azp: "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
    scp: "access_as_user",
    exp: seconds() + 3600,
  });
  const segment = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");
  const ownWith = (change: Parameters<Edge["personToken"]>[1]) => () => edge.personToken("samordnare", change);
  const region = "a94e2b70-1d3c-4f68-8b05-c7d9e6f21a22";

  const bad: [string, () => Promise<string | null>][] = [
    ["that is absent", async () => null],
    ["that is empty", async () => ""],
    ["that is garbage", async () => "garbage"],
    ["of three garbled parts", async () => "a.b.c"],
    ["with no signature", async () => `${segment({ alg: "none" })}.${segment(claims("samordnare"))}.`],
    [
      "with another's signature on it",
      async () => (await edge.personToken("samordnare")).replace(/\.[^.]+$/, `.${segment("x")}`),
    ],
    [
      "signed with the public key as if it were a secret",
      async () =>
        new SignJWT(claims("samordnare"))
          .setProtectedHeader({ alg: "HS256", kid: edge.keys.entra.kid })
          .sign(Buffer.from(await exportSPKI(edge.keys.entra.publicKey))),
    ],
    [
      "signed with a key of one's own under a known name",
      async () => edge.personToken("samordnare", { key: (await generateKeyPair("RS256")).privateKey }),
    ],
    ["signed with the channel's key", ownWith({ header: { kid: "unknown" } })],
    ["that has expired", ownWith({ claims: { exp: seconds() - 60 } })],
    ["that never expires", ownWith({ without: ["exp"] })],
    ["that is not valid yet", ownWith({ claims: { nbf: seconds() + 600 } })],
    ["for another audience", ownWith({ claims: { aud: "https://graph.microsoft.com" } })],
    ["for no audience", ownWith({ without: ["aud"] })],
    ["from another issuer", ownWith({ claims: { iss: "https://sts.elsewhere.example" } })],
    ["from another tenant's issuer", ownWith({ claims: { iss: `https://localhost/${region}/v2.0` } })],
    ["of another tenant than its issuer", ownWith({ claims: { tid: region } })],
    ["without a tenant", ownWith({ without: ["tid"] })],
    ["with a tenant that is no id", ownWith({ claims: { tid: "../../keys" } })],
    ["without a person", ownWith({ without: ["oid"] })],
    ["with a person that is no id", ownWith({ claims: { oid: "samordnare" } })],
    ["without a scope", ownWith({ without: ["scp"] })],
    ["of another scope", ownWith({ claims: { scp: "access_as_user_2 User.Read" } })],
    ["that came by a client we do not know", ownWith({ claims: { azp: randomUUID() } })],
    ["without a client", ownWith({ without: ["azp"] })],
    ["of the first version", ownWith({ claims: { ver: "1.0" } })],
    ["of no version", ownWith({ without: ["ver"] })],
    ["with roles of the wrong kind", ownWith({ claims: { roles: "Administrator" } })],
    ["of the product itself", ownWith({ without: ["scp"], claims: { idtyp: "app", roles: ["Coordinator"] } })],
    ["of the channel", () => edge.channelToken()],
  ];
  test.each(bad)("%s opens nothing, and the refusal says so in the person's language", async (_, token) => {
    const bearer = await token();

    const swedish = await ask("/me", bearer, { headers: { "accept-language": "sv-SE,sv;q=0.9,en;q=0.8" } });
    const english = await ask("/cases", bearer, { headers: { "accept-language": "en-GB,en;q=0.9" } });

    expect([swedish.status, swedish.body]).toEqual([401, refusedAs({ kind: "notSignedIn" })]);
    expect([english.status, english.body]).toEqual([401, refusedAs({ kind: "notSignedIn" }, "en")]);
  });

  test("that Outlook got for our own pages opens what it opens in Teams", async () => {
    const { BOT_APP_ID } = world.app.deps.config;

    const own = await ask("/me", await edge.personToken("samordnare", { claims: { azp: BOT_APP_ID } }));
    const withoutPerson = await edge.personToken("samordnare", { claims: { azp: BOT_APP_ID }, without: ["scp"] });

    expect(own.status).toBe(200);
    expect((await ask("/me", withoutPerson)).status).toBe(401);
  });

  test("of a tenant that is not let in is refused for that, also when it is right", async () => {
    const { token } = await world.script("/token/frammande");

    const answer = await ask("/me", token);

    expect([answer.status, answer.body]).toEqual([403, refusedAs({ kind: "tenantNotAllowed" })]);
  });

  test("that is right opens one's own door, with the roles it carries and no others", async () => {
    const { token } = await world.script("/token/samordnare");
    const invented = await edge.personToken("kurator", { claims: { roles: ["constructor", "Owner", "Manager"] } });

    const own = await ask("/me", token);
    const other = await ask("/me", invented);

    expect(own.body).toEqual({ account: world.account("samordnare"), roles: ["coordinator"] });
    expect(other.body.roles).toEqual(["manager"]);
  });

  test("counts only in its own header", async () => {
    const token = tokens.get("samordnare")!;

    const answers = await Promise.all([
      ask(`/me?access_token=${token}`, null),
      ask("/me", null, { headers: { cookie: `token=${token}` } }),
      ask("/me", null, { headers: { authorization: `Basic ${token}` } }),
      ask("/me", `${token} ${token}`),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });
});

describe("a request that cannot be carried out is the sender's, and is told in words", () => {
  const unknown = randomUUID();
  const requests: [string, () => Promise<Answer>, number, string][] = [
    ["a door that is not there", () => ask("/nothing", tokens.get("samordnare")!), 404, "notThere"],
    ["a case id that is no id", () => ask("/cases/1", tokens.get("samordnare")!), 404, "notThere"],
    ["a case id with a path in it", () => ask("/cases/..%2f..%2fme", tokens.get("samordnare")!), 404, "notThere"],
    ["a case id with broken escapes", () => ask("/cases/%E0%A4%A", tokens.get("samordnare")!), 400, "badInput"],
    ["a case that is not there", () => ask(`/cases/${unknown}`, tokens.get("samordnare")!), 404, "notThere"],
    ["a case that is another's", () => ask(`/cases/${caseId}`, tokens.get("rektor")!), 404, "notThere"],
    ["a case that is a colleague's", () => ask(`/cases/${caseId}`, tokens.get("samordnare2")!), 404, "notThere"],
    ["a case, for the administrator", () => ask(`/cases/${caseId}`, tokens.get("administrator")!), 404, "notThere"],
    ["an unknown verb", () => give("samordnare", caseId, "case.destroy", {}), 400, "unknownVerb"],
    ["a verb of every object", () => give("samordnare", caseId, "constructor", {}), 400, "unknownVerb"],
    ["__proto__ as verb", () => give("samordnare", caseId, "__proto__", {}), 400, "unknownVerb"],
    ["toString as verb", () => give("samordnare", caseId, "toString", {}), 400, "unknownVerb"],
    [
      "a command on a case that is not there",
      () => give("samordnare", unknown, "meeting.cancel", { meetingId, reason: "x" }),
      404,
      "notThere",
    ],
    ["a command on a case id that is no id", () => give("samordnare", "1", "meeting.cancel", {}), 404, "notThere"],
    [
      "no body",
      () => ask(`/cases/${caseId}/meeting.cancel`, tokens.get("samordnare")!, { method: "POST" }),
      400,
      "badInput",
    ],
    ["no JSON", () => post("samordnare", `/cases/${caseId}/meeting.cancel`, "meeting"), 400, "badInput"],
    ["JSON cut short", () => post("samordnare", `/cases/${caseId}/meeting.cancel`, '{"commandId":'), 400, "badInput"],
    ["a list", () => post("samordnare", `/cases/${caseId}/meeting.cancel`, []), 400, "badInput"],
    ["no command id", () => post("samordnare", `/cases/${caseId}/meeting.cancel`, { input: {} }), 400, "badInput"],
    [
      "a command id that is no id",
      () => post("samordnare", `/cases/${caseId}/meeting.cancel`, { commandId: "'; --", input: {} }),
      400,
      "badInput",
    ],
    [
      "a command id of the wrong kind",
      () => post("samordnare", `/cases/${caseId}/meeting.cancel`, { commandId: {}, input: {} }),
      400,
      "badInput",
    ],
    [
      "no input",
      () => post("samordnare", `/cases/${caseId}/meeting.cancel`, { commandId: randomUUID() }),
      400,
      "badInput",
    ],
    ["input of the wrong kind", () => give("samordnare", caseId, "meeting.cancel", "x"), 400, "badInput"],
    [
      "too large a body",
      () => give("samordnare", caseId, "meeting.cancel", { meetingId, reason: "x".repeat(300_000) }),
      413,
      "tooLarge",
    ],
    [
      "too long a text",
      () => give("samordnare", caseId, "meeting.cancel", { meetingId, reason: "x".repeat(201) }),
      400,
      "badInput",
    ],
    [
      "another content type",
      () => post("samordnare", `/cases/${caseId}/meeting.cancel`, "{}", { "content-type": "text/plain" }),
      400,
      "badInput",
    ],
    [
      "an unknown character set",
      () =>
        post("samordnare", `/cases/${caseId}/meeting.cancel`, "{}", {
          "content-type": "application/json; charset=klingon",
        }),
      400,
      "badInput",
    ],
    [
      "an unknown packing",
      () => post("samordnare", `/cases/${caseId}/meeting.cancel`, "{}", { "content-encoding": "zip" }),
      400,
      "badInput",
    ],
    [
      "a packing that is not what it says",
      () => post("samordnare", `/cases/${caseId}/meeting.cancel`, "{}", { "content-encoding": "gzip" }),
      400,
      "badInput",
    ],
    [
      "another method",
      () => ask(`/cases/${caseId}/meeting.cancel`, tokens.get("samordnare")!, { method: "DELETE" }),
      404,
      "notThere",
    ],
    [
      "lists in lists without end",
      () =>
        post(
          "samordnare",
          `/cases/${caseId}/meeting.cancel`,
          `{"commandId":"12345678","input":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
        ),
      400,
      "badInput",
    ],
    [
      "keys of every object",
      () =>
        post(
          "samordnare",
          `/cases/${caseId}/meeting.cancel`,
          `{"commandId":"12345678","input":{"__proto__":{"reason":"x","meetingId":"${meetingId}"},"constructor":{}}}`,
        ),
      400,
      "badInput",
    ],
  ];
  test.each(requests)("%s", async (_, request, status, code) => {
    const before = await tracesOf(world, caseId);

    const answer = await request();

    expect([answer.status, answer.body.code, isToldInWords(answer)]).toEqual([status, code, true]);
    expect(await tracesOf(world, caseId)).toEqual(before);
    expect(({} as Record<string, unknown>)["reason"]).toBeUndefined();
  });

  test("is worded in English for one who reads English, and the fields are named in people's words", async () => {
    const answer = await post(
      "samordnare",
      `/cases/${caseId}/case.open`,
      { commandId: randomUUID(), input: { caller: "", phone: "abc", worry: "x".repeat(2001), language: "svenska" } },
      { "accept-language": "en" },
    );

    expect(answer.body).toEqual({
      code: "badInput",
      message: "This can be saved once something is corrected.",
      whatToDo:
        "Look at: who is getting in touch is missing, phone number does not look right, what it is about is too long, language does not look right.",
      fields: [
        { path: "caller", problem: "missing" },
        { path: "phone", problem: "wrongFormat" },
        { path: "worry", problem: "tooLong" },
        { path: "language", problem: "wrongFormat" },
      ],
    });
  });

  test("a case that is another's and one that is nobody's are answered with the same bytes", async () => {
    const [real, unreal] = await Promise.all([
      ask(`/cases/${caseId}`, tokens.get("rektor")!),
      ask(`/cases/${randomUUID()}`, tokens.get("rektor")!),
    ]);
    const [told, untold] = await Promise.all([
      give("rektor", caseId, "meeting.cancel", { meetingId, reason: "x" }),
      give("rektor", randomUUID(), "meeting.cancel", { meetingId, reason: "x" }),
    ]);

    expect([real.status, real.text]).toEqual([unreal.status, unreal.text]);
    expect([told.status, told.text]).toEqual([untold.status, untold.text]);
  });
});

test("every answer carries the headers that keep it from being framed, sniffed, kept or told whence", async () => {
  const answers = await Promise.all([
    edge.raw("/health", {}),
    ask("/me", null),
    ask("/me", tokens.get("samordnare")!),
    edge.raw("/nothing", {}),
    edge.raw("/api/messages", { method: "POST" }),
  ]);

  for (const { headers } of answers) {
    expect(headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
    expect(headers.get("strict-transport-security")).toContain("max-age=");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
  expect(answers[2].headers.get("cache-control")).toBe("no-store");
});

test("a connection is kept for longer than one who shares out the load keeps theirs: none is cut as it is written to", async () => {
  const kept = /timeout=(\d+)/.exec((await edge.raw("/health/live", {})).headers.get("keep-alive") ?? "")?.[1];

  expect(Number(kept)).toBeGreaterThan(4 * 60);
});

test("the same command sent again, also at the same moment, changes nothing more", async () => {
  const opened = await anInquiry(world);
  const order = { commandId: randomUUID(), input: { noConflictOfInterest: true } };

  const answers = await Promise.all([1, 2, 3].map(() => post("samordnare2", `/cases/${opened}/case.accept`, order)));
  const taken = await give("samordnare", opened, "case.accept", { noConflictOfInterest: true });

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(taken.status).toBeGreaterThanOrEqual(400);
  const log = await world.app.deps.store.cases.log("ekstad", opened);
  expect(log.filter(({ entry }) => entry.kind === "caseTaken")).toHaveLength(1);
});

describe("the municipality's document", () => {
  const path = "/municipality/municipality.configure";
  const current = async () => (await world.app.deps.store.municipalities.read("ekstad"))!;
  const configured = async (person: string, change: Record<string, unknown>) =>
    post(person, path, { commandId: randomUUID(), input: { ...((await current()).document as object), ...change } });

  test.each(["samordnare", "chef", "kurator", "rektor"])("is not %s's to change", async (person) => {
    const before = await current();

    const answer = await configured(person, { name: "Annan kommun" });

    expect([answer.status, answer.body]).toEqual([403, refusedAs({ kind: "notForYourRole" })]);
    expect(await current()).toEqual(before);
  });

  test("is the administrator's, and the first administrator's before there are roles", async () => {
    const before = await current();
    const roleless = await edge.personToken("administrator", { without: ["roles"] });
    const input = { ...(before.document as object), callBackDays: 3 };

    const byRole = await configured("administrator", { callBackDays: 4 });
    const byConfiguration = await ask(path, roleless, {
      method: "POST",
      body: JSON.stringify({ commandId: randomUUID(), input }),
    });

    expect([byRole.status, byConfiguration.status]).toEqual([200, 200]);
    expect((await current()).document).toMatchObject({ callBackDays: 3 });
    expect((await current()).version).toBe(before.version + 2);
  });

  test("is read by its administrator alone, with who has changed what", async () => {
    const { document } = await current();
    await configured("administrator", { agendaDays: 6, callBackDays: 5 });

    const [theirs, coordinators] = await Promise.all([
      ask("/municipality", await edge.personToken("administrator")),
      ask("/municipality", await edge.personToken("samordnare")),
    ]);

    expect([coordinators.status, coordinators.body]).toEqual([403, refusedAs({ kind: "notForYourRole" })]);
    expect(theirs.body.document).toEqual({ ...(document as object), agendaDays: 6, callBackDays: 5 });
    expect(theirs.body.version).toBe((await current()).version);
    expect(theirs.body.history[0]).toMatchObject({ by: "Systemansvarig", fields: ["agendaDays", "callBackDays"] });
  });

  test("is not written over by somebody who had not seen what another saved", async () => {
    const { document, version } = await current();
    const given = (change: object) => ({
      commandId: randomUUID(),
      version,
      input: { ...(document as object), ...change },
    });

    const first = await post("administrator", path, given({ silentDays: 3 }));
    const second = await post("administrator", path, given({ acceptDays: 4 }));

    expect([first.status, first.body.version]).toEqual([200, version + 1]);
    expect([second.status, second.body]).toEqual([409, refusedAs({ kind: "settingsSavedMeanwhile" })]);
    expect((await current()).document).toEqual({ ...(document as object), silentDays: 3 });
  });

  const people = [{ account: "x", title: "", unit: "nowhere", mailbox: "no mail" }];
  const unit = { id: "ekskolan", name: "Ekskolan", authority: "nowhere" };
  const room = {
    id: "rum",
    name: "Rum",
    mailbox: "rum@ekstad.example.se",
    directions: "Här",
    ownerUnit: "nowhere",
    neutral: true,
  };
  const broken: [string, Record<string, unknown>, string[]][] = [
    ["no name", { name: "" }, ["name"]],
    ["no authorities", { authorities: [] }, ["authorities"]],
    ["no units", { units: [] }, ["units"]],
    ["no rooms", { venues: [] }, ["venues"]],
    ["an office that is no unit", { coordinationUnit: "nowhere" }, ["coordinationUnit"]],
    ["a unit of no authority", { units: [unit] }, ["units.0.authority"]],
    ["a room of no unit", { venues: [room] }, ["venues.0.ownerUnit"]],
    [
      "a room without a mailbox",
      { venues: [{ ...room, ownerUnit: "ekskolan", mailbox: "rum" }] },
      ["venues.0.mailbox"],
    ],
    [
      "a room with a novel for directions",
      { venues: [{ ...room, ownerUnit: "ekskolan", directions: "x".repeat(501) }] },
      ["venues.0.directions"],
    ],
    [
      "a novel in Arabic, and a language that families cannot read",
      { venues: [{ ...room, ownerUnit: "ekskolan", directionsIn: { ar: "x".repeat(301), xx: "här" } }] },
      ["venues.0.directionsIn", "venues.0.directionsIn.ar"],
    ],
    ["people with nothing right", { people }, ["people.0.account", "people.0.title", "people.0.mailbox"]],
    [
      "clocks that no clock shows",
      { workingHours: { from: "25:00", to: "soon" } },
      ["workingHours.from", "workingHours.to"],
    ],
    ["hours that end before they begin", { workingHours: { from: "16:00", to: "08:00" } }, ["workingHours.to"]],
    ["days below zero", { agendaDays: -1 }, ["agendaDays"]],
    ["half days", { callBackDays: 1.5 }, ["callBackDays"]],
    ["a mailbox that is none", { organiserMailbox: "samverkan" }, ["organiserMailbox"]],
  ];
  test.each(broken)("with %s is refused, and the fields are named", async (_, change, paths) => {
    const before = await current();

    const answer = await configured("administrator", change);

    expect([answer.status, answer.body.code, isToldInWords(answer)]).toEqual([400, "badInput", true]);
    expect(answer.body.fields.map((field: { path: string }) => field.path)).toEqual(expect.arrayContaining(paths));
    expect(await current()).toEqual(before);
  });

  test.each([
    ["two units of one id", (doc: any) => ({ units: [...doc.units, doc.units[0]] }), /^units\.\d+\.id$/],
    ["two people of one account", (doc: any) => ({ people: [...doc.people, doc.people[0]] }), /^people\.\d+\.account$/],
    ["two rooms of one id", (doc: any) => ({ venues: [...doc.venues, doc.venues[0]] }), /^venues\.\d+\.id$/],
  ])("with %s is refused: nobody could tell which is meant", async (_, change, field) => {
    const { document } = await current();

    const answer = await configured("administrator", change(document));

    expect([answer.status, answer.body.fields[0]?.path]).toEqual([400, expect.stringMatching(field)]);
  });
});

describe("nobody is let in", () => {
  forgedTokens(() => bed);
});
describe("whatever a stranger does in Teams", () => {
  strangersAtTheBot(() => bed);
});
describe("whatever comes to the API", () => {
  fuzzOfTheApi(() => bed);
});
describe("whatever comes to the bot", () => {
  fuzzOfTheBot(() => bed);
});
describe("those who keep the house running", () => {
  whatIsWatched(() => bed);
});
