import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { teamsEdge } from "../src-bot/teams/adapter.ts";
import { en } from "../src-shared/text/en.ts";
import { sv } from "../src-shared/text/sv.ts";
import { agentsEdge } from "./agents-edge.ts";
import { productBehind } from "./bot-contract-story.ts";
import { type Edge, edgeOf, seconds, someone, tracesOf, wordsOn } from "./edge.ts";
import { anAgreement, anInquiry, aWorld, type World } from "./world.ts";

let world: World;
let edge: Edge;
let caseId: string;
let taskId: string;

beforeAll(async () => {
  world = await aWorld();
  edge = await edgeOf(world);
  ({ caseId, taskId } = await anAgreement(world));
  await world.deliverAll();
});
afterAll(() => world.close());

const chatOf = async (person: string): Promise<{ messages: any[]; dialog?: any }> =>
  world.script(`/teams/${person}/chat`);
const cardsIn = async (person: string) =>
  (await chatOf(person)).messages.flatMap(({ id, card, text }) => (card ? [{ id, card, text }] : []));
const say = (person: string, text: unknown, fields = {}) =>
  edge.send(edge.activity(person, { type: "message", text, ...fields }));
/** What the bot answered to what was said, as words. */
async function heard(person: string, text: unknown, fields = {}): Promise<string[]> {
  const before = (await cardsIn(person)).length;
  const answer = await say(person, text, fields);
  expect(answer.status).toBe(200);
  return (await cardsIn(person)).slice(before).flatMap(({ card }) => wordsOn(card.body));
}
const pressed = (person: string, value: unknown, fields = {}) =>
  edge.send(edge.activity(person, { type: "invoke", name: "adaptiveCard/action", value, ...fields }));
const execute = (verb: unknown, data: unknown) => ({
  action: { type: "Action.Execute", verb, data },
  trigger: "manual",
});
const fetched = (person: string, data: unknown, fields = {}) =>
  edge.send(edge.activity(person, { type: "invoke", name: "task/fetch", value: { data }, ...fields }));

const wordsFor = (text: typeof sv, kind: "unknownVerb" | "notThere" | "accountClosed" | "notYourStep") =>
  Object.values((text.refusals[kind] as () => { message: string; whatToDo: string })());

describe("whoever does not prove to be the channel", () => {
  const greeting = () => edge.activity("kurator", { type: "message", text: "hej" });
  const tokens: [string, () => Promise<string | null>][] = [
    ["has no token", async () => null],
    ["sends something that is no token", async () => "x"],
    ["sends three words with dots", async () => "x.y.z"],
    ["has an expired token", () => edge.channelToken({ claims: { exp: seconds() - 4000 } })],
    ["has a token that is not valid yet", () => edge.channelToken({ claims: { nbf: seconds() + 4000 } })],
    ["has a token for another bot", () => edge.channelToken({ claims: { aud: randomUUID() } })],
    ["has a token from another issuer", () => edge.channelToken({ claims: { iss: "https://elsewhere.example" } })],
    ["has a token without an issuer", () => edge.channelToken({ without: ["iss"] })],
    [
      "has a token for another address",
      () => edge.channelToken({ claims: { serviceurl: "https://elsewhere.example" } }),
    ],
    ["has a token without an address", () => edge.channelToken({ without: ["serviceurl"] })],
    ["has signed with another key under a known name", () => edge.channelToken({ key: edge.keys.entra.privateKey })],
    ["names a key that nobody has published", () => edge.channelToken({ header: { kid: "unknown" } })],
    ["brings a person's own token", () => edge.personToken("administrator")],
  ];

  test.each(tokens)("%s: is refused in words, and nothing is written", async (_, token) => {
    const bearer = await token();
    const before = await chatOf("kurator");

    const answers = await Promise.all(
      ["sv-SE", "en-GB"].map((locale) =>
        edge.raw("/api/messages", {
          method: "POST",
          headers: { "content-type": "application/json", ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
          body: JSON.stringify({ ...greeting(), locale }),
        }),
      ),
    );

    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [401, { code: "notSignedIn", ...sv.refusals.notSignedIn({ kind: "notSignedIn" }) }],
      [401, { code: "notSignedIn", ...en.refusals.notSignedIn({ kind: "notSignedIn" }) }],
    ]);
    expect(await chatOf("kurator")).toEqual(before);
  });

  test("comes from an address or a tenant that is not ours: is refused, never answered and never remembered", async () => {
    const stranger = edge.activity("frammande", { type: "message", text: "hej" });
    const disguised = edge.activity("frammande", {
      type: "message",
      text: "hej",
      channelData: { tenant: { id: someone("kurator").tenantId } },
    });
    const elsewhere = { ...greeting(), serviceUrl: "https://elsewhere.example" };
    const lookalike = { ...greeting(), serviceUrl: `${world.channel}.elsewhere.example` };
    const tenantless = { ...greeting(), channelData: {}, conversation: { id: "a:1" } };

    const answers = await Promise.all([stranger, disguised, elsewhere, lookalike, tenantless].map(edge.send));

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 5 }, () => [403, "tenantNotAllowed"]),
    );
    expect(await world.app.deps.store.conversations.get(world.account("frammande"))).toBeUndefined();
    expect((await chatOf("frammande")).messages).toEqual([]);
  });
});

