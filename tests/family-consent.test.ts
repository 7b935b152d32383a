import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { withHashes } from "../src-bot/notices.ts";
import { upgraded } from "../src-bot/store/upgrade.ts";
import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { isLeft } from "../src-shared/consent/effective.ts";
import { noticeCalled, readIn, samlasNotice } from "../src-shared/consent/notice.ts";
import { noticeParts, problemIn } from "../src-shared/consent/notice-parts.ts";
import { viewFor } from "../src-shared/case/view.ts";
import {
  answerFields,
  boxesOf,
  type Meant,
  meantBy,
  shareOf,
  sharesFor,
  tellersIn,
} from "../src-shared/family/answer-typed.ts";
import { questionCard, summaryCard } from "../src-shared/family/question-card.ts";
import { kindsIn, receiversIn } from "../src-shared/family/asked.ts";
import { stopCard, takenBack as goneBy } from "../src-shared/family/own-consent-card.ts";
import { typedAgain } from "../src-shared/family/typed-again.ts";
import { addDays, addMinutes, dayOf, momentAt } from "../src-shared/time.ts";
import { municipality } from "../src-shared/programme/municipality.ts";
import { factNames } from "../src-shared/text/en/notice.ts";
import { firstNotice as arWords } from "../src-shared/text/family/ar/notice.ts";
import { familyTexts } from "../src-shared/text/family/family-text.ts";
import { firstNotice as soWords } from "../src-shared/text/family/so/notice.ts";
import { member } from "./arbitraries/steps.ts";
import { anAskedFamily, anAsking, aYes } from "./asked-family.ts";
import { coordinator, ekstad, flowsAmong, monday, office } from "./case-files.ts";
import { after, refusal } from "./party-case.ts";
import { mother } from "./round-table.ts";
import { aWayIn, phoneOf, type Browser } from "./family.ts";
import { aWorld, done, flowsBetween, later, type World } from "./world.ts";

const by = { by: `${member}${mother.id}` };
const first = noticeCalled(ekstad.document, "2026-1");
const facts = ["who", "until", "stop"];
const asked = () => {
  const file = after(anAskedFamily(), "consent.request", anAsking(mother));
  const [request] = file.requests;
  return { file, request: request!, yes: { requestId: request!.id, answer: "granted", words: first.hash, facts } };
};
const left = (file: CaseFile) => file.consents.filter((one) => isLeft(one, monday));

describe("the same question answered anew", () => {
  test("a wider yes takes the place of a narrower one, and a narrower leaves nothing of the wider", () => {
    const { file, request, yes } = asked();
    const [only] = request.flows;
    const partly = { ...yes, answer: "partlyGranted", flows: [only] };

    const narrow = after(file, "consent.answer", partly, by);
    const wide = after(narrow, "consent.answer", yes, by);
    const narrowAgain = after(wide, "consent.answer", partly, by);

    expect(wide.requests[0]!.answer?.kind).toBe("granted");
    expect(left(wide).at(-1)).toMatchObject({ flows: request.flows, replaces: narrow.consents[0]!.id });
    expect(left(narrowAgain).every(({ flows }) => flows.length === 1)).toBe(true);
    expect(narrowAgain.requests[0]!.answer?.kind).toBe("partlyGranted");
  });

  test("however many yes there were to it, the later alone stands", () => {
    const { file, request, yes } = asked();
    const recorded = aYes(mother, { requestId: request.id });
    const twice = after(after(file, "consent.record", recorded), "consent.record", recorded);

    const anew = after(twice, "consent.answer", { ...yes, answer: "partlyGranted", flows: [request.flows[0]] }, by);

    expect(left(twice)).toHaveLength(2);
    expect(left(anew).every(({ flows }) => flows.length === 1)).toBe(true);
  });

  test("a yes that stands is taken back and not answered with a no; then the question is open again", () => {
    const { file, yes } = asked();
    const given = after(file, "consent.answer", yes, by);
    const no = { requestId: yes.requestId, answer: "refused" };

    expect(refusal(given, "consent.answer", no, by).kind).toBe("alreadyAnswered");
    const input = { consentId: given.consents[0]!.id, services: "all", channel: "page" };
    const taken = after(given, "consent.withdraw", input, by);
    expect(after(taken, "consent.answer", no, by).requests[0]!.answer?.kind).toBe("refused");
    expect(left(after(taken, "consent.answer", yes, by))).toHaveLength(1);
  });
});

