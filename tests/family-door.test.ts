import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { familyDoors, fuzzFamily } from "./doors/fuzz-family.ts";
import { aBrowser, aWayIn, eidAs, linkIn, phoneOf, sendLink } from "./family.ts";
import { aWorld, done, flowsBetween, later, momentIn, municipalityId, refusalOf, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ guessesAQuarter: 10_000 });
});
afterAll(() => world.close());

const anAsking = (of: { childId: string; guardianId: string }) => ({
  grantorId: of.guardianId,
  subjectIds: [of.childId, of.guardianId],
  flows: flowsBetween(["ekskolan", "barnochunga"]),
  purpose: "Att skoldagen ska fungera",
  validTo: later(world, 120),
});

const known = { who: "true", until: "true", stop: "true" };

test("from a link in a mail, by e-ID, to a consent on the case: whole, in Swedish, over HTTP", async () => {
  const way = await aWayIn(world, { secondStep: "eid", personalNumber: "19800101-9804" });
  const { caseId, guardianId, browser, link } = way;
  await done(world.perform("samordnare", caseId, "consent.request", anAsking(way)));

  const step = await browser.follow(await browser.get(link));
  expect(step.text).toContain("Visa att det är du");
  const question = await eidAs(browser, "198001019804");
  expect((await browser.get("/f/mine")).text).toContain("Frågor till dig");
  expect(question.text).toContain("Att skoldagen ska fungera");
  expect(question.text).toMatch(/Ekskolan, Barn och unga.* och Samba får berätta för varandra om:/);
  const path = /action="(\/f\/mine\/asked\/[^"]+)"/.exec(question.text)![1]!;
  const words = /name="words" value="([^"]+)"/.exec(question.text)![1]!;
  const summed = await browser.follow(await browser.post(path, { answer: "granted", words }));
  expect(summed.text).toContain("Stämmer ditt svar?");
  expect((await world.file(caseId)).requests[0]!.answer).toBeNull();
  const send = { action: "send", answer: "granted", words };
  const unread = await browser.post(path, send);
  expect([unread.status, unread.text]).toEqual([409, expect.stringContaining("Ditt ja räknas när du har kryssat")]);
  const answered = await browser.follow(await browser.post(path, { ...send, ...known, commandId: "answer-once-1" }));
  await browser.post(path, { ...send, ...known, commandId: "answer-once-1" });

  expect(answered.text).toContain("Tack. Svaret är sparat.");
  const { consents, requests } = await world.file(caseId);
  expect(requests[0]!.answer).toMatchObject({ kind: "granted", channel: "page" });
  expect(consents).toEqual([
    expect.objectContaining({
      grantor: guardianId,
      evidence: expect.objectContaining({
        kind: "page",
        how: "eid",
        acr: "http://id.elegnamnden.se/loa/1.0/loa3",
        at: world.clock.now,
        words,
      }),
    }),
  ]);
  const board = await world.api("samordnare", `/cases/${caseId}/consent`);
  expect(board.body.answers[0].evidence).toMatchObject({ kind: "page", how: "eid" });

  const withdrawn = await browser.follow(await browser.post(`/f/mine/consents/${consents[0]!.id}/withdraw`));
  expect(withdrawn.text).toContain("Du har tagit tillbaka ditt ja");
  expect((await world.file(caseId)).consents[0]!.ended).toMatchObject({ how: "withdrawn", channel: "page" });
  const log = await world.app.deps.store.cases.log(municipalityId, caseId);
  expect(log.map(({ entry }) => entry.kind)).toEqual(
    expect.arrayContaining(["linkSent", "linkOpened", "familyEntered", "consentGiven", "consentWithdrawn"]),
  );
});