describe("a body that is no activity is refused as the sender's mistake", () => {
  test.each([
    ["nothing in it", "{}", 400],
    ["a list", "[]", 400],
    ["no JSON", "hej", 400],
    ["JSON cut short", '{"type":"message"', 400],
    ["empty", "", 400],
    ["only a number", "7", 400],
    ["300 kB", JSON.stringify({ type: "message", text: "x".repeat(300_000) }), 413],
    ["parts of the wrong kind", JSON.stringify({ type: 7, serviceUrl: [], conversation: "x" }), 400],
  ])("%s", async (_, body, status) => {
    const answer = await edge.send(body);

    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ code: status === 413 ? "tooLarge" : "badInput" });
    expect(answer.body.whatToDo).toMatch(/^\p{Lu}[^:]*\.$/u);
  });

  test("another content type", async () => {
    const answer = await edge.raw("/api/messages", {
      method: "POST",
      headers: { authorization: `Bearer ${await edge.channelToken()}`, "content-type": "text/plain" },
      body: JSON.stringify(edge.activity("kurator", { type: "message", text: "hej" })),
    });

    expect([answer.status, answer.body.code]).toEqual([400, "badInput"]);
  });

  test("parts of an activity in wrong forms never make the product fail", async () => {
    const broken = [
      { id: {} },
      { from: 5 },
      { from: null },
      { from: { id: "29:1", aadObjectId: "not an id" } },
      { recipient: "x" },
      { timestamp: "no time" },
      { localTimestamp: "no time", expiration: "never" },
      { conversation: { id: 7 } },
      { conversation: { id: "x", tenantId: 7 } },
      { channelData: null },
      { channelData: [] },
      { channelId: "webchat" },
      { attachments: [1] },
      { entities: "x" },
      { membersAdded: 1, type: "conversationUpdate" },
      { value: null },
      { type: "typing" },
      { type: "event", name: "application/vnd.microsoft.meetingStart", value: {} },
      { type: "x".repeat(51) },
      { locale: 7, type: "invoke", name: "x" },
    ];

    const answers = await Promise.all(
      broken.map((part) => edge.send(edge.activity("rektor", { type: "message", text: "hej", ...part }))),
    );

    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
  });
});

