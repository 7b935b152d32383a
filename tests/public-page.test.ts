import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { familyLanguages } from "../src-shared/text/family/language.ts";
import { addMinutes, type Moment } from "../src-shared/time.ts";
import { aBrowser, type Browser } from "./family.ts";
import { anInquiry, aWorld, done, municipalityId, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false, asksAnHour: 2_000, env: { TRUSTED_PROXIES: "1" } });
});
afterAll(() => world.close());

const passing = (seconds: number) =>
  (world.clock.now = new Date(Date.parse(world.clock.now) + seconds * 1000).toISOString() as Moment);
const dayLater = () => (world.clock.now = addMinutes(world.clock.now, 25 * 60));
const inquiries = () => world.app.deps.store.board.of(municipalityId, "nobody", { over: false, code: "", most: 5_000 });
const fileOf = async (phone: string) => {
  const [found] = await world.app.deps.store.traces.find(municipalityId, [{ kind: "phone", value: phone }]);
  return world.file(found!.caseId);
};
const start = `/start/${municipalityId}`;
const formIn = ({ text }: { text: string }) => /name="form" value="([^"]+)"/.exec(text)?.[1] ?? "";

/** Opens the form, reads it a while, and sends it. */
async function asks(browser: Browser, who: string, said: Record<string, string>, seconds = 20) {
  const form = formIn(await browser.get(`${start}/${who}`));
  passing(seconds);
  return browser.post(`${start}/${who}`, { form, website: "", language: "sv", ...said });
}

test("a young person asks to be contacted: an inquiry with a clock, and a receipt that leads nowhere", async () => {
  const browser = aBrowser(world.url);
  const first = await browser.follow(await browser.get("/start"));
  const before = (await inquiries()).length;

  const said = {
    contact: "070-174 06 11",
    safeWay: "Efter tre, ring inte hem",
    worry: "Jag orkar inte skolan",
    language: "so",
  };
  const sent = await asks(browser, "youth", said);
  const thanked = await browser.follow(sent);

  expect(first.text).toContain("Jag är ung och det gäller mig");
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `${start}/youth/done?lang=sv`]);
  expect(thanked.text).toContain("En samordnare hör av sig till dig senast onsdag 9 september.");
  expect(thanked.text).not.toMatch(/SB-|[0-9a-f]{8}-[0-9a-f]{4}|orkar/);
  expect((await inquiries()).length).toBe(before + 1);
  const { inquiry, stage, reference, id } = await fileOf("0701740611");
  expect(stage).toEqual({ name: "inquiry", callBackBy: "2026-09-09" });
  expect(inquiry).toMatchObject({
    from: "youth",
    caller: null,
    phone: { value: "0701740611" },
    safeWay: { value: "Efter tre, ring inte hem" },
    worry: { value: "Jag orkar inte skolan" },
    language: "so",
  });
  await done(world.perform("samordnare", id, "case.accept", { noConflictOfInterest: true }));
  const seen = await done(world.view("samordnare", id));
  expect(seen).toMatchObject({ reference, inquiry: { from: "youth", safeWay: "Efter tre, ring inte hem" } });
});

test("a parent who lives apart from the other is told that each is met alone, and asks for just that", async () => {
  const browser = aBrowser(world.url);
  expect((await browser.get(start)).text).toContain(`${start}/apart`);
  expect((await browser.get(`${start}/apart`)).text).toContain("får den andra föräldern inte veta");

  await asks(browser, "apart", { contact: "070-1740619", safeWay: "", worry: "" });

  const file = await fileOf("0701740619");
  expect([file.inquiry.from, file.programme, file.rules?.parents]).toEqual(["guardian", "separation", "apart"]);
});

test("who has asked before, is known or is nobody's hears the same, and the coordinators have one inquiry", async () => {
  const known = await anInquiry(world);
  const { value } = (await world.file(known)).inquiry.phone!;
  const answers: string[] = [];
  const count = (await inquiries()).length;
  for (const contact of [value, value, "070-1740612", "070-1740612", "nagon@example.se", "Nagon@Example.se"]) {
    const browser = aBrowser(world.url);
    const sent = await asks(browser, "guardian", { contact, safeWay: "", worry: "" });
    // How many requests have come from an address, and when, is the address's own.
    const headers = [...sent.headers].filter(([name]) => name !== "date" && !name.startsWith("x-ratelimit"));
    answers.push(JSON.stringify([sent.status, headers, (await browser.follow(sent)).text]));
  }

  expect(answers).toEqual(answers.map(() => answers[0]));
  expect((await inquiries()).length).toBe(count + 3);
  expect((await fileOf("0701740612")).inquiry.again).toHaveLength(1);
  const { related, initiator } = (await Promise.all((await inquiries()).map(({ caseId }) => world.file(caseId)))).find(
    (file) => file.inquiry.from === "guardian" && file.inquiry.phone?.value === value,
  )!;
  expect(related).toEqual([expect.objectContaining({ caseId: known, by: ["phone"] })]);
  expect(initiator).not.toContain(value);
});

