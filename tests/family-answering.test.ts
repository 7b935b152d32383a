import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { newsOf } from "../src-bot/family/news-of.ts";
import { sealed, unsealed } from "../src-bot/web/family/consent/kept-typed.ts";
import { takenBack } from "../src-shared/family/own-consent-card.ts";
import { addMinutes } from "../src-shared/time.ts";
import { flowsAmong, office } from "./case-files.ts";
import { type Browser, aWayIn, phoneOf } from "./family.ts";
import { done, flowsBetween, later, municipalityId, type World, aWorld } from "./world.ts";

const partly = {
  answer: "partlyGranted",
  "share-ekskolan": "only",
  "only-ekskolan": ["contact", "schooling"],
  "share-barnochunga": "none",
  "share-samordning": "none",
};
const known = { who: "true", until: "true", stop: "true" };
const flat = (text: string) => text.replace(/\s+/g, " ").replace(/> </g, "><");
const isTicked = (text: string, name: string, value: string) =>
  flat(text).includes(`name="${name}" value="${value}" checked`);

let world: World;
beforeAll(async () => {
  world = await aWorld({ guessesAQuarter: 10_000 });
});
afterAll(() => world.close());

/** Somebody with custody has been asked, and is in. */
async function asked() {
  const way = await aWayIn(world);
  const { caseId, guardianId, childId, browser } = way;
  await done(
    world.perform("samordnare", caseId, "consent.request", {
      grantorId: guardianId,
      subjectIds: [childId],
      flows: flowsBetween(["ekskolan", "barnochunga"]),
      purpose: "Att skoldagen ska fungera",
      validTo: later(world, 120),
    }),
  );
  await way.enter();
  const at = `/f/mine/asked/${(await world.file(caseId)).requests[0]!.id}`;
  const words = /name="words" value="([^"]+)"/.exec((await browser.get(at)).text)![1]!;
  return { ...way, at, words };
}
const send = (browser: Browser, at: string, fields: Record<string, string | string[]>) =>
  browser.post(at, { ...fields, ...known, action: "send" });

describe("what is typed and not sent", () => {
  test("is summed up at an address that tells nothing and can be come back to, until it has been sent", async () => {
    const { browser, at, words } = await asked();

    const summed = await browser.post(at, { words, ...partly, reason: "Hemligt skäl", action: "go" });
    const where = summed.headers.get("location")!;

    expect([summed.status, where.startsWith(`${at}?check=`)]).toEqual([303, true]);
    expect(where).not.toMatch(/ekskolan|schooling|partly|Hemligt/);
    const twice = [await browser.get(where), await browser.get(where)];
    for (const one of twice) expect(one.text).toMatch(/Stämmer ditt svar\?.*Hemligt skäl/s);
    const changed = await browser.follow(await browser.post(at, { words, ...partly, action: "change" }));
    expect(isTicked(changed.text, "only-ekskolan", "schooling")).toBe(true);
    await send(browser, at, { words, ...partly });
    const back = await browser.get(where);
    expect([back.status, back.headers.get("location")]).toEqual([303, `${at}?sent`]);
  });

  test("goes along to another language", async () => {
    const { browser, at, words } = await asked();
    const page = (await browser.get(at)).text;
    expect(page).toMatch(/<button form="answering" formaction="[^"]+\?lang=en" name="action" value="language"/);
    expect(page).toContain('<form class="card" id="answering"');

    const english = await browser.follow(
      await browser.post(`${at}?lang=en`, { words, ...partly, not: "Läraren", action: "language" }),
    );

    expect(english.text).toContain('<html lang="en"');
    expect(english.text).toContain("What may they be told?");
    expect(isTicked(english.text, "answer", "partlyGranted")).toBe(true);
    expect(isTicked(english.text, "only-ekskolan", "schooling")).toBe(true);
    expect(isTicked(english.text, "only-ekskolan", "family")).toBe(false);
    expect(english.text).toContain('value="Läraren"');
  });

  test("is opened by the same visit alone, and what is no such thing is the question itself", async () => {
    const [one, other] = [await asked(), await asked()];
    const summed = await one.browser.post(one.at, { words: one.words, ...partly, action: "go" });
    const token = new URL(summed.headers.get("location")!, world.front).searchParams.get("check")!;

    for (const made of [token, "", "x", token.slice(2), "A".repeat(7_000)]) {
      const seen = await other.browser.get(`${other.at}?check=${made}`);
      expect([seen.status, seen.text.includes("Får vi samarbeta"), seen.text.includes(" checked")]).toEqual([
        200,
        true,
        false,
      ]);
    }
  });

  test("is summed up all the same where it is too long to be in an address", async () => {
    const { browser, at, words } = await asked();
    const long = Array.from({ length: 6_000 }, (_, nth) => String.fromCodePoint(0x4e00 + ((nth * 7919) % 20_000))).join(
      "",
    );

    const summed = await browser.post(at, { words, ...partly, reason: long, action: "go" });

    expect([summed.status, summed.text.includes("Stämmer ditt svar?")]).toEqual([200, true]);
  });

  test("comes out as it went in, and not at all once a letter is changed", () => {
    const typed = { answer: "partlyGranted", not: "Läraren i slöjd, «ja»" };
    const token = sealed("one visit", typed, "requested null")!;

    expect(unsealed("one visit", token)).toEqual({ typed, since: "requested null" });
    expect(unsealed("another visit", token)).toBeNull();
    const middle = Math.floor(token.length / 2);
    const other = token[middle] === "A" ? "B" : "A";
    expect(unsealed("one visit", token.slice(0, middle) + other + token.slice(middle + 1))).toBeNull();
  });
});