describe("an invoke that cannot be carried out", () => {
  test.each([
    ["sv-SE", sv],
    ["en-US", en],
  ])("of an unknown name gets a card that says so in %s", async (locale, text) => {
    const answer = await edge.send(
      edge.activity("kurator", { type: "invoke", name: "unknown/thing", value: {}, locale }),
    );

    expect([answer.status, answer.body.type]).toEqual([200, "application/vnd.microsoft.card.adaptive"]);
    expect(wordsOn(answer.body.value.body)).toEqual(expect.arrayContaining(wordsFor(text, "unknownVerb")));
  });

  test.each([
    ["without an action", {}],
    ["with an empty action", { action: {} }],
    ["with a submit", { action: { type: "Action.Submit", verb: "followup.accept", data: {} } }],
    ["without a verb", { action: { type: "Action.Execute", data: {} } }],
    ["with nothing", null],
    ["with a text", "hej"],
    ["with a verb of the wrong kind", execute({}, {})],
    ["with a verb too long", execute("x".repeat(101), {})],
  ])("a press %s gets a card that says so in the person's language", async (_, value) => {
    const before = await tracesOf(world, caseId);

    const answer = await pressed("kurator", value, { locale: "en-GB" });

    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive" },
    });
    expect(wordsOn(answer.body.value.body)).toEqual(expect.arrayContaining(wordsFor(en, "unknownVerb")));
    expect(await tracesOf(world, caseId)).toEqual(before);
  });

  const ids = { caseId: "", subject: `task:${randomUUID()}`, rev: "" };
  const inCase = (more: object) => ({ ...ids, caseId, ...more });
  const bad: [string, () => unknown, string[]][] = [
    ["an unknown verb", () => execute("case.destroy", inCase({})), wordsFor(sv, "unknownVerb")],
    ["a verb of every object", () => execute("constructor", inCase({})), wordsFor(sv, "unknownVerb")],
    ["__proto__ as verb", () => execute("__proto__", inCase({})), wordsFor(sv, "unknownVerb")],
    ["no data", () => execute("followup.accept", null), wordsFor(sv, "unknownVerb")],
    ["data in a list", () => execute("followup.accept", []), wordsFor(sv, "unknownVerb")],
    [
      "a case id that is no id",
      () => execute("followup.accept", inCase({ caseId: "1 or 1=1" })),
      wordsFor(sv, "unknownVerb"),
    ],
    ["a subject of no kind", () => execute("show", inCase({ subject: "secrets" })), wordsFor(sv, "unknownVerb")],
    [
      "a revision of the wrong kind",
      () => execute("followup.accept", inCase({ rev: {} })),
      wordsFor(sv, "unknownVerb"),
    ],
    ["input in a list", () => execute("followup.accept", inCase({ input: [] })), wordsFor(sv, "unknownVerb")],
    [
      "an unknown case",
      () => execute("followup.accept", inCase({ caseId: randomUUID(), input: { taskId: randomUUID() } })),
      wordsFor(sv, "notThere"),
    ],
    ["a thing that is not there", () => execute("show", inCase({})), wordsFor(sv, "notThere")],
    [
      "a step of the coordinator's",
      () => execute("meeting.cancel", inCase({ input: { meetingId: randomUUID(), reason: "x" } })),
      wordsFor(sv, "notYourStep"),
    ],
    [
      "input far too large",
      () =>
        execute(
          "followup.report",
          inCase({ subject: `task:${taskId}`, input: { taskId, outcome: "done" }, evidence: "x".repeat(100_000) }),
        ),
      [],
    ],
    [
      "keys of every object",
      () =>
        JSON.parse(
          `{"action":{"type":"Action.Execute","verb":"followup.accept","data":{"caseId":"${caseId}","subject":"task:${taskId}","__proto__":{"rev":"x"},"constructor":{"prototype":{"a":1}},"input":{"__proto__":{"taskId":"${taskId}"},"taskId":"${taskId}"}}}}`,
        ),
      [sv.refusals.outdated({ kind: "outdated" }).message],
    ],
  ];
  test.each(bad)("a press with %s is refused on a card, and nothing is written", async (_, value, words) => {
    const before = await tracesOf(world, caseId);

    const answer = await pressed("kurator", value());

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
    const said = wordsOn(answer.body.value.body).join(" ");
    expect([...words, "Titta på"].some((word) => said.includes(word))).toBe(true);
    expect(said).not.toMatch(/undefined|\[object|null/);
    expect(await tracesOf(world, caseId)).toEqual(before);
    expect(({} as Record<string, unknown>)["rev"]).toBeUndefined();
  });

  test("a press with lists in lists without end is answered, and nothing is written", async () => {
    const before = await tracesOf(world, caseId);
    const value = execute("followup.accept", { caseId, subject: `task:${taskId}`, input: { taskId: "DEEP" } });
    const activity = edge.activity("kurator", { type: "invoke", name: "adaptiveCard/action", value });
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;

    const answer = await edge.send(JSON.stringify(activity).replace('"DEEP"', deep));

    expect(answer.status).toBeLessThan(500);
    expect(await tracesOf(world, caseId)).toEqual(before);
  });

  test("another person's case is answered as one that is not there, whether it exists or not", async () => {
    const value = (id: string) => execute("show", { caseId: id, subject: "case", input: {}, rev: "" });

    const [real, unreal] = await Promise.all([
      pressed("rektor", value(caseId)),
      pressed("rektor", value(randomUUID())),
    ]);

    expect(real.body).toEqual(unreal.body);
    expect(wordsOn(real.body.value.body)).toEqual(expect.arrayContaining(wordsFor(sv, "notThere")));
  });

  test("the language is the person's own", async () => {
    const answer = await pressed("rektor", execute("show", { caseId, subject: "case" }), { locale: "en-US" });

    expect(wordsOn(answer.body.value.body)).toEqual(expect.arrayContaining(wordsFor(en, "notThere")));
  });

  test.each([
    ["an unknown form", { form: "secrets" }],
    ["a form of every object", { form: "constructor" }],
    ["__proto__ as form", { form: "__proto__" }],
    ["no form", {}],
    ["nothing", null],
    ["a list", []],
    ["no case", { form: "seek" }],
    ["a case id that is no id", { form: "seek", caseId: "../../etc" }],
  ])("a dialog asked for with %s says so in the dialog", async (_, data) => {
    const opened = await fetched("kurator", data);
    const submitted = await edge.send(
      edge.activity("kurator", { type: "invoke", name: "task/submit", value: { data } }),
    );

    for (const answer of [opened, submitted]) {
      expect(answer.status).toBe(200);
      expect(wordsOn(answer.body.task.value.card.content.body)).toEqual(
        expect.arrayContaining(wordsFor(sv, "unknownVerb")),
      );
    }
  });

  test("a dialog on somebody else's case opens nothing", async () => {
    const opened = await fetched("rektor", { form: "family", caseId });

    expect(wordsOn(opened.body.task.value.card.content.body)).toEqual(expect.arrayContaining(wordsFor(sv, "notThere")));
  });

  test("in a group chat is not answered as if it came from the person's own chat", async () => {
    const group = { id: "19:meeting@thread.v2", conversationType: "groupChat", tenantId: someone("kurator").tenantId };
    const value = execute("show", { caseId, subject: `task:${taskId}`, input: {} });
    const before = await cardsIn("kurator");

    const said = await say("kurator", "mina ärenden", { conversation: group });
    const press = await pressed("kurator", value, { conversation: group });

    expect([said.status, said.text]).toEqual([200, ""]);
    expect(wordsOn(press.body.value.body)).toEqual(expect.arrayContaining(wordsFor(sv, "unknownVerb")));
    expect(await cardsIn("kurator")).toEqual(before);
  });
});