describe("an answer as it is typed", () => {
  const request = {
    flows: flowsAmong([office, "ekskolan", "barnochunga"], ["contact", "schooling", "family", "economy"]),
  };
  const [one, ...others] = receiversIn(request.flows);
  const typed = (more: Record<string, string>) => ({
    answer: "partlyGranted",
    [shareOf(one!)]: "all",
    ...Object.fromEntries(others.map((to) => [shareOf(to), "none"])),
    ...more,
  });
  const meant = (more: Record<string, string>) => meantBy(typed(more), request.flows);
  const kinds = kindsIn(request.flows);

  test("is a few presses for each that would be told, and nothing is taken for said that was not", () => {
    const theirs = request.flows.filter(({ to }) => to === one);

    expect(meant({})).toMatchObject({ meant: { answer: "partlyGranted", flows: theirs } });
    const but = { [shareOf(one!)]: "but", [boxesOf("but", one!)]: kinds[0]! };
    expect(meant(but)).toMatchObject({ meant: { flows: theirs.filter(({ category }) => category !== kinds[0]) } });
    const only = { [shareOf(one!)]: "only", [boxesOf("only", one!)]: kinds[0]! };
    expect(meant(only)).toMatchObject({ meant: { flows: theirs.filter(({ category }) => category === kinds[0]) } });
    expect(meant({ ...but, ...only })).toEqual(meant(only));
    expect(meant({ [shareOf(one!)]: "" })).toEqual({ unclear: { ask: "chooseEach", units: [one] } });
    expect(meant({ [shareOf(one!)]: "but" })).toEqual({ unclear: { ask: "chooseSome", units: [one] } });
    expect(meantBy({}, request.flows)).toEqual({ unclear: { ask: "chooseOne", units: [] } });
  });

  test("of a few things what is left out is no list of its own", () => {
    const few = flowsAmong([office, "ekskolan", "barnochunga"], ["contact", "schooling", "family"]);

    expect(sharesFor({ to: one!, kinds }, request.flows)).toContain("but");
    expect(sharesFor({ to: one!, kinds: kinds.slice(0, 3) }, few)).toEqual(["all", "only", "none", "out"]);
    expect(meantBy(typed({ [shareOf(one!)]: "but", [boxesOf("but", one!)]: kinds[0]! }), few).unclear).toMatchObject({
      units: [one],
    });
  });

  test("who is out is told nothing and tells nothing, and one who is told nothing may still tell", () => {
    const [kept, out] = [others[0]!, others[1]!];
    const without = meant({ [shareOf(kept)]: "all", [shareOf(out)]: "out" });
    const silent = meant({ [shareOf(kept)]: "all", [shareOf(out)]: "none" });

    const isOthers = ({ from, to }: { from: string; to: string }) => from !== out && to !== out;
    expect(without).toMatchObject({ meant: { answer: "partlyGranted", flows: request.flows.filter(isOthers) } });
    expect(silent).toMatchObject({ meant: { flows: request.flows.filter(({ to }) => to !== out) } });
    for (const [read, share] of [
      [without, "out"],
      [silent, "none"],
    ] as const)
      expect(typedAgain(request.flows, read.unclear ? [] : read.meant.flows, "")).toMatchObject({
        [shareOf(out)]: share,
      });
    const toOne = request.flows.filter(({ to }) => to === one);
    expect(sharesFor({ to: one!, kinds }, toOne)).not.toContain("out");
  });

  test("nobody is told what there is nobody left to tell", () => {
    const [out, ...silent] = others;
    const alone = meant(Object.fromEntries(others.map((to) => [shareOf(to), "out"])));

    expect(alone).toEqual({ unclear: { ask: "noTeller", units: [one] } });
    expect(meant({ [shareOf(out!)]: "out" }).unclear).toBe(null);
    const none = Object.fromEntries([one!, out!, ...silent].map((to) => [shareOf(to), "out"]));
    expect(meant(none)).toMatchObject({ meant: { answer: "refused", flows: [] } });
  });

  test("one that only tells is chosen for too, and is left out with all it would tell", () => {
    const teller = others[0]!;
    const flows = request.flows.filter(({ to }) => to !== teller);
    const all = Object.fromEntries(receiversIn(flows).map((to) => [shareOf(to), "all"]));
    const said = (share: string) => meantBy({ answer: "partlyGranted", ...all, [shareOf(teller)]: share }, flows);

    expect(said("")).toEqual({ unclear: { ask: "chooseEach", units: [teller] } });
    expect(said("all")).toMatchObject({ meant: { answer: "granted", flows } });
    const without = flows.filter(({ from }) => from !== teller);
    expect(without.length).toBeLessThan(flows.length);
    expect(said("out")).toMatchObject({ meant: { answer: "partlyGranted", flows: without } });
    expect(typedAgain(flows, without, "")).toMatchObject({ [shareOf(teller)]: "out" });
    expect(answerFields({ [shareOf(teller)]: "out" }, flows)).toContainEqual([shareOf(teller), "out"]);
    // Of one that tells alone, nothing is a no to it all.
    expect(tellersIn(flows.filter(({ from }) => from === teller))).toEqual([]);

    const known = { flows, nameOf: String, hintOf: () => null, kindOf: String, unclear: null };
    const card = JSON.stringify(questionCard({ ...known, words: "", read: "short" }, familyTexts.sv));
    expect(card).toContain(familyTexts.sv.consent.tells);
    expect(card).toContain(`"id":"${shareOf(teller)}"`);
    for (const [share, says] of Object.entries(familyTexts.sv.consent.telling)) {
      const { meant: is } = said(share) as { meant: Meant };
      const typedSo = { meant: is, typed: {}, until: "", activities: [], isGuardian: true };
      const summed = JSON.stringify(summaryCard({ ...known, ...typedSo }, familyTexts.sv));
      expect(summed).toContain(`"${says}."`);
    }
  });

  test("one who only tells is taken out of a yes in a press", () => {
    const [teller] = others;
    const flows = request.flows.filter(({ to }) => to !== teller);
    const card = JSON.stringify(stopCard({ flows, nameOf: String, kindOf: String }, familyTexts.sv).body);

    expect(card).toContain(familyTexts.sv.consent.own.out(teller!));
    expect(card).not.toContain(familyTexts.sv.consent.own.stop(teller!));
    const gone = goneBy(`out-${teller}`, {}, flows)!.flows;
    expect(gone).toEqual(flows.filter(({ from }) => from === teller));
    expect(gone.length).toBeGreaterThan(0);
  });

  test("what all of it is stands once where it is the same for each, and else with each", () => {
    const saidOf = (flows: typeof request.flows) =>
      JSON.stringify(
        questionCard(
          { flows, nameOf: String, hintOf: () => "Vi", kindOf: String, words: "", read: "short", unclear: null },
          familyTexts.sv,
        ).body,
      );
    const uneven = request.flows.filter(({ to, category }) => to !== one || category === "contact");

    expect(saidOf(request.flows).match(/Allt: kontakt, skola, familj och ekonomi\./g)).toHaveLength(1);
    expect(saidOf(request.flows).match(/"hint":"Vi"/g)).toHaveLength(3);
    expect(saidOf(uneven)).toContain('"hint":"Vi. Allt: kontakt."');
    expect(saidOf(uneven).match(/"hint":"Vi. Allt: kontakt, skola, familj och ekonomi."/g)).toHaveLength(2);
  });

  test("a yes to all of a part is a yes to all, and a yes to nothing is a no", () => {
    const all = Object.fromEntries(others.map((to) => [shareOf(to), "all"]));

    expect(meant(all)).toMatchObject({ meant: { answer: "granted" } });
    expect(meant({ ...all, not: "Inte till läraren" })).toMatchObject({ meant: { answer: "partlyGranted" } });
    expect(meant({ [shareOf(one!)]: "none" })).toMatchObject({ meant: { answer: "refused", flows: [] } });
  });
});

