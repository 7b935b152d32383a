import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aBrowser as aTelephone, type Browser as Telephone } from "../family.ts";
import { aCaseInConsentPending, aWorld, done, municipalityId, type World } from "../world.ts";
import { faultsOf, familyPage, overflowOf } from "./family-page.ts";
import { aBrowser } from "./tab.ts";

/** One that hums by itself, and asks nobody. */
const aMicrophone = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

describe.runIf(process.env["SAMLA_LONG"])("a child's own pages, on a telephone", () => {
  let world: World;
  let browser: Browser;
  let caseId: string;
  let childId: string;
  beforeAll(async () => {
    [world, browser] = await Promise.all([aWorld({ guessesAQuarter: 10_000 }), aBrowser(aMicrophone)]);
    const begun = await aCaseInConsentPending(world);
    ({ caseId, childId } = begun);
    const guardians = [{ party: begun.guardianId, called: "Mamma" }];
    await done(world.perform("samordnare", caseId, "voice.setPage", { childId, form: "young", guardians }));
    await done(world.perform("samordnare", caseId, "party.setContact", { partyId: childId, mail: "barn@example.se" }));
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  async function comeIn(): Promise<Telephone> {
    const { links, visits } = world.app.deps.store;
    const input = { partyId: childId, channel: "readOut", secondStep: "mail", isAgreed: true };
    await done(world.perform("samordnare", caseId, "party.sendLink", input));
    const link = (await links.of(municipalityId, caseId)).findLast((one) => one.party === childId)!;
    const now = new Date(world.clock.now);
    const visit = { seenAt: now, endsAt: new Date(now.getTime() + 3_600_000), how: "code" as const, acr: null };
    const telephone = aTelephone(world.front);
    telephone.cookies.set("__Host-samla", await visits.begin(link, "session", visit));
    return telephone;
  }
  const goTo = (page: Page, at: string, lang: string) => page.goto(`${world.front}/f/mine${at}?lang=${lang}`);

  test.each(["sv", "ar", "en", "so"])(
    "in %s fit 320 pixels and letters twice as large, and axe finds no fault",
    async (lang) => {
      const page = await familyPage(browser, world, await comeIn(), { letters: 2 });
      for (const at of ["", "/voice/symbols", "/voice/words", "/voice/picture", "/voice/sound", "/voice/heard"]) {
        await goTo(page, at, lang);
        expect([at, await overflowOf(page)]).toEqual([at, 0]);
        expect([at, await faultsOf(page)]).toEqual([at, []]);
      }
      await page.context().close();
    },
  );

  test("without script a feeling is said in four presses and shown to nobody else; what is left cannot be gone back to", async () => {
    const page = await familyPage(browser, world, await comeIn(), { hasScript: false });
    await page.goto(`${world.front}/f/mine`);

    await page.getByRole("link", { name: "Visa med bilder" }).click();
    await page.getByLabel("Ledsen").check();
    await page.getByLabel("Hemma").check();
    await page.getByRole("button", { name: "Skicka" }).click();
    await page.getByText("Ingen annan ser det nu.").waitFor();
    await page.route("https://www.smhi.se/**", (route) =>
      route.fulfill({ body: "Väder", contentType: "text/plain; charset=utf-8" }),
    );
    await page.getByRole("button", { name: "Lämna sidan snabbt" }).click();
    await page.getByText("Väder").first().waitFor();

    for (let back = 0; back < 3; back += 1) {
      await page.goBack().catch(() => null);
      await expect.poll(() => page.locator("body").innerText()).not.toMatch(/Ledsen|Visa med bilder|Hemma/);
    }
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  test("with a finger or a mouse it draws in named colours, undoes, and sends the drawing; nothing stays behind", async () => {
    const page = await familyPage(browser, world, await comeIn());
    await goTo(page, "/voice/picture", "sv");
    const paper = page.getByRole("img", { name: "Rita här" });
    const undo = page.getByRole("button", { name: "Ångra" });
    await paper.scrollIntoViewIfNeeded();
    const box = (await paper.boundingBox())!;
    const stroke = async (from: number, to: number) => {
      await page.mouse.move(box.x + from, box.y + from);
      await page.mouse.down();
      await page.mouse.move(box.x + to, box.y + to, { steps: 4 });
      await page.mouse.up();
    };
    const isReady = () => page.getByText("Din teckning är klar att skicka.").isVisible();

    expect(await undo.isDisabled()).toBe(true);
    await page.getByLabel("Röd").check();
    await stroke(20, 90);
    expect(await isReady()).toBe(true);
    await undo.click();
    expect(await isReady()).toBe(false);
    await stroke(20, 90);
    await page.getByLabel("Blå").check();
    await stroke(90, 120);
    expect([await overflowOf(page), await faultsOf(page)]).toEqual([0, []]);
    await page.getByRole("button", { name: "Skicka" }).click();
    await page.getByText("Samordnaren kan läsa det nu.").waitFor();

    const { attachments } = await world.file(caseId);
    const bytes = await world.app.deps.store.attachments.read(municipalityId, caseId, attachments.at(-1)!.id);
    const { channels } = await sharp(bytes).stats();
    expect([attachments.at(-1)!.file.value.type, channels.every(({ min }) => min < 200)]).toEqual(["image/jpeg", true]);
    expect(
      await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]),
    ).toEqual([0, 0, 0, 0]);
    await page.goBack();
    await paper.waitFor();
    expect(await undo.isDisabled()).toBe(true);
    await page.context().close();
  });

  test("with its voice it records, listens, and sends", async () => {
    const page = await familyPage(browser, world, await comeIn());
    await goTo(page, "/voice/sound", "sv");

    await page.getByRole("button", { name: "Börja prata" }).click();
    await page.getByText("0:01").waitFor();
    await page.getByRole("button", { name: "Klar" }).click();
    await page.getByRole("button", { name: "Prata om" }).waitFor();
    expect(await page.locator(".recorder audio").isVisible()).toBe(true);
    expect([await overflowOf(page), await faultsOf(page)]).toEqual([0, []]);
    await page.getByRole("button", { name: "Skicka" }).click();
    await page.getByText("Samordnaren kan läsa det nu.").waitFor();

    const { attachments } = await world.file(caseId);
    expect(attachments.at(-1)!.file.value.type).toMatch(/^(audio|video)\/webm$/);
    await page.context().close();
  });
});