describe("an answer on one's own page", () => {
  test.each([
    [
      "partlyGranted",
      {
        "share-ekskolan": "only",
        "only-ekskolan": "contact,schooling",
        "share-barnochunga": "none",
        "share-samordning": "none",
      },
      "Ja, till en del",
      /Ekskolan<\/h2><p class="line">Får bara veta: hur man når er och hur det går i skolan\.<\/p>/,
    ],
    ["refused", { reason: "Inte nu" }, "Nej", /Till samordnaren: Inte nu/],
    ["wantsTalk", {}, "Jag vill prata först", /Du vill prata först/],
  ] as const)("can be %s, and is summed up before it is sent", async (kind, more, label, sum) => {
    const way = await aWayIn(world);
    const { caseId, browser } = way;
    await done(world.perform("samordnare", caseId, "consent.request", anAsking(way)));
    await way.enter();
    const { id } = (await world.file(caseId)).requests[0]!;
    const question = await browser.get(`/f/mine/asked/${id}`);
    expect(question.text).toContain(label);

    const words = /name="words" value="([^"]+)"/.exec(question.text)![1]!;
    const summed = await browser.follow(
      await browser.post(`/f/mine/asked/${id}`, { action: "go", answer: kind, words, ...more }),
    );
    expect(summed.text.replace(/>\s+</g, "><")).toMatch(sum);
    expect((await world.file(caseId)).requests[0]!.answer).toBeNull();
    const answer = { action: "send", answer: kind, words, ...known, ...more };
    const answered = await browser.follow(await browser.post(`/f/mine/asked/${id}`, answer));

    expect(answered.text).toContain("Svaret är sparat");
    const { requests, consents } = await world.file(caseId);
    expect(requests[0]!.answer).toMatchObject({ kind, channel: "page" });
    const told = new Set(consents.flatMap(({ flows }) => flows.map(({ to, category }) => `${to}: ${category}`)));
    expect([...told]).toEqual(kind === "partlyGranted" ? ["ekskolan: contact", "ekskolan: schooling"] : []);
  });

  test("is summed up as it was ticked: all of it, all but what was ticked, or nothing, which is not told either", async () => {
    const way = await aWayIn(world);
    const kinds = ["contact", "schooling", "family", "economy"];
    const flows = flowsBetween(["ekskolan", "barnochunga"], kinds);
    await done(world.perform("samordnare", way.caseId, "consent.request", { ...anAsking(way), flows }));
    await way.enter();
    const at = `/f/mine/asked/${(await world.file(way.caseId)).requests[0]!.id}`;
    const { text } = await way.browser.get(at);
    const words = /name="words" value="([^"]+)"/.exec(text)![1]!;

    const summed = await way.browser.follow(
      await way.browser.post(at, {
        action: "go",
        answer: "partlyGranted",
        words,
        "share-ekskolan": "but",
        "but-ekskolan": "family,economy",
        "share-barnochunga": "out",
        "share-samordning": "all",
      }),
    );

    expect(text).toContain("Inget: får inte heller berätta.");
    const said = [...summed.text.matchAll(/<h2[^>]*>([^<]+)<\/h2>\s*<p class="line">([^<]+)</g)].map(([, ...of]) => of);
    expect(said).toEqual([
      ["Ekskolan", "Får veta allt, utom: hur ni har det i familjen och ekonomi."],
      ["Barn och unga", "Får varken veta eller berätta."],
      ["Samba", "Får veta allt."],
    ]);
  });

  test("is nobody else's to give: another's question is answered as one that is not there", async () => {
    const [one, other] = [await aWayIn(world), await aWayIn(world)];
    await done(world.perform("samordnare", other.caseId, "consent.request", anAsking(other)));
    const theirs = (await world.file(other.caseId)).requests[0]!.id;
    await one.enter();

    const no = { action: "send", answer: "refused" };
    const tried = await one.browser.post(`/f/mine/asked/${theirs}`, { ...no, commandId: "not-theirs-1" });
    const nothing = await one.browser.post(`/f/mine/asked/${crypto.randomUUID()}`, no);

    const plain = (text: string) => text.replace(/value="[\w-]{36}"/g, "");
    expect([tried.status, plain(tried.text)]).toEqual([nothing.status, plain(nothing.text)]);
    expect((await world.file(other.caseId)).requests[0]!.answer).toBeNull();
  });
});