describe("a question whose time is over", () => {
  const years = addDays(dayOf(monday), 400);
  const late = { now: momentAt(years, "10:00") };

  test("waits for the coordinator to ask anew, in one press, for as long as consents last", () => {
    const { file, request } = asked();
    const view = viewFor(file, { kind: "coordinator", account: coordinator }, late.now, ekstad.document);
    expect(view.waiting).toMatchObject({ kind: "askAnew", about: request.id });

    expect(refusal(file, "consent.askAnew", { requestId: request.id }).kind).toBe("alreadySo");
    const anew = after(file, "consent.askAnew", { requestId: request.id }, late);
    const [old, fresh] = anew.requests;
    expect(old!.replacedBy).toBe(fresh!.id);
    expect(fresh).toMatchObject({ grantor: mother.id, flows: request.flows, purpose: request.purpose, answer: null });
    expect(fresh!.validTo > years).toBe(true);
    const theirs = viewFor(anew, { kind: "guardian", party: mother.id }, late.now, ekstad.document).requests;
    expect(theirs.map(({ id, isPast }) => [id, isPast])).toEqual([[fresh!.id, false]]);
  });

  test("one that was answered is asked anew only once nothing is left of the yes", () => {
    const { file, request, yes } = asked();
    const given = after(file, "consent.answer", yes, by);
    const onLastDay = { now: momentAt(request.validTo, "10:00") };

    expect(refusal(given, "consent.askAnew", { requestId: request.id }, onLastDay).kind).toBe("alreadyAnswered");
    expect(after(given, "consent.askAnew", { requestId: request.id }, late).requests).toHaveLength(2);
  });
});