describe("a person whose account the directory does not know as open", () => {
  const unknown = (person: string) => ({
    from: { id: "29:1unknown", aadObjectId: "10c7a5e2-3b1d-4c6f-9eff-7a2b4c6d8eff" },
    conversation: { ...(edge.activity(person, {})["conversation"] as object) },
  });
  /** A shared mailbox has an account in the directory that nobody may sign in with. */
  const disabled = () => ({ from: { id: "29:1disabled", aadObjectId: "10c7a5e2-3b1d-4c6f-9f03-7a2b4c6d8f03" } });

  test.each([
    ["unknown", () => unknown("kurator")],
    ["disabled", disabled],
  ])("%s: is refused in words, and not remembered", async (_, fields) => {
    const account = `${someone("kurator").tenantId}/${fields().from.aadObjectId}`;

    const press = await pressed("kurator", execute("show", { caseId, subject: "case" }), {
      ...fields(),
      locale: "en-GB",
    });
    const dialog = await fetched("kurator", { form: "inquiry", caseId: randomUUID() }, fields());
    const said = await heard("kurator", "mina ärenden", fields());

    expect(wordsOn(press.body.value.body)).toEqual(expect.arrayContaining(wordsFor(en, "accountClosed")));
    expect(wordsOn(dialog.body.task.value.card.content.body)).toEqual(
      expect.arrayContaining(wordsFor(sv, "accountClosed")),
    );
    expect(said).toEqual(expect.arrayContaining(wordsFor(sv, "accountClosed")));
    expect(await world.app.deps.store.conversations.get(account)).toBeUndefined();
  });
});

