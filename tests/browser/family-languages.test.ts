import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { familyTexts } from "../../src-shared/text/family/family-text.ts";
import { momentOf } from "../../src-shared/time.ts";
import { aBrowser as aTelephone, aWayIn, aWayInto } from "../family.ts";
import {
  aCaseInConsentPending,
  aProposedMeeting,
  aWorld,
  done,
  flowsBetween,
  later,
  momentIn,
  municipalityId,
  type World,
} from "../world.ts";
import { faultsOf, familyPage, overflowOf } from "./family-page.ts";
import { aBrowser } from "./tab.ts";

describe.runIf(process.env["SAMLA_LONG"]).each(["sv", "ar", "en"] as const)(
  "in %s, at 320 pixels",
  { timeout: 180_000 },
  (language) => {
    const text = familyTexts[language];
    let world: World;
    let browser: Browser;
    beforeAll(async () => {
      [world, browser] = await Promise.all([aWorld({ guessesAQuarter: 10_000 }), aBrowser()]);
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await world?.close();
    });

    const open = (telephone = aTelephone(world.front), hasScript = false) =>
      familyPage(browser, world, telephone, { language, hasScript });
    const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
    /** It is in the reader's language and direction, and nothing of it is beside the screen. */
    const isRight = async (page: Page, what: string) => {
      const html = page.locator("html");
      const shown = [await html.getAttribute("lang"), await html.getAttribute("dir")];
      expect([what, shown]).toEqual([what, [language, language === "ar" ? "rtl" : "ltr"]]);
      expect([what, await overflowOf(page)]).toEqual([what, 0]);
    };

    /** Somebody who has custody stands before a question, and answers it. */
    async function asked() {
      const { consent: words } = text;
      const way = await aWayInto(world, await aCaseInConsentPending(world));
      const { caseId, guardianId, childId } = way;
      const asking = {
        grantorId: guardianId,
        subjectIds: [childId],
        flows: flowsBetween(["ekskolan"]),
        purpose: "Att skoldagen ska fungera",
        validTo: later(world, 120),
      };
      await done(world.perform("samordnare", caseId, "consent.request", asking));
      await way.enter();
      const [request] = (await world.file(caseId)).requests;
      const page = await open(way.browser);
      const standing = async () => (await world.file(caseId)).consents.filter(({ ended }) => ended === null);
      const answer = async (kind: keyof typeof words.answers, fill?: () => Promise<void>) => {
        await page.goto(`${world.front}/f/mine/asked/${request!.id}`);
        await page.getByLabel(words.answers[kind], { exact: true }).check();
        await fill?.();
        await isRight(page, kind);
        await press(page, words.goOn);
        await page.getByRole("heading", { name: words.check }).waitFor();
        await isRight(page, `${kind}, summed up`);
        for (const fact of await page.locator("input[type=checkbox]").all()) await fact.check();
        await press(page, words.send);
        await page.getByRole("heading", { name: words.check }).waitFor({ state: "detached" });
        expect((await world.file(caseId)).requests[0]!.answer).toMatchObject({ kind, channel: "page" });
      };
      return { page, words, answer, standing };
    }

    test.each(["refused", "wantsTalk"] as const)("without script consent is %s", async (kind) => {
      const { page, words, answer, standing } = await asked();
      await answer(kind);
      await page
        .getByText(kind === "refused" ? words.lastNo : words.next[kind])
        .first()
        .waitFor();
      expect(await standing()).toEqual([]);
      await page.context().close();
    });

    test("without script consent is given in part, then whole, and taken back", async () => {
      const { page, words, answer, standing } = await asked();
      await answer("partlyGranted", async () => {
        // They tell all the same: of nobody there is nothing to be told.
        for (const how of [words.shares.only, words.onlyTells])
          for (const one of await page.getByLabel(how, { exact: true }).all()) await one.check();
        await page.getByLabel(words.shares.only, { exact: true }).first().check();
        await page.locator("[id^='list-only-']").first().getByRole("checkbox").first().check();
      });
      const [part] = await standing();
      expect(new Set(part!.flows.map(({ to, category }) => `${to} ${category}`)).size).toBe(1);
      await answer("granted");
      expect((await standing()).flatMap(({ flows }) => flows).length).toBeGreaterThan(part!.flows.length);
      await page.goto(`${world.front}/f/mine`);
      await page.getByRole("button", { name: words.withdraw, exact: true }).first().click();
      await page.getByText(words.withdrawn).waitFor();
      await isRight(page, "withdrawn");
      expect(await standing()).toEqual([]);
      await page.context().close();
    });

    test("without script the poll is answered, one time at a time", async () => {
      const { times } = text.before;
      const way = await aWayInto(world, await aProposedMeeting(world));
      const { caseId, meetingId, guardianId } = way;
      await done(world.perform("samordnare", caseId, "meeting.askTimes", { meetingId, parties: [guardianId] }));
      await way.enter();
      const page = await open(way.browser);
      await page.goto(`${world.front}/f/mine`);
      await page.getByRole("link", { name: times.row }).first().click();
      for (const time of await page.getByRole("group").all()) await time.getByLabel(times.fits.ifNeedBe).check();
      await isRight(page, "the poll");
      await press(page, times.send);
      await page.getByText(times.thanks).waitFor();
      const { meetings } = await done(world.view("samordnare", caseId));
      const fits = meetings[0]!.poll!.asked[0]!.reply!.fits.map(({ fit }) => fit);
      expect(new Set(fits)).toEqual(new Set(["ifNeedBe"]));
      await page.context().close();
    });

    test("without script a child says with pictures how it is, and is told who sees it", async () => {
      const { voice } = text;
      const { caseId, childId, guardianId } = await aCaseInConsentPending(world);
      const gives = (verb: "voice.setPage" | "party.setContact" | "party.sendLink", input: object) =>
        done(world.perform("samordnare", caseId, verb, input));
      await gives("voice.setPage", { childId, form: "young", guardians: [{ party: guardianId, called: "Mamma" }] });
      await gives("party.setContact", { partyId: childId, mail: "barn@example.se" });
      const link = { partyId: childId, channel: "readOut", secondStep: "mail", isAgreed: true };
      await gives("party.sendLink", link);
      const { links, visits } = world.app.deps.store;
      const sent = (await links.of(municipalityId, caseId)).findLast(({ party }) => party === childId)!;
      const seenAt = new Date(world.clock.now);
      const visit = { seenAt, endsAt: new Date(+seenAt + 3_600_000), how: "code" as const, acr: null };
      const telephone = aTelephone(world.front);
      telephone.cookies.set("__Host-samla", await visits.begin(sent, "session", visit));
      const page = await open(telephone);
      await page.goto(`${world.front}/f/mine/voice/symbols`);
      await page.getByLabel(voice.symbols.sad, { exact: true }).check();
      await isRight(page, "the child's page");
      await press(page, voice.send);
      await page.getByRole("link", { name: text.home.back }).or(page.locator("main [role=status]")).first().waitFor();
      await isRight(page, "what the child has said");
      expect((await world.file(caseId)).sayings.at(-1)!.said.value.symbols).toEqual(["sad"]);
      await page.context().close();
    });

    test("without script somebody on the public page asks to be contacted, in three questions and with what was wrong mended", async () => {
      const { start } = text;
      const page = await open();
      const soon = () => (world.clock.now = momentOf(new Date(Date.parse(world.clock.now) + 10_000)));
      await page.goto(`${world.front}/start?lang=${language}`);
      await isRight(page, "the public page");
      await page.getByRole("link", { name: start.who.guardian }).click();
      await page.getByLabel(start.contact.label).fill("ring mig");
      soon();
      await press(page, start.send);
      await page.getByRole("alert").waitFor();
      await isRight(page, "what is wrong with it");
      await page.getByLabel(start.contact.label).fill(`070-17406${40 + ["sv", "ar", "en"].indexOf(language)}`);
      soon();
      await press(page, start.send);
      await page.getByRole("heading", { name: start.doneTitle }).waitFor();
      await isRight(page, "asked for contact");
      expect(new URL(page.url()).pathname).toBe(`/start/${municipalityId}/guardian/done`);
      await page.context().close();
    });

    test("a link that is forwarded, guessed, revoked or run out tells nothing, and guesses at the code are stopped and the coordinator told", async () => {
      const { door } = text;
      const way = await aWayIn(world);
      const { caseId, guardianId, link } = way;
      const page = await open(aTelephone(world.front), true);
      const told = async () => {
        const { reference, parties } = await world.file(caseId);
        return [reference, ...parties.flatMap((one) => ("name" in one ? [one.name.value] : []))];
      };
      const tellsNothing = async (what: string, title: string) => {
        await page.getByRole("heading", { level: 1, name: title }).waitFor();
        await isRight(page, what);
        expect([what, await faultsOf(page)]).toEqual([what, []]);
        const html = await page.content();
        for (const word of await told()) expect(html).not.toContain(word);
      };
      const leadsNowhere = async (what: string, path: string) => {
        await page.goto(`${world.front}${path}`);
        await tellsNothing(what, door.deadTitle);
      };

      await page.goto(`${world.front}${link}`);
      await tellsNothing("forwarded", door.stepTitle);
      const inside = await open();
      expect((await inside.goto(`${world.front}/f/mine`))!.status()).toBe(403);
      await inside.context().close();

      await press(page, door.sendCode.sms);
      await world.deliverAll();
      for (let guess = 0; guess < 5; guess += 1) {
        await page.getByLabel(door.stepCodeLabel).fill(String(guess).repeat(6));
        await press(page, door.goOn);
        if (guess < 4) await page.getByText(door.wrong).waitFor();
      }
      await tellsNothing("guessed at", door.lockedTitle);
      const { locked } = (await world.api("samordnare", "/links/locked")).body;
      expect(locked).toContainEqual(expect.objectContaining({ caseId }));

      await leadsNowhere("guessed", `/f/${"0".repeat(26)}`);
      const [revoked, old] = [await aWayIn(world), await aWayIn(world)];
      await done(world.perform("samordnare", revoked.caseId, "party.endLink", { partyId: revoked.guardianId }));
      await leadsNowhere("revoked", revoked.link);
      const before = world.clock.now;
      world.clock.now = momentIn(world, 31);
      await leadsNowhere("run out", old.link);
      world.clock.now = before;
      expect(guardianId).not.toBe(revoked.guardianId);
      await page.context().close();
    });
  },
);