describe("what a yes stands on", () => {
  test("all three things are known: who is told, until when, and how it is stopped", () => {
    const { file, yes } = asked();

    for (const missing of facts) {
      const some = { ...yes, facts: facts.filter((one) => one !== missing) };
      expect(refusal(file, "consent.answer", some, by).kind).toBe("understandFirst");
    }
    const [consent] = after(file, "consent.answer", { ...yes, read: "easy" }, by).consents;
    expect(consent!.evidence).toMatchObject({ kind: "page", facts, read: "easy", words: first.hash });
  });

  test("the hash is of the words in the language they were read in", () => {
    const { file, yes } = asked();
    const { hash } = readIn(first, "ar");

    expect(refusal(file, "consent.answer", { ...yes, language: "ar" }, by).kind).toBe("outdated");
    expect(refusal(file, "consent.answer", { ...yes, words: hash }, by).kind).toBe("outdated");
    const [consent] = after(file, "consent.answer", { ...yes, language: "ar", words: hash }, by).consents;
    expect(consent).toMatchObject({ notice: { language: "ar" }, evidence: { words: hash } });
  });
});

test("a yes given on a page before it was asked what one knows is kept as one that was asked as a whole", () => {
  const { file, yes } = asked();
  const { consents, ...given } = after(file, "consent.answer", yes, by);
  const { read: _, facts: __, ...evidence } = consents[0]!.evidence as Record<string, unknown>;
  const stored = { ...given, shape: 5, consents: [{ ...consents[0], evidence }] };

  const lifted = parseCaseFile(upgraded(stored));

  expect(lifted.consents[0]!.evidence).toEqual({ ...evidence, read: "full", facts: [] });
});

describe("a notice in more languages", () => {
  test.each([
    ["Arabic", "ar", arWords],
    ["Somali", "so", soWords],
  ] as const)("Samla's own is there in %s, by a machine, and tells all that it must", (_, language, words) => {
    const read = readIn(first, language);

    expect(read).toMatchObject({ language, isApproved: false, words });
    expect(noticeParts.flatMap((part) => problemIn(part, words[part], factNames) ?? [])).toEqual([]);
    expect(new Set([read.hash, first.hash, readIn(first, "sv").hash]).size).toBe(2);
  });

  test("another text is read in Swedish until it has a translation of just its words", () => {
    const sv = { ...samlasNotice.sv, concern: "Ring 112 vid fara." };
    const own = { ...samlasNotice, version: "2026-2", sv };
    const known = (more: object) =>
      withHashes(municipality.parse({ ...ekstad.document, notices: [{ ...own, ...more }] })).notices[0]!;
    const { hash } = known({});

    expect(readIn(known({}), "so")).toMatchObject({ language: "sv", hash });
    expect(readIn(known({ so: { of: first.hash, words: soWords } }), "so").language).toBe("sv");
    const so = { of: hash, words: soWords, isApproved: true };
    expect(readIn(known({ so }), "so")).toMatchObject({ language: "so", isApproved: true });
    expect(known({ so }).hash).toBe(hash);
  });
});