describe("what somebody writes", () => {
  const titles: [string, string][] = [
    ["hej", sv.bot.welcomeTitle],
    ["HJÄLP!!!", sv.bot.welcomeTitle],
    ["  ny   förfrågan ", sv.inquiry.formTitle],
    ["Ny förfrågan.", sv.inquiry.formTitle],
    ["ny\u00a0fo\u0308rfra\u030agan", sv.inquiry.formTitle],
    ["new inquiry", sv.inquiry.formTitle],
    ["MINA ÄRENDEN", sv.bot.noCasesTitle],
    ["my cases?", sv.bot.noCasesTitle],
    ["mina uppföljningar", sv.bot.noFollowUpsTitle],
    ["My follow ups", sv.bot.noFollowUpsTitle],
    ["my follow–ups", sv.bot.noFollowUpsTitle],
    ["<at>Samla</at>&nbsp;mina ärenden", sv.bot.noCasesTitle],
    ['<at id="0">Samla</at> hjälp', sv.bot.welcomeTitle],
  ];
  test.each(titles)("“%s” is understood", async (said, title) => {
    const words = await heard("rektor", said);

    expect(words[0]).toBe(title);
    expect(words).not.toContain(sv.bot.unknown);
  });

  test("a person with an English Teams is answered in English, whatever language they write", async () => {
    const words = await heard("rektor", "mina ärenden", { locale: "en-GB" });

    expect(words[0]).toBe(en.bot.noCasesTitle);
  });

  test.each([
    ["nothing", ""],
    ["no text at all", null],
    ["a number", 7],
    ["an emoji", "👩‍👩‍👧🎈"],
    ["4,000 characters", "å".repeat(4000)],
    ["20,000 characters", "mina ärenden ".repeat(1600)],
    ["only a mention", "<at>Samla</at>"],
    ["mentions without end", "<at>".repeat(900)],
    ["the name of an object's part", "constructor"],
    ["Markdown and HTML", "**hej** <script>alert(1)</script>"],
    ["characters nobody sees", "\u200b\u202e\u0000\ud800"],
  ])("%s gets help, never silence", async (_, said) => {
    const words = await heard("rektor", said);

    expect(words).toContain(sv.bot.unknown);
    expect(words.join(" ")).not.toContain("script");
  });

  test("in their lists is their own alone", async () => {
    const { reference } = await world.file(caseId);

    const own = await heard("samordnare", "mina ärenden");
    const followUps = await heard("kurator", "mina uppföljningar");
    const nothing = await heard("rektor", "mina ärenden");

    expect(own).toContain(reference);
    expect(followUps).toContain(reference);
    expect(nothing.join(" ")).not.toContain(reference);
  });
});