describe("nothing that is typed is lost", () => {
  const typed = { contact: "ring mig", safeWay: 'På <morgonen> & "kvällen"', worry: "Det är 19800101-9804 som oroar" };
  const kept = /name="safeWay"|På &lt;morgonen&gt; &amp; &quot;kvällen&quot;/;
  test.each([
    ["where an answer needs mending", { ...typed }, 20, 400, "Skriv ett telefonnummer"],
    ["where there is a personal number", { ...typed, contact: "070-1740613" }, 20, 400, "Skriv inget personnummer"],
    ["where it came sooner than anybody reads", { ...typed }, 1, 409, "Tryck på knappen en gång till"],
    ["where the field that nobody sees is filled in", { ...typed, website: "http://x" }, 20, 409, "Tryck på knappen"],
    ["where the page was left open for a day", { ...typed }, 24 * 3600, 409, "Tryck på knappen en gång till"],
    ["where the form is not one of ours", { ...typed, form: "abc.def" }, 20, 409, "Tryck på knappen en gång till"],
  ])("%s", async (_, said, seconds, status, words) => {
    const before = (await inquiries()).length;
    const answer = await asks(aBrowser(world.url), "guardian", said, seconds);

    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
    expect(answer.text).toMatch(kept);
    expect(answer.text).toContain("På &lt;morgonen&gt;");
    expect((await inquiries()).length).toBe(before);
  });
});

test("the same form sent again, once mended or simply twice, is what it says; sent on and on it is refused", async () => {
  dayLater();
  const browser = aBrowser(world.url);
  const form = formIn(await browser.get(`${start}/guardian`));
  passing(10);
  const before = (await inquiries()).length;
  const send = (contact: string) => browser.post(`${start}/guardian`, { form, contact, language: "sv" });

  const statuses = [];
  for (const contact of ["070-1740614", "070-1740614", "070-1740615", "070-1740616", "070-1740617"])
    statuses.push((await send(contact)).status);

  expect(statuses).toEqual([303, 303, 303, 303, 409]);
  expect((await inquiries()).length).toBe(before + 3);
  expect((await fileOf("0701740614")).inquiry.again).toEqual([]);
});

const many = process.env["SAMLA_LONG"] ? 1_000 : 100;
test(`${many} posts from everywhere are as many inquiries as a day may bring, and a person is asked to call`, async () => {
  dayLater();
  const before = (await inquiries()).length;
  const forms = Array.from({ length: many }, () =>
    world.app.deps.store.publicAsks.draw(municipalityId, new Date(world.clock.now)),
  );
  passing(10);
  const statuses = new Map<number, number>();
  await Promise.all(
    Array.from({ length: 10 }, async (_, lane) => {
      for (const [at, form] of forms.entries())
        if (at % 10 === lane) {
          const { status } = await aBrowser(world.url).post(
            `${start}/guardian`,
            { form, contact: `07017406${String(at % 100).padStart(2, "0")}`, language: "sv" },
            { "x-forwarded-for": `10.0.${at % 250}.${lane}` },
          );
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }
    }),
  );

  expect((await inquiries()).length - before).toBeLessThanOrEqual(20);
  expect(statuses.get(429)).toBeGreaterThanOrEqual(many - 30);
  const answer = await asks(aBrowser(world.url), "youth", { contact: "070-1740699", safeWay: "På natten" });
  expect([answer.status, answer.text]).toEqual([429, expect.stringContaining("070\u2060-\u2060174\u00a006\u00a090")]);
  expect(answer.text).toContain("På natten");
  dayLater();
  expect((await asks(aBrowser(world.url), "youth", { contact: "070-1740699" })).status).toBe(303);
});

test("what the public may give is nobody else's to give, and it opens nothing", async () => {
  const caseId = crypto.randomUUID();
  const input = { from: "guardian", contact: "070-1740618", language: "sv" };
  expect(await world.perform("samordnare", caseId, "case.askForContact", input)).toMatchObject({
    refusal: { kind: "notThere" },
  });
  const known = await anInquiry(world);
  expect(await world.perform("samordnare", known, "case.askAgain", input)).toMatchObject({
    refusal: { kind: "notYourStep" },
  });
});