test("of links made at one moment the latest is the one that is told, open and ended", async () => {
  const { caseId, guardianId } = await aWayIn(world);
  const listed = async () => (await world.api("samordnare", `/cases/${caseId}/links`)).body.links[0];
  const readOut = { partyId: guardianId, channel: "readOut", secondStep: "sms" };

  for (let times = 0; times < 6; times += 1) {
    await done(world.perform("samordnare", caseId, "party.sendLink", readOut));
    expect(await listed()).toMatchObject({ channel: "readOut", ended: null });
  }

  await done(world.perform("samordnare", caseId, "party.endLink", { partyId: guardianId }));
  expect(await listed()).toMatchObject({ ended: "ended" });
});

describe("the second step", () => {
  test("is not done by another's e-ID, which counts, and after five the link is shut and the coordinator told", async () => {
    const { browser, link, caseId } = await aWayIn(world, { secondStep: "eid", personalNumber: "198001019804" });
    await browser.follow(await browser.get(link));

    const first = await eidAs(browser, "198202029818");
    expect([first.status, first.text]).toEqual([403, expect.stringContaining("Vi kunde inte se att länken är din")]);
    for (let tries = 2; tries < 5; tries += 1) await eidAs(browser, "198202029818");
    const last = await eidAs(browser, "198202029818");
    const own = await eidAs(browser, "198001019804");

    expect(last.text).toContain("Länken är stängd en stund");
    expect(own.text).toContain("Länken är stängd en stund");
    expect([...browser.cookies.keys()]).toEqual(["__Host-samla-door"]);
    const links = await world.api("samordnare", `/cases/${caseId}/links`);
    expect(links.body.links).toEqual([expect.objectContaining({ isLocked: true })]);
    expect((await world.api("samordnare", "/links/locked")).body.locked).toContainEqual(
      expect.objectContaining({ caseId }),
    );
    expect((await world.api("samordnare2", "/links/locked")).body.locked).toEqual([]);
  });

  test("by a code takes the right one, once, while it is fresh, and guesses are counted before they are judged", async () => {
    const way = await aWayIn(world);
    const { browser, link } = way;
    await browser.follow(await browser.get(link));
    const code = await way.code();
    world.clock.now = momentIn(world, 1);
    const late = await browser.post("/f/in/code", { code });
    const fresh = aBrowser(world.front);
    await fresh.follow(await fresh.get(link));
    const next = await way.code(fresh);
    const wrong = next === "000000" ? "000001" : "000000";
    await Promise.all([1, 2, 3].map(() => fresh.post("/f/in/code", { code: wrong })));
    const entered = await fresh.post("/f/in/code", { code: next });
    const again = aBrowser(world.front);
    await again.follow(await again.get(link));
    const replayed = await again.post("/f/in/code", { code: next });

    expect(late.status).toBe(404);
    expect(entered.text).toContain("Du är inne");
    expect(replayed.text).toContain("Det stämde inte");
  });

  test("of ten who guess at once no more than five are judged", async () => {
    const way = await aWayIn(world);
    const { browser, link } = way;
    await browser.follow(await browser.get(link));
    const code = await way.code();
    const wrong = Array.from({ length: 10 }, (_, at) => String((Number(code) + at + 1) % 1_000_000).padStart(6, "0"));

    const tried = await Promise.all(wrong.map((guess) => browser.post("/f/in/code", { code: guess })));
    const right = await browser.post("/f/in/code", { code });

    expect(tried.filter(({ text }) => text.includes("Det stämde inte")).length).toBeLessThan(5);
    expect(right.text).toContain("Länken är stängd en stund");
  });

  test("without it a forwarded mail shows nothing and does nothing", async () => {
    const { link, caseId } = await aWayIn(world);
    const stranger = aBrowser(world.front);

    const seen = [await stranger.follow(await stranger.get(link)), await stranger.get("/f/mine")];

    const file = await world.file(caseId);
    const told = [file.reference, ...file.parties.flatMap((one) => ("name" in one ? [one.name.value] : []))];
    for (const { text } of seen) for (const word of told) expect(text).not.toContain(word);
    expect(seen[1]!.status).toBe(403);
  });
});