test("everybody is welcomed once, although Teams tells of the installation several times", async () => {
  const person = someone("bupbehandlare");
  const told = [
    edge.activity("bupbehandlare", { type: "installationUpdate", action: "add" }),
    edge.activity("bupbehandlare", { type: "installationUpdate", action: "add-upgrade" }),
    edge.activity("bupbehandlare", {
      type: "conversationUpdate",
      membersAdded: [{ id: `28:bot` }, { id: person.oid }],
    }),
  ];

  await Promise.all([...told, ...told].map(edge.send));

  const welcomes = (await cardsIn("bupbehandlare")).filter(({ card }) => card.speak === sv.bot.welcomeTitle);
  expect(welcomes).toHaveLength(1);
});

test("two who ask the same at the same moment each get their own answer", async () => {
  const asked = ["kurator", "socialsekreterare", "rektor", "samordnare"];

  const answers = await Promise.all(asked.map((person) => fetched(person, { form: "inquiry", caseId: randomUUID() })));

  const formIds = answers.map(({ text }) => /"formId":"([0-9a-f-]{36})"/.exec(text)?.[1]);
  expect(new Set(formIds).size).toBe(4);
});

test("a button pressed in a client too old for it works as in a new one, and twice is once", async () => {
  const opened = await anInquiry(world);
  await world.deliverAll();
  const button = async () => {
    const { card } = (await cardsIn("samordnare2")).findLast((message) =>
      JSON.stringify(message.card).includes(opened),
    )!;
    return card.body.at(-1).actions[0];
  };
  const { type, verb, data, fallback } = await button();
  const old = { value: { ...fallback.data, noConflictOfInterest: "true" } };

  await heard("samordnare2", undefined, old);
  const again = await heard("samordnare2", undefined, old);

  expect([type, fallback.type, fallback.data]).toEqual(["Action.Execute", "Action.Submit", { ...data, verb }]);
  expect((await world.file(opened)).stage.name).toBe("triage");
  expect(again).not.toContain(sv.refusals.alreadyTaken({ kind: "alreadyTaken" }).message);
  const log = await world.app.deps.store.cases.log("ekstad", opened);
  expect(log.filter(({ entry }) => entry.kind === "caseTaken")).toHaveLength(1);
});

test("the same press told twice by Teams counts once, and one on an outdated card shows what is true now", async () => {
  await world.deliverAll();
  const { card } = (await cardsIn("kurator")).find((message) =>
    JSON.stringify(message.card).includes("followup.accept"),
  )!;
  const actions = card.body.flatMap((part: any) => part.actions ?? []);
  const accept = actions.find((action: any) => action.verb === "followup.accept");
  const later = actions.find((action: any) => action.id === "openNeedsTime").card.body.at(-1).actions[0];
  const press = execute(accept.verb, accept.data);

  const [first, second] = await Promise.all([pressed("kurator", press), pressed("kurator", press)]);
  const outdated = await pressed(
    "kurator",
    execute(later.verb, { ...later.data, reason: "Hann inte", dueBy: "2099-01-01" }),
  );

  expect(first.body).toEqual(second.body);
  const log = await world.app.deps.store.cases.log("ekstad", caseId);
  expect(log.filter(({ entry }) => entry.kind === "taskAccepted")).toHaveLength(1);
  expect(wordsOn(outdated.body.value.body)).toContain(sv.refusals.outdated({ kind: "outdated" }).message);
  expect(JSON.stringify(outdated.body.value)).toContain('"value":"Hann inte"');
  expect(log.filter(({ entry }) => entry.kind === "taskNeedsTime")).toHaveLength(0);
});

productBehind("@microsoft/agents-hosting", agentsEdge, () => world);
if (process.env["SAMLA_LONG"]) productBehind("botbuilder", teamsEdge, () => world);