describe("the pages that everybody may read", () => {
  const paths = ["/start", "/integritet", "/villkor", "/tillganglighet"];
  test.each(familyLanguages)(
    "are there in %s, with whom to call and no reference to another place",
    async (language) => {
      for (const path of paths) {
        const browser = aBrowser(world.url, language);
        const { status, text, headers } = await browser.follow(await browser.get(path));

        expect([path, status]).toEqual([path, 200]);
        expect(text).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`);
        expect(text).toContain("112");
        expect(text.replace(/<style>.*?<\/style>/s, "")).not.toMatch(/undefined|\[object|NaN/);
        // Nothing on it comes from, or leads without a press to, anybody else.
        expect(text).not.toMatch(/src="(?!\/f\/)|(?<!<a )href="(?!\/|mailto:|tel:)[^"]*"(?! rel="noreferrer")/);
        expect(headers.get("referrer-policy")).toBe("no-referrer");
        expect(headers.get("content-security-policy")).toContain("default-src 'none'");
        expect(text.includes('class="quiet machine"')).toBe(language === "ar" || language === "so");
      }
    },
  );

  test("tell of personal data what the municipality has settled", async () => {
    const { text } = await aBrowser(world.url).get(`/integritet/${municipalityId}`);

    for (const words of ["Kommunstyrelsen är personuppgiftsansvarig för Samba", "5 år", "6 månader", "imy@imy.se"])
      expect(text).toContain(words);
  });

  test("lead back to the beginning where there is no such municipality or way", async () => {
    for (const path of ["/start/nowhere", "/start/nowhere/guardian", "/integritet/nowhere", `${start}/somebody`]) {
      const { status, headers } = await aBrowser(world.url).get(path);
      expect([path, status, headers.get("location")?.startsWith("/start")]).toEqual([path, 303, true]);
    }
  });
});

describe("what the administrator says of it", () => {
  const settings = () => world.api("administrator", "/municipality");
  const save = async (publicPage: object) => {
    const { document, version } = (await settings()).body;
    const input = { ...document, publicPage: { ...document.publicPage, ...publicPage } };
    return world.api("administrator", "/municipality/municipality.configure", {
      commandId: crypto.randomUUID(),
      version,
      input,
    });
  };
  const languages = async () => (await world.api("administrator", "/municipality/languages")).body.languages;

  test("a machine's translation is marked until somebody has read it, and that they did is the server's word", async () => {
    const page = async () => (await aBrowser(world.url, "ar").get(`${start}?lang=ar`)).text;
    const marked = await page();
    const { hash } = (await languages()).find(({ language }: { language: string }) => language === "ar");
    const { pairs } = (await world.api("administrator", "/municipality/languages/ar")).body;
    const approve = (said: object, who = "administrator") =>
      world.api(who, "/municipality/languages/ar/approve", { commandId: crypto.randomUUID(), ...said });

    expect(pairs.length).toBeGreaterThan(150);
    expect((await approve({ hash }, "samordnare")).status).toBe(403);
    expect((await approve({ hash: "what it was" })).body.code).toBe("outdated");
    expect(marked).toContain("machine");
    expect((await approve({ hash })).status).toBe(200);
    expect(
      (await save({ approvals: [{ language: "so", hash, by: world.account("chef"), at: world.clock.now }] })).status,
    ).toBe(200);

    expect(await page()).not.toContain("machine");
    const { document, history } = (await settings()).body;
    expect(document.publicPage.approvals).toEqual([
      { language: "ar", hash, by: world.account("administrator"), at: world.clock.now },
    ]);
    expect(history.flatMap(({ fields }: { fields: string[] }) => fields)).toContain("publicPage.approvals.العربية");
    expect((await languages()).map(({ approved }: { approved: unknown }) => approved !== null)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  test("a language that is not offered is not shown, and a page that takes no questions says whom to call", async () => {
    expect((await save({ phone: undefined })).body.fields).toEqual([{ path: "publicPage.phone", problem: "missing" }]);
    expect((await save({ languages: ["en"], isOpen: false })).status).toBe(200);

    const browser = aBrowser(world.url, "so");
    const { text } = await browser.get(start);
    expect(text).toContain('lang="sv"');
    expect(text).not.toContain("Soomaali");
    expect(text).toContain("Det går inte att be om kontakt på den här sidan");
    expect(text).toContain("070-174 06 90");
    expect((await browser.get(`${start}/guardian`)).status).toBe(303);
    expect((await browser.post(`${start}/guardian`, { contact: "070-1740605" })).status).toBe(303);
    expect((await save({ languages: ["en", "ar", "so"], isOpen: true })).status).toBe(200);
  });

  test("it is looked at before it is saved", async () => {
    const { document } = (await settings()).body;
    const input = { ...document, name: "Ny kommun <b>", publicPage: { ...document.publicPage, phone: "070-1740691" } };
    const { body } = await world.api("administrator", "/municipality/public-page", { input, language: "en" });

    expect(body.html).toContain("Ny kommun &lt;b&gt;");
    expect(body.html).toContain("070-1740691");
    expect((await world.api("samordnare", "/municipality/public-page", { input, language: "en" })).status).toBe(403);
    expect((await settings()).body.document.name).toBe(document.name);
  });
});