describe("what leads nowhere", () => {
  /** All that comes over the wire but the time of day and how many questions are left this minute, whatever they are. */
  const whole = async (path: string) => {
    const { status, headers, text } = await aBrowser(world.front).get(path);
    return JSON.stringify([status, [...headers].filter(([name]) => !/^date$|ratelimit/.test(name)), text]);
  };

  test("is answered in one way, byte for byte, and with as many questions to the database", async () => {
    const [ended, lost, left, replaced, old] = [
      await aWayIn(world),
      await aWayIn(world),
      await aWayIn(world),
      await aWayIn(world),
      await aWayIn(world),
    ];
    await done(world.perform("samordnare", ended.caseId, "party.endLink", { partyId: ended.guardianId }));
    const custody = {
      guardianId: lost.guardianId,
      childId: lost.childId,
      custody: "none",
      reason: "Domstolen",
      custodyEvidence: "courtDecision",
    };
    await done(world.perform("samordnare", lost.caseId, "party.changeCustody", custody));
    await done(world.perform("samordnare", left.caseId, "case.end", { how: "redirected", reason: "Annan hjälp" }));
    await sendLink(world, replaced.caseId, replaced.guardianId);
    world.clock.now = momentIn(world, 31);
    const paths = [
      ...[ended, lost, left, replaced, old].map(({ link }) => link),
      `/f/${"0".repeat(26)}`,
      "/f/x",
      "/f/..%2f..",
      `/f/${"A".repeat(5_000)}`,
      "/f/in",
      "/f/in/eid",
      "/f/in/eid/back?code=1&state=2",
    ];

    const answers: string[] = [];
    const asked = [];
    for (const path of paths) {
      const counts = [];
      for (let tries = 0; tries < 4; tries += 1) {
        const before = world.app.deps.store.statements();
        answers.push(await whole(path));
        counts.push(world.app.deps.store.statements() - before);
      }
      // What the clockwork asks meanwhile only adds to some of them.
      asked.push(Math.min(...counts));
    }

    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("Länken leder ingenstans");
    expect(new Set(asked.slice(0, 9)).size).toBe(1);
  });

  test("a session ends with its link, with custody, with the eighteenth birthday, unused, and in the end by itself", async () => {
    const ways = [];
    for (let made = 0; made < 5; made += 1) {
      const way = await aWayIn(world);
      await way.enter();
      ways.push(way);
    }
    const [one, two, three, four, five] = ways as [Way, Way, Way, Way, Way];
    const isIn = async ({ browser }: Way) => (await browser.get("/f/mine")).status === 200;
    expect(await Promise.all(ways.map(isIn))).toEqual([true, true, true, true, true]);

    await done(world.perform("samordnare", one.caseId, "party.endLink", { partyId: one.guardianId }));
    expect(await isIn(one)).toBe(false);
    await done(
      world.perform("samordnare", two.caseId, "party.changeCustody", {
        guardianId: two.guardianId,
        childId: two.childId,
        custody: "none",
        reason: "Domstolen",
        custodyEvidence: "courtDecision",
      }),
    );
    expect(await isIn(two)).toBe(false);
    world.clock.now = new Date(Date.parse(world.clock.now) + 14 * 60_000).toISOString() as typeof world.clock.now;
    expect(await isIn(three)).toBe(true);
    world.clock.now = new Date(Date.parse(world.clock.now) + 2 * 60_000).toISOString() as typeof world.clock.now;
    expect(await isIn(four)).toBe(false);
    expect(await isIn(three)).toBe(true);
    // Eight minutes before the child is eighteen, and the moment it is.
    world.clock.now = "2031-05-13T21:52:00.000Z" as typeof world.clock.now;
    await sendLink(world, five.caseId, five.guardianId);
    await five.browser.follow(await five.browser.get(linkIn((await phoneOf(world, "vardnadshavare1")).mail.at(-1))));
    await five.browser.post("/f/in/code", { code: await five.code() });
    expect(await isIn(five)).toBe(true);
    world.clock.now = "2031-05-13T22:00:00.000Z" as typeof world.clock.now;
    expect(await isIn(five)).toBe(false);
    const kept = await world.app.deps.store.links.of(municipalityId, two.caseId);
    expect(kept.at(-1)).toMatchObject({ endedWhy: "noLongerTheirs" });
    world.clock.now = momentIn(world, 1);
  });
});
type Way = Awaited<ReturnType<typeof aWayIn>>;

