import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { tabLoads } from "./tab-loads.ts";
import { aBookedMeeting, aWorld, type World } from "./world.ts";

/** Script of a first load, gzipped. */
const mostBytes = 250_000;

let world: World;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
});
afterAll(() => world.close());

const ancestorsOf = (response: Response) =>
  /frame-ancestors ([^;]*)/.exec(response.headers.get("content-security-policy") ?? "")?.[1]?.split(" ");

test("the tab may be shown by Microsoft's own hosts and the sandbox, and by nobody else; what holds data by none of them", async () => {
  const page = await fetch(`${world.url}/tab`);
  const api = await fetch(`${world.url}/api/cases`);

  expect(ancestorsOf(page)).toContain("https://*.cloud.microsoft");
  expect(ancestorsOf(page)?.filter((host) => !host.startsWith("https://"))).toEqual([world.sandbox]);
  expect(page.headers.get("x-frame-options")).toBeNull();
  expect(ancestorsOf(api)).toEqual(["'self'"]);
  expect(api.headers.get("x-frame-options")).toBe("SAMEORIGIN");
});

test("the page asks nobody but its own server and Microsoft's list of hosts, and is never kept", async () => {
  const page = await fetch(`${world.url}/tab/anywhere/at/all`);
  const policy = page.headers.get("content-security-policy");

  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self' https://res.cdn.office.net;");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  expect(await page.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
});

test("whichever screen somebody comes to first its load is small, and nothing that only the server needs is in it", () => {
  const loads = tabLoads();

  expect(loads.length).toBeGreaterThan(2);
  expect(loads.filter(({ bytes }) => bytes > mostBytes).map(({ screen, bytes }) => [screen, bytes])).toEqual([]);
  expect(loads.filter(({ script }) => /ZodError|PlainDateTime/.test(script)).map(({ screen }) => screen)).toEqual([]);
});

test("parts of the program may be kept for ever, and one that is not there is said so", async () => {
  const page = await (await fetch(`${world.url}/tab`)).text();
  const [, first] = /src="(\/tab\/assets\/[^"]+\.js)"/.exec(page)!;

  const part = await fetch(`${world.url}${first}`);
  const none = await fetch(`${world.url}/tab/assets/none.js`);

  expect(part.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(none.status).toBe(404);
});

test("what a page fetches comes packed: its program, and what it is told", async () => {
  const page = await (await fetch(`${world.url}/tab`)).text();
  const [, first] = /src="(\/tab\/assets\/[^"]+\.js)"/.exec(page)!;
  const headers = { "accept-encoding": "gzip, br" };

  const part = await fetch(`${world.url}${first}`, { headers });
  const signedIn = await fetch(`${world.sandbox}/sandbox/token/samordnare`);
  const { token } = (await signedIn.json()) as { token: string };
  const directory = await fetch(`${world.url}/api/directory`, {
    headers: { ...headers, authorization: `Bearer ${token}` },
  });

  expect(part.headers.get("content-encoding")).toBe("br");
  expect(part.headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(part.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(await part.text()).toContain("import");
  expect(directory.headers.get("content-encoding")).toMatch(/^(br|gzip)$/);
  expect(await directory.json()).toMatchObject({ units: expect.any(Array) });
});

describe("a card in the tab", () => {
  let about: { caseId: string; subject: string };
  beforeAll(async () => {
    const { caseId, meetingId } = await aBookedMeeting(world);
    about = { caseId, subject: `invitation:${meetingId}` };
  });
  const press = (person: string, verb: string, data: object) =>
    world.api(person, "/cards/press", { verb, data: { input: {}, ...data } });
  const answerOf = async (caseId: string) =>
    (await world.file(caseId)).meetings[0]!.answers.map(({ answer }) => answer);

  test("is the person's own, and its buttons do what they do in the chat", async () => {
    const { body: shown } = await press("kurator", "show", about);
    const comes = JSON.stringify(shown).match(
      /"verb":"meeting.answer".*?"data":(\{[^}]*?"input":\{[^}]*\}[^}]*\})/,
    )?.[1];
    expect(comes).toBeDefined();

    const { status, body } = await press("kurator", "meeting.answer", JSON.parse(comes!) as object);

    expect([status, body.kind]).toEqual([200, "card"]);
    expect(JSON.stringify(body)).not.toContain('"attention"');
    expect(await answerOf(about.caseId)).toHaveLength(1);
  });

  test("tells a stranger nothing, and takes no other name than the token's", async () => {
    const { body: stranger } = await press("larare", "show", about);
    const { body: nobodys } = await press("larare", "show", { ...about, caseId: crypto.randomUUID() });
    const forged = await press("larare", "meeting.answer", { ...about, account: "kurator", input: { answer: "no" } });

    expect(stranger).toEqual(nobodys);
    expect(JSON.stringify(forged.body)).not.toContain("SB-");
    expect(await answerOf(about.caseId)).toHaveLength(1);
  });

  const sent = async (person: string, form: string, typed: object) => {
    const { body: opened } = await world.api(person, "/cards/open", { data: { form, caseId: about.caseId } });
    expect(opened.kind).toBe("dialog");
    const { data } = opened.card.body.at(-1).actions[0];
    return (await world.api(person, "/cards/submit", { data: { ...data, ...typed } })).body;
  };

  test("opens its forms, keeps what was typed where the answer is no, and says when it is done", async () => {
    const kept = { channel: "visit", interpreter: "so", noticeGiven: "true", safetyAsked: "true" };
    const refused = await sent("samordnare", "contact", kept);
    const done = await sent("servicecenter", "inquiry", {
      caller: "Vårdnadshavare Ek",
      phone: "070-1740605",
      worry: "Barnet är mycket hemma.",
      language: "sv",
    });

    const values = refused.card.body.map(({ id, value }: Record<string, string>) => [id, value]);
    expect(refused.kind).toBe("dialog");
    expect(JSON.stringify(refused.card)).toContain('"attention"');
    expect(Object.fromEntries(values)).toMatchObject(kept);
    expect([done.kind, done.text]).toEqual(["closeDialog", expect.stringMatching(/SB-2026-002/)]);
  });

  test("is asked for in a body that is understood, by somebody who is signed in", async () => {
    const wrong = await world.api("kurator", "/cards/press", { verb: 7 });
    const unsigned = await fetch(`${world.url}/api/cards/press`, { method: "POST" });

    expect([wrong.status, wrong.body.code]).toEqual([400, "badInput"]);
    expect(unsigned.status).toBe(401);
  });
});