describe("on one's own pages, over HTTP", () => {
  let world: World;
  let browser: Browser;
  let caseId = "";
  let at = "";
  const partly = {
    answer: "partlyGranted",
    "share-ekskolan": "only",
    "only-ekskolan": ["contact", "schooling"],
    "share-barnochunga": "none",
    "share-samordning": "none",
    not: "Läraren i slöjd",
  };
  const known = { who: "true", until: "true", stop: "true" };
  const flat = (text: string) => text.replace(/\s+/g, " ").replace(/> </g, "><");
  const page = async (path: string) => flat((await browser.get(path)).text);
  const wordsIn = (text: string) => /name="words" value="([^"]+)"/.exec(text)![1]!;
  const send = async (fields: Record<string, string | string[]>) => {
    const words = wordsIn(await page(at));
    return browser.post(at, { words, ...fields, ...known, action: "send" });
  };
  const consents = async () => (await world.file(caseId)).consents;
  const isTicked = (text: string, name: string, value: string) =>
    new RegExp(`name="${name}" value="${value}" checked`).test(text);

  beforeAll(async () => {
    world = await aWorld({ guessesAQuarter: 10_000 });
    const way = await aWayIn(world);
    ({ browser, caseId } = way);
    await done(
      world.perform("samordnare", caseId, "consent.request", {
        grantorId: way.guardianId,
        subjectIds: [way.childId],
        flows: flowsBetween(["ekskolan", "barnochunga"]),
        purpose: "Att skoldagen ska fungera",
        activities: ["attendMeeting", "readPlan"],
        validTo: later(world, 120),
      }),
    );
    await way.enter();
    at = `/f/mine/asked/${(await world.file(caseId)).requests[0]!.id}`;
  });
  afterAll(() => world.close());

  test("who is told what, until when and how it is stopped stands first, and all else folds out beside the form", async () => {
    const question = await page(at);
    const [brief, folded] = question
      .split(/<form class="card"/)[0]!
      .split(/<details data-read="full"><summary>Läs mer/);

    expect(brief).toMatch(/Ekskolan, Barn och unga.* och Samba får berätta för varandra om: hur man når er/);
    expect(brief).toMatch(/Det gäller till och med \d+ \w+ \d{4}\./);
    expect(brief).toContain("Du kan ångra dig när du vill");
    expect(brief).toMatch(/Säg till .*Det gäller genast\. Det som redan har berättats finns kvar/);
    expect(folded).toMatch(/tystnadsplikt.*Säger du nej delas inget.*ring 112/);
    expect(folded).toMatch(/<details data-read="easy"><summary>Visa lättläst text<\/summary>.*Det handlar om/);
    expect(folded).toContain("Är du inte nöjd med hur vi gör?");
    expect(question).not.toMatch(/href="[^"]*read=/);
    expect(question).not.toContain(" checked");
    expect(await page(`${at}?read=easy`)).toMatch(/Det handlar om.*<details data-read="full"><summary>Läs mer/);
  });

  test.each([
    ["", "short"],
    ["?read=full", "full"],
    ["?read=easy", "easy"],
  ])("%s it is kept which words stood open", async (query, read) => {
    const question = await page(`${at}${query}`);

    expect(question).toContain(`name="read" value="${read}"`);
  });

  test("what is wrong is led to, and so are the choices from what was summed up", async () => {
    const words = wordsIn(await page(at));
    const wrong = async (fields: Record<string, string | string[]>) => {
      const text = flat((await browser.post(at, { words, ...fields })).text);
      const [, to] = /role="alert".*?href="#([^"]+)"/.exec(text) ?? [];
      return [to, text.includes(`id="${to}"`)];
    };

    expect(await wrong({})).toEqual(["choose-answer", true]);
    expect(await wrong({ answer: "partlyGranted" })).toEqual(["for-ekskolan", true]);
    expect(await wrong({ answer: "granted", action: "send" })).toEqual(["know", true]);
    const summed = flat((await browser.follow(await browser.post(at, { words, ...partly }))).text);
    expect(summed).toContain(`action="${at}#choose-answer"`);
    expect(summed).toContain("Bara Ekskolan får veta det jag valt, läsa sin del av planen och vara med på möten.");
    expect(summed).toMatch(/Det gäller när verksamheterna och alla vårdnadshavare sagt ja, till och med \d/);
  });

  test("a yes to a part is said with its no, on a page of its own that can be come back to", async () => {
    const sent = await send(partly);

    expect([sent.status, sent.headers.get("location"), sent.text.includes("Tack")]).toEqual([
      303,
      `${at}?sent#top`,
      false,
    ]);
    const home = flat((await browser.follow(sent)).text);
    const [consent] = await consents();
    const receipt = await page(`/f/mine/consents/${consent!.id}/receipt`);
    const own = await page(`/f/mine/consents/${consent!.id}`);
    expect(home).toContain("Tack. Svaret är sparat.");
    for (const text of [home, receipt, own]) {
      expect(text).toMatch(/Barn och unga[^<]*får inte veta: [^.]*hur det går i skolan/i);
      expect(text).toMatch(/Ekskolan får inte veta: /);
      expect(text).toContain("Vem som inte får veta: Läraren i slöjd.");
      expect(text).toMatch(/Ekskolan får också: läsa sin del av planen och vara med på möten\./);
    }
    expect(home).not.toMatch(/<h2>Det du har sagt ja till<\/h2><ul>/);
    expect(receipt).toContain("Du kan ta tillbaka ditt ja när du vill");
  });

  test("it is answered anew from what was answered, which is said to be so", async () => {
    const anew = await page(at);

    expect(anew).toContain("Du har sagt ja till en del.");
    expect(anew).toContain("Ditt svar som det är nu är ifyllt.");
    expect(isTicked(anew, "answer", "partlyGranted")).toBe(true);
    expect(isTicked(anew, "share-barnochunga", "none")).toBe(true);
    expect(isTicked(anew, "only-ekskolan", "schooling")).toBe(true);
    expect(isTicked(anew, "only-ekskolan", "family")).toBe(false);
    expect(anew).toContain('value="Läraren i slöjd"');
    const [consent] = await consents();
    const inMail = async () => {
      await world.deliverAll();
      return (await phoneOf(world, "vardnadshavare1")).mail.at(-1);
    };
    const before = await inMail();
    world.clock.now = addMinutes(world.clock.now, 1);
    const home = flat((await browser.follow(await send({ ...partly, "share-samordning": "all" }))).text);
    expect([home.includes("Tack. Du har ändrat ditt svar."), home.includes("Svaret är sparat")]).toEqual([true, false]);
    expect(before).toContain("Ditt svar är sparat. Var det inte du");
    expect(await inMail()).toContain("Du har ändrat ditt svar. Var det inte du");
    expect((await consents()).at(-1)!.flows.length).toBeGreaterThan(consent!.flows.length);
  });

  test.each(["sv", "en", "ar", "so"] as const)(
    "what is left of it and nothing else is what it is, in %s",
    async (lang) => {
      const { states, takenBack, withdrawn, mayAnswer, filled } = familyTexts[lang].consent;
      const say = (text: string) => text.replaceAll("&#39;", "'");
      await browser.get(`/f/mine?lang=${lang}`);
      await send({ answer: "granted" });
      const given = (await consents()).findLast(({ ended }) => ended === null)!;
      await browser.post(`/f/mine/consents/${given.id}`, { action: "stop-ekskolan" });
      expect(say(await page("/f/mine"))).toContain(`, ${states.partlyGranted}`);

      const rest = (await consents()).findLast(({ ended }) => ended === null)!;
      const taken = await browser.post(`/f/mine/consents/${rest.id}/withdraw`);

      expect([taken.status, taken.headers.get("location")]).toEqual([303, `/f/mine/consents/${rest.id}?changed`]);
      const home = say(flat((await browser.follow(taken)).text));
      const question = say(await page(at));
      expect(home).toContain(withdrawn);
      expect(home).toContain(`, ${takenBack}. ${mayAnswer}`);
      expect(home).not.toContain(states.granted);
      expect(home).not.toContain(`, ${states.partlyGranted}`);
      expect(question.toLowerCase()).toContain(`${takenBack.toLowerCase()}. ${mayAnswer.toLowerCase()}`);
      expect([question.includes(filled), / checked/.test(question)]).toEqual([false, false]);
    },
  );
});