describe("what an attacker may try", () => {
  test("a forged, swapped or doubled cookie, another's form and another site's are all turned away", async () => {
    const [own, other] = [await aWayIn(world), await aWayIn(world)];
    await own.enter();
    await other.enter();
    const door = aBrowser(world.front);
    await door.follow(await door.get(own.link));
    const secret = own.browser.cookies.get("__Host-samla")!;
    const asking = (cookie: string, headers: Record<string, string> = {}) =>
      aBrowser(world.front).get("/f/mine", { cookie, ...headers });
    const post = (browser: Way["browser"], csrf: string, headers: Record<string, string> = {}) =>
      browser.post(`/f/mine/asked/${crypto.randomUUID()}`, { csrf, answer: "refused" }, headers);
    await own.browser.get("/f/mine");
    const token = /name="csrf" value="([^"]+)"/.exec(own.browser.last().text)![1]!;

    const refused = [
      await asking(`__Host-samla=${secret.slice(0, -1)}${secret.endsWith("A") ? "B" : "A"}`),
      await asking(`__Host-samla=${door.cookies.get("__Host-samla-door")!}`),
      await asking(`__Host-samla=${secret}; __Host-samla=${secret}`),
      await asking(`__host-samla=${secret}`),
      await post(other.browser, token),
      await post(own.browser, ""),
      await post(own.browser, token, { "sec-fetch-site": "cross-site" }),
      await post(own.browser, token, { "sec-fetch-site": "same-site" }),
    ];

    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403));
    expect((await own.browser.get("/f/mine")).status).toBe(200);
  });

  test("an answer of an e-ID is worth nothing twice, in another browser, or to another question", async () => {
    const personalNumber = "198001019804";
    const [one, other] = [
      await aWayIn(world, { secondStep: "eid", personalNumber }),
      await aWayIn(world, { secondStep: "eid", personalNumber }),
    ];
    for (const { browser, link } of [one, other]) await browser.follow(await browser.get(link));
    const stolen = await eidAs(one.browser, personalNumber, "answer only");
    const back = stolen.headers.get("location")!;

    const elsewhere = await other.browser.get(back);
    const nobody = await aBrowser(world.front).get(back);
    const forged = await one.browser.get(back.replace(/state=[^&]+/, "state=x"));
    await one.browser.get("/f/in/eid");
    const toAnother = await one.browser.get(back);

    expect(elsewhere.text).toContain("Vi kunde inte se att länken är din");
    expect(nobody.status).toBe(404);
    expect(forged.text).toContain("Vi kunde inte se att länken är din");
    expect(toAnother.text).toContain("Vi kunde inte se att länken är din");
    expect([one, other].flatMap(({ browser }) => [...browser.cookies.keys()])).not.toContain("__Host-samla");
  });

  test("no header, redirect or address of theirs leads out or in", async () => {
    const way = await aWayIn(world);
    const { browser, link } = way;

    const opened = await browser.get(`${link}?next=https://elsewhere.example.com/%0d%0aset-cookie:a=b`);
    const step = await browser
      .get("/f/in", { host: "elsewhere.example.com", "x-forwarded-host": "elsewhere.example.com" })
      .catch(() => null);
    const out = await browser.post("/f/out", { to: "https://elsewhere.example.com" });

    expect(opened.headers.get("location")).toBe("/f/in");
    expect(step?.text ?? "").not.toContain("elsewhere");
    expect(out.headers.get("refresh")).toBe("0; url=https://www.smhi.se/");
    expect(out.headers.get("clear-site-data")).toContain("cookies");
    for (const { headers } of [opened, out]) {
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-robots-tag")).toContain("noindex");
      expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    }
    const cookies = opened.headers.getSetCookie().join();
    expect(cookies).toMatch(/^__Host-samla-door=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    await way.enter();
    expect(way.entered().headers.getSetCookie().join()).toMatch(
      /__Host-samla=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict/,
    );
  });

  test("a way out ends the session, also where somebody goes back", async () => {
    const way = await aWayIn(world);
    await way.enter();
    await way.browser.get("/f/mine");
    const secret = way.browser.cookies.get("__Host-samla")!;

    await way.browser.post("/f/out");

    expect((await aBrowser(world.front).get("/f/mine", { cookie: `__Host-samla=${secret}` })).status).toBe(403);
  });
});

