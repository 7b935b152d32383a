import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { configure } from "../src-bot/municipality.ts";
import { aBrowser, aWayIn, type Browser, linkIn, phoneOf, sendLink } from "./family.ts";
import { aWorld, done, flowsBetween, later, municipalityId, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ guessesAQuarter: 10_000 });
});
afterAll(() => world.close());

const session = "__Host-samla";
const flat = ({ text }: { text: string }) =>
  text
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?(<[^>]*>) ?/g, "$1");
const isAsked = ({ text }: { text: string }) => /<h1>(Visa att det är du|Skriv koden)<\/h1>/.test(text);
const yes = { answer: "granted", who: "true", until: "true", stop: "true", action: "send" };
const wordsIn = (text: string) => /name="words" value="([^"]+)"/.exec(text)![1]!;

/** Somebody who is in, asked about two services for a purpose in the coordinator's words. */
async function asked(purpose = "Att skoldagen ska fungera", more: Record<string, unknown> = {}) {
  const way = await aWayIn(world, more);
  const { caseId, guardianId, childId } = way;
  await done(
    world.perform("samordnare", caseId, "consent.request", {
      grantorId: guardianId,
      subjectIds: [childId],
      flows: flowsBetween(["ekskolan", "barnochunga"]),
      purpose,
      activities: ["attendMeeting"],
      validTo: later(world, 120),
    }),
  );
  await way.enter();
  const { id } = (await world.file(caseId)).requests[0]!;
  return { ...way, at: `/f/mine/asked/${id}`, page: async (path: string) => flat(await way.browser.get(path)) };
}

describe("the same link once more", () => {
  const open = async (browser: Browser, link: string, headers: Record<string, string> = {}) =>
    browser.follow(await browser.get(link, headers));

  test("leads whoever is in by it straight in, without a new code, from wherever it was opened", async () => {
    const way = await aWayIn(world);
    await way.enter();
    const secret = way.browser.cookies.get(session);

    const again = await open(way.browser, way.link);
    const fromElsewhere = await way.browser.get(way.link, { "sec-fetch-site": "cross-site" });
    const onwards = await way.browser.follow(fromElsewhere);

    expect([again.status, isAsked(again), again.text.includes("<h1>Till dig</h1>")]).toEqual([200, false, true]);
    // What is kept for those who are in comes along only from a page of our own, and that is one.
    expect([fromElsewhere.status, fromElsewhere.headers.get("refresh")]).toEqual([200, "0; url=/f/in"]);
    expect([onwards.status, onwards.text.includes("<h1>Till dig</h1>")]).toEqual([200, true]);
    expect(way.browser.cookies.get(session)).toBe(secret);
    expect([...way.browser.cookies.keys()]).toEqual([session]);
  });

  test("is worth nothing where nobody is in, has been away too long, or has left", async () => {
    const way = await aWayIn(world);
    await way.enter();
    const stranger = aBrowser(world.front);
    expect([isAsked(await open(stranger, way.link)), stranger.cookies.has(session)]).toEqual([true, false]);

    world.clock.now = new Date(Date.parse(world.clock.now) + 16 * 60_000).toISOString() as typeof world.clock.now;
    expect(isAsked(await open(way.browser, way.link))).toBe(true);
    await way.browser.post("/f/in/code", { code: await way.code() });
    expect(isAsked(await open(way.browser, way.link))).toBe(false);
    await way.browser.get("/f/mine");
    await way.browser.post("/f/out");
    expect(isAsked(await open(way.browser, way.link))).toBe(true);
  });

  test("of another person's on the same telephone asks who it is, and of the first visit nothing is left", async () => {
    const [first, other] = [await aWayIn(world), await aWayIn(world)];
    await first.enter();
    const secret = first.browser.cookies.get(session)!;

    const step = await open(first.browser, other.link);

    expect([step.status, isAsked(step), first.browser.cookies.has(session)]).toEqual([200, true, false]);
    const carried = await aBrowser(world.front).get("/f/mine", { cookie: `${session}=${secret}` });
    expect([carried.status, (await first.browser.get("/f/mine")).status]).toEqual([403, 403]);
  });
});

describe("before somebody is in", () => {
  const steps = async (link: string) => {
    const browser = aBrowser(world.front);
    const step = flat(await browser.follow(await browser.get(link)));
    return { step, sent: flat(await browser.follow(await browser.post("/f/in/send"))) };
  };

  test("it is said who has written, and by which way the code comes", async () => {
    const { link, caseId, guardianId } = await aWayIn(world);
    const bySms = await steps(link);
    await sendLink(world, caseId, guardianId, { channel: "sms", secondStep: "mail" });
    const byMail = await steps(linkIn((await phoneOf(world, "vardnadshavare1")).sms.at(-1)));

    for (const { step } of [bySms, byMail]) expect(step).toContain("<p>Från<bdi>Ekstads kommun</bdi></p>");
    expect(bySms.sent).toContain("Den kommer som SMS.");
    expect(byMail.sent).toContain("Den kommer med mejl.");
    for (const { sent } of [bySms, byMail]) expect(sent).toContain("<h1>Skriv koden</h1>");
  });
});

