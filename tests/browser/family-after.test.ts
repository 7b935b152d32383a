import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import type Axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aWayInAfterMeeting, doneId, meetingId } from "../after-a-meeting.ts";
import { aWorld, type World } from "../world.ts";
import { aBrowser } from "./tab.ts";

describe.runIf(process.env["SAMLA_LONG"])("what families read after a meeting, on a telephone", () => {
  let world: World;
  let browser: Browser;
  let way: Awaited<ReturnType<typeof aWayInAfterMeeting>>;
  beforeAll(async () => {
    [world, browser] = await Promise.all([aWorld({ guessesAQuarter: 10_000 }), aBrowser()]);
    way = await aWayInAfterMeeting(world);
    await way.enter();
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  /** The same telephone, in a browser that draws. */
  const aTelephone = async (more: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 700 },
      ignoreHTTPSErrors: true,
      ...more,
    });
    const cookies = [...way.browser.cookies].map(([name, value]) => ({ name, value, url: world.front, secure: true }));
    await context.addCookies(cookies);
    return context.newPage();
  };
  const pages = ["", `/met/${meetingId}`, "/promises", "/proposals", "/plan"];

  test.each(["sv", "ar", "en", "so"])(
    "in %s nothing is wider than 320 pixels, axe finds no fault, and paper has no buttons",
    async (lang) => {
      const page = await aTelephone();
      const axe = await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8");
      for (const at of pages) {
        await page.goto(`${world.front}/f/mine${at}?lang=${lang}`);
        if (await page.locator("form.card").count()) await page.locator("html[data-drawn]").waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), at).toBeLessThanOrEqual(0);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof Axe }).axe.run());
        expect(violations.map(({ id, nodes }) => `${at} ${id} ${nodes[0]?.html}`)).toEqual([]);
        await page.emulateMedia({ media: "print" });
        expect(await page.getByRole("button").filter({ visible: true }).count(), at).toBe(0);
        await page.emulateMedia({ media: "screen" });
      }
      await page.context().close();
    },
  );

  test("without script everything is answered, and on paper there are the notes and no buttons", async () => {
    const page = await aTelephone({ javaScriptEnabled: false, locale: "sv-SE" });
    await page.goto(`${world.front}/f/mine/met/${meetingId}?lang=sv`);
    await page.locator("summary", { hasText: "Jag ser det annorlunda" }).click();
    await page.getByLabel("Ser du det annorlunda?").fill("Vi sa tisdag");
    await page.getByRole("button", { name: "Skicka svaret" }).click();
    await page.locator("form").getByText("Dina ord: Vi sa tisdag").waitFor();
    const heard = page.locator("form", { hasText: "Blev du hörd?" });
    await heard.getByRole("button", { name: "Nej" }).click();
    await page.getByText("Samordnaren ringer dig.").waitFor();
    await page.goto(`${world.front}/f/mine/promises`);
    const promise = page.locator(`form[action$="${doneId}/heard"]`);
    await promise.getByRole("button", { name: "Ja, jag har fått veta" }).click();
    await page.getByText("Du har sagt att du har fått veta.").waitFor();

    await page.goto(`${world.front}/f/mine/met/${meetingId}`);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.getByText("Skolan börjar klockan nio").isVisible()).toBe(true);
    expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
    const { feedback, stances } = (await world.file(way.caseId)).meetings[0]!;
    expect([feedback, stances]).toMatchObject([[{ question: "heard", answer: "no" }], [{ stance: "differs" }]]);
    await page.context().close();
  });
});