test("a no is one press from a wish to talk first until it is sent; where it is the last answer it is said whom to call", async () => {
  const { browser, at, words, caseId } = await asked();
  const answer = async () => (await world.file(caseId)).requests[0]!.answer?.kind;
  const no = await browser.follow(await browser.post(at, { words, answer: "refused", reason: "Orolig", action: "go" }));
  expect(no.text).toMatch(/name="action" value="talk">Jag vill prata först</);

  const talk = await browser.follow(
    await browser.post(at, { words, answer: "refused", reason: "Orolig", action: "talk" }),
  );

  expect(talk.text).toMatch(/Du vill prata först.*Orolig/s);
  expect(await answer()).toBeUndefined();
  const last = await send(browser, at, { words, answer: "refused" });
  expect(last.text).toContain("Ändrar du dig, eller vill du prata: ring oss.");
  expect(last.text).toMatch(/Frågor\? Ring .*href="tel:/s);
});

describe("a service that is taken out", () => {
  test("is told nothing and tells nothing, in one press; to stop telling it leaves what it tells", async () => {
    const flows = flowsAmong([office, "ekskolan", "barnochunga"], ["contact", "schooling"]);
    const told = (action: string) => takenBack(action, {}, flows)!.flows;

    expect(told("stop-ekskolan").every(({ to }) => to === "ekskolan")).toBe(true);
    expect(told("stop-ekskolan")).toHaveLength(4);
    expect(told("out-ekskolan").every(({ from, to }) => from === "ekskolan" || to === "ekskolan")).toBe(true);
    expect(told("out-ekskolan")).toHaveLength(8);

    const { browser, at, words, caseId } = await asked();
    await send(browser, at, { words, answer: "granted" });
    const [given] = (await world.file(caseId)).consents;
    const own = flat((await browser.get(`/f/mine/consents/${given!.id}`)).text);
    expect(own).toContain("Ta bort Ekskolan helt");
    expect(own).toContain("får inte heller berätta något");
    await browser.post(`/f/mine/consents/${given!.id}`, { action: "out-ekskolan" });

    const [left] = (await world.file(caseId)).consents.filter(({ ended }) => ended === null);
    expect(new Set(left!.flows.flatMap(({ from, to }) => [from, to]))).toEqual(new Set(["samordning", "barnochunga"]));
  });
});

describe("an answer on one's own page", () => {
  const mails = async () => (await phoneOf(world, "vardnadshavare1")).mail;

  test("is confirmed in the way that was agreed, once, and says nothing of what it was", async () => {
    const { browser, at, words, caseId, guardianId } = await asked();
    const before = (await mails()).length;

    await send(browser, at, { words, ...partly, commandId: "answered-once" });
    await send(browser, at, { words, ...partly, commandId: "answered-once" });
    await world.deliverAll();

    const sent = (await mails()).slice(before);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatch(/: Ditt svar är sparat\. Var det inte du: säg till oss\. Läs mer här: \S+\/f\/\w+ /);
    expect(sent[0]).not.toMatch(/skol|barn|SB-|samtycke|Samba/i);
    const ledger = await world.app.deps.store.ledger.of(municipalityId, caseId);
    const told = ledger.filter(({ subject }) => subject.startsWith(`${newsOf}answer:`));
    expect(told.map(({ recipient, state }) => [recipient, state])).toEqual([[guardianId, "sent"]]);

    const [given] = (await world.file(caseId)).consents;
    world.clock.now = addMinutes(world.clock.now, 1);
    await browser.post(`/f/mine/consents/${given!.id}/withdraw`);
    await world.deliverAll();
    expect((await mails()).length).toBe(before + 2);
  });

  test("is to somebody protected the link alone", async () => {
    const { browser, at, words, caseId, guardianId } = await asked();
    await done(
      world.perform("samordnare", caseId, "party.setProtection", {
        partyId: guardianId,
        level: "marked",
        alias: "Person Q",
        reason: "",
      }),
    );
    const before = (await mails()).length;

    await send(browser, at, { words, ...partly });
    await world.deliverAll();

    const sent = (await mails()).slice(before);
    expect(sent).toEqual([expect.stringMatching(/^https:\/\/\S+\/f\/\w{26}$/)]);
  });
});