describe("on every page", () => {
  const signpost = "Det här är inte en orosanmälan.";

  test("where something can be written freely it is said where worry and danger are heard, and else not", async () => {
    const { at, page, browser, caseId } = await asked();
    await browser.post(at, { ...yes, words: wordsIn(await page(at)) });
    const [consent] = (await world.file(caseId)).consents;
    const pages = [
      at,
      "/f/mine",
      "/f/mine/needs",
      `/f/mine/consents/${consent!.id}`,
      `/f/mine/consents/${consent!.id}/receipt`,
    ];

    const seen = [];
    for (const one of pages) {
      const text = await page(one);
      seen.push([one, /<textarea|type="text"/.test(text.slice(text.indexOf("<main"))), text.includes(signpost)]);
    }

    for (const [one, isFree, isTold] of seen) expect([one, isTold]).toEqual([one, isFree]);
    expect(seen.filter(([, isFree]) => isFree).map(([one]) => one)).toEqual(
      expect.arrayContaining([at, "/f/mine/needs"]),
    );
    expect(seen.some(([, isFree]) => !isFree)).toBe(true);
    const anybody = aBrowser(world.front);
    expect(flat(await anybody.follow(await anybody.get("/start")))).toContain(signpost);
  });

  test("whoever leads the case is called by a press: on the first page, in the question and below each page", async () => {
    const { at, page } = await asked();
    const { document } = await world.app.deps.municipality(municipalityId);
    // The coordinator has no number of their own, and is reached by the municipality's.
    const tel = `tel:${document.publicPage.phone!.replace(/[^\d+]/g, "")}`;

    const [home, question] = [await page("/f/mine"), await page(at)];

    expect(question).toMatch(new RegExp(`Säg till<a href="${tel}">Samordnare[^<]*</a>`));
    expect(home).toMatch(new RegExp(`Den du har kontakt med:[^<]*<br /><span class="reach"\\s?><a href="${tel}">`));
    for (const one of [home, question]) expect(one).toMatch(/<p class="call">Frågor\? Ring [^<]*<a href="tel:\d+">/);
  });
});

describe("a question", () => {
  test("says of each that would be told what it is, of who asks that it does, and what all of it is", async () => {
    const { at, page } = await asked();
    const question = await page(at);

    expect(question).toContain("Samba (kommunens samordning för barn och familjer) frågar dig. Varför?");
    const hints = [
      ...question.matchAll(/<legend>([^<]*)<\/legend><p class="quiet" id="share-[^>]*><bdi>([^<]*)<\/bdi><\/p>/g),
    ];
    expect(hints.map(([, name, hint]) => [name, hint])).toEqual([
      ["Barn och unga", "socialtjänsten för barn och familjer"],
      ["Samba", "Vi som frågar"],
    ]);
    expect(question).toMatch(/aria-describedby="share-barnochunga-hint"><legend>Barn och unga/);
    expect(question).toContain("Allt: kontakt, skola och familj.");
  });

  test("says what each is in the language it is read in, and in Swedish where nobody has written it", async () => {
    const { at, page } = await asked();
    const { document } = await world.app.deps.municipality(municipalityId);
    const office = document.units.find(({ id }) => id === "samordning")!;
    const social = document.units.find(({ id }) => id === "barnochunga")!;
    const hintOf = (question: string) =>
      /<legend>Barn och unga<\/legend><p[^>]*><bdi>([^<]*)<\/bdi>/.exec(question)?.[1];

    const [english, arabic] = [await page(`${at}?lang=en`), await page(`${at}?lang=ar`)];
    const input = {
      ...document,
      units: document.units.map((unit) =>
        unit === social ? { ...unit, explainedIn: { en: "social services" } } : unit,
      ),
    };
    await done(configure(world.app.deps, world.access("administrator"), input, crypto.randomUUID()));
    const unwritten = await page(`${at}?lang=ar`);

    expect(english).toContain(`Samba (${office.explainedIn!.en!})`);
    expect([hintOf(english), hintOf(arabic)]).toEqual([social.explainedIn!.en, social.explainedIn!.ar]);
    expect(arabic).toContain(`\u2068Samba\u2069 (${office.explainedIn!.ar!})`);
    expect(hintOf(unwritten)).toBe("socialtjänsten för barn och familjer");
    await done(configure(world.app.deps, world.access("administrator"), document, crypto.randomUUID()));
  });

  test.each([
    ["att skoldagen ska fungera", "Att skoldagen ska fungera."],
    ["Så att stödet hänger ihop.", "Så att stödet hänger ihop."],
    ["Vad behöver barnet?", "Vad behöver barnet?"],
  ])("has a purpose that reads as a sentence however it was written: %s", async (purpose, read) => {
    const { at, page } = await asked(purpose);

    expect(await page(at)).toContain(`frågar dig. Varför?<span dir="auto">${read}</span>`);
    expect(await page(`${at}?read=easy`)).toContain(`Varför?<span dir="auto">${read}</span>`);
  });

  test("once answered shows what was said yes to before all else on the page", async () => {
    const { at, page, browser } = await asked();
    const sent = { ...yes, words: wordsIn(await page(at)) };

    const home = flat(await browser.follow(await browser.post(at, sent)));

    expect(home).toMatch(/<p class="said" role="status">Tack\. [^<]*<\/p><h2>Det du har sagt ja till<\/h2>/);
    expect(home.match(/Det du har sagt ja till/g)).toHaveLength(1);
    expect(home.indexOf("Ta tillbaka mitt ja")).toBeLessThan(home.indexOf("Det här kommer från"));
  });
});
