import type { Browser } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { perform } from "../../src-bot/desk.ts";
import { aBrowser as aTelephone, memberAccess } from "../family.ts";
import { aBookedMeeting, anActiveCase, aPublishedMeeting, aWorld, done, municipalityId, type World } from "../world.ts";
import { familyPage } from "./family-page.ts";
import { aBrowser, openTab } from "./tab.ts";

describe.runIf(process.env["SAMLA_LONG"])(
  "what a family leaves, as its coordinator reads it",
  { timeout: 120_000 },
  () => {
    let world: World;
    let browser: Browser;
    beforeAll(async () => {
      [world, browser] = await Promise.all([aWorld({ guessesAQuarter: 10_000 }), aBrowser()]);
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await world?.close();
    });

    const gives = (caseId: string, verb: Parameters<World["perform"]>[2], input: object) =>
      done(world.perform("samordnare", caseId, verb, input));

    /** Somebody's own pages without script, on a telephone that is in. */
    async function inside(caseId: string, partyId: string) {
      const { links, visits } = world.app.deps.store;
      await gives(caseId, "party.setContact", { partyId, mail: `a${partyId.slice(0, 8)}@example.se` });
      await gives(caseId, "party.sendLink", { partyId, channel: "readOut", secondStep: "mail", isAgreed: true });
      const sent = (await links.of(municipalityId, caseId)).findLast(({ party }) => party === partyId)!;
      const seenAt = new Date(world.clock.now);
      const visit = { seenAt, endsAt: new Date(+seenAt + 3_600_000), how: "code" as const, acr: null };
      const telephone = aTelephone(world.front);
      telephone.cookies.set("__Host-samla", await visits.begin(sent, "session", visit));
      return familyPage(browser, world, telephone, { hasScript: false });
    }
    const aPicture = async () => ({
      name: "bild.png",
      mimeType: "image/png",
      buffer: await sharp({ create: { width: 40, height: 40, channels: 3, background: "#a33" } })
        .png()
        .toBuffer(),
    });

    test("a child's own words are new until they are read, are the child's to open, and come first in the room", async () => {
      const { caseId, childId, guardianId, meetingId, slot } = await aPublishedMeeting(world);
      await gives(caseId, "voice.setPage", {
        childId,
        form: "youth",
        guardians: [{ party: guardianId, called: "Mamma" }],
      });
      const page = await inside(caseId, childId);
      await page.goto(`${world.front}/f/mine/voice/words`);
      await page.locator("textarea").first().fill("Rasterna är långa");
      await page.getByRole("button", { name: "Skicka" }).first().click();
      await expect.poll(async () => (await world.file(caseId)).sayings.length).toBe(1);
      await page.context().close();

      const tab = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}` });
      const { frame } = tab;
      await frame.getByText("Rasterna är långa").waitFor();
      await frame.getByText("Nytt", { exact: true }).waitFor();
      await frame.getByText("Får bara ses av dig").waitFor();
      expect(await frame.getByRole("button", { name: "Ta bort för barnet" }).count()).toBe(0);
      await frame.getByRole("button", { name: "Jag har läst det" }).click();
      await frame.getByText("Nytt", { exact: true }).waitFor({ state: "detached" });
      expect((await world.file(caseId)).sayings[0]!.readAt).not.toBeNull();
      expect(await tab.faults()).toEqual([]);
      await tab.close();

      world.clock.now = slot.start;
      const at = `#/case/${caseId}/room/${meetingId}`;
      const room = await openTab(browser, world, "samordnare", { at, width: 320 });
      await room.frame.getByRole("heading", { name: "Börja med barnets egna ord" }).waitFor();
      await room.frame.getByText("Barnet har sagt något som inte alla här får höra.").waitFor();
      expect(await room.frame.getByText("Rasterna är långa").count()).toBe(0);
      expect(await room.faults()).toEqual([]);
      await room.close();

      const other = await openTab(browser, world, "kurator", { at });
      await other.frame.getByRole("heading", { level: 1 }).first().waitFor();
      expect(await other.frame.locator("body").innerText()).not.toMatch(/Rasterna är långa|barnets egna ord/);
      await other.close();
    });

    test("a picture a guardian hands in stands with whose it is; a child's own drawing has no way to be thrown away", async () => {
      const { caseId, childId, guardianId } = await anActiveCase(world);
      await gives(caseId, "voice.setPage", {
        childId,
        form: "youth",
        guardians: [{ party: guardianId, called: "Mamma" }],
      });
      const theirs = await inside(caseId, guardianId);
      await theirs.goto(`${world.front}/f/mine/hand-in`);
      await theirs.getByRole("radio").first().check();
      await theirs.locator("textarea").first().fill("Ett brev från skolan");
      await theirs.locator("input[type=file]").setInputFiles(await aPicture());
      await theirs.locator("form[enctype] button, form:has(input[type=file]) button").last().click();
      await expect.poll(async () => (await world.file(caseId)).attachments.length).toBe(1);
      await theirs.context().close();
      const childs = await inside(caseId, childId);
      await childs.goto(`${world.front}/f/mine/voice/picture`);
      await childs.locator("input[type=file]").setInputFiles(await aPicture());
      await childs.locator("form:has(input[type=file]) button").last().click();
      await expect.poll(async () => (await world.file(caseId)).attachments.length).toBe(2);
      await childs.context().close();

      for (const width of [1024, 320]) {
        const tab = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}`, width });
        const { frame } = tab;
        await frame.getByText("Ett brev från skolan").first().waitFor();
        await frame
          .getByText(/Lämnat av Vårdnadshavare Ek/)
          .first()
          .waitFor();
        expect(await frame.getByRole("button", { name: "Ta bort Brev" }).count()).toBe(1);
        expect(await frame.getByRole("button", { name: /Ta bort (drawing|Teckning)/ }).count()).toBe(0);
        expect(await tab.faults()).toEqual([]);
        await tab.close();
      }
    });

    test("whom no message reaches is called, and “Jag har berättat” is one press from the day's page", async () => {
      const { caseId } = await aBookedMeeting(world);
      await world.deliverAll();
      const tab = await openTab(browser, world, "samordnare");
      const { frame } = tab;
      const { reference } = await world.file(caseId);
      await frame.getByRole("heading", { name: "Berätta själv" }).waitFor();
      await frame
        .getByRole("link", { name: /Någon i familjen nås inte av meddelanden/ })
        .filter({ hasText: reference })
        .first()
        .click();
      const told = frame.getByRole("button", { name: /Jag har berättat.*mötet har en tid/i });
      await told.first().waitFor();
      const before = await told.count();

      await told.first().click();

      await expect.poll(() => told.count()).toBe(before - 1);
      const log = await world.app.deps.store.cases.log(municipalityId, caseId);
      expect(log.map(({ entry }) => entry.kind)).toContain("callNoted");
      expect(await tab.faults()).toEqual([]);
      await tab.close();
    });

    test("what the child has let all at the table hear is read first there", async () => {
      const { caseId, childId, guardianId, meetingId, slot } = await aPublishedMeeting(world);
      await gives(caseId, "voice.setPage", {
        childId,
        form: "youth",
        guardians: [{ party: guardianId, called: "Mamma" }],
      });
      const child = await memberAccess(world, caseId, childId);
      const does = (verb: Parameters<World["perform"]>[2], input: object) =>
        done(perform(world.app.deps, child, { caseId, verb, commandId: crypto.randomUUID(), input }));
      await does("voice.say", { kind: "words", text: "Jag vill gå hem med Noor" });
      const { sayings, meetings } = await world.file(caseId);
      const units = ["ekskolan", "barnochunga"];
      await does("voice.letSee", { sayingId: sayings[0]!.id, guardians: [guardianId], units });
      expect(meetings).toHaveLength(1);
      world.clock.now = slot.start;

      const tab = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}/room/${meetingId}` });
      await tab.frame.getByRole("heading", { name: "Börja med barnets egna ord" }).waitFor();
      await tab.frame.getByText("Jag vill gå hem med Noor").waitFor();
      await tab.close();
    });
  },
);