describe("what is sent", () => {
  test("names nobody and nothing, and to somebody protected it is the link alone", async () => {
    const { caseId, guardianId } = await aWayIn(world);
    const file = await world.file(caseId);
    await done(
      world.perform("samordnare", caseId, "party.setProtection", {
        partyId: guardianId,
        level: "marked",
        alias: "Person Q",
        reason: "",
      }),
    );
    await sendLink(world, caseId, guardianId);
    const { mail } = await phoneOf(world, "vardnadshavare1");
    const [plain, bare] = mail.slice(-2);

    const said = [file.reference, "Barnet", "Ek ", "Samba", "Ekskolan", "skola", "socialtjänst", "orosanmälan"];
    for (const word of said) expect(plain).not.toContain(word);
    expect(plain).toMatch(/^Ekstads kommun har ett meddelande till dig/);
    expect(bare).toMatch(/^https:\/\/localhost:\d+\/f\/[0-9A-Z]{26}$/);
    expect(linkIn(bare)).not.toBe(linkIn(plain));
  });

  test("goes only where the person has said, and nowhere that another reads", async () => {
    const { caseId, childId, guardianId } = await aWayIn(world);
    const send = (more: object) =>
      refusalOf(
        world.perform("samordnare", caseId, "party.sendLink", {
          partyId: guardianId,
          channel: "sms",
          secondStep: "mail",
          isAgreed: true,
          ...more,
        }),
      );
    const shared = { partyId: childId, phone: "070-1740605", sameContactReason: "Delar telefon" };
    await done(world.perform("samordnare", caseId, "party.setContact", shared));

    expect((await send({ isAgreed: false })).kind).toBe("wayNotAgreed");
    expect((await send({ secondStep: "sms" })).kind).toBe("secondStepIsSame");
    expect((await send({})).kind).toBe("contactMustDiffer");
    expect((await send({ channel: "mail", secondStep: "sms" })).kind).toBe("contactMustDiffer");
    expect(await send({ channel: "mail", secondStep: "eid", personalNumber: "19800101-9805" })).toMatchObject({
      kind: "badInput",
    });
    expect(await send({ partyId: crypto.randomUUID() })).toMatchObject({ kind: "unknownPerson" });
  });
});

test("whatever comes to whatever door of the family's is answered by a kind page, and never by a failure of ours", async () => {
  const { caseId, ...way } = await aWayIn(world);
  await way.enter();
  const before = JSON.stringify((await world.file(caseId)).requests);

  const reached = await fuzzFamily(world, way.browser.cookies);

  expect(familyDoors().map(({ method, path }) => `${method} ${path}`)).toEqual(
    expect.arrayContaining(["GET /f/:token", "POST /f/in/code", "GET /f/in/eid/back", "POST /f/mine/asked/:id"]),
  );
  expect(reached).toBeGreaterThan(2);
  expect(JSON.stringify((await world.file(caseId)).requests)).toBe(before);
});
