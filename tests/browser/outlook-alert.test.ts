import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { outlookAlert } from "../../src-shared/text/sv/outlook-alert.ts";
import { sv } from "../../src-shared/text/sv.ts";
import { aBookedMeeting, aWorld, momentIn, type World } from "../world.ts";
import { buildOutlook, openOutlook } from "./outlook.ts";
import { aBrowser } from "./tab.ts";

/** Outlook's whole form, with the product's own page of the alert in it: the full numbers only. */
describe.runIf(process.env["SAMLA_LONG"])("the alert in Outlook's form", { timeout: 120_000 }, () => {
  let world: World;
  let browser: Browser;
  let booked: Awaited<ReturnType<typeof aBookedMeeting>>;
  beforeAll(async () => {
    [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
    [booked] = await Promise.all([aBookedMeeting(world, ["kurator"]), buildOutlook(world)]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const stranger = "granne@annanstans.example.com";
  const { what, mend } = sv.meeting.invitation.unknownAttendee({ rule: "unknownAttendee", address: stranger });

  async function open(subject: string, look: "light" | "dark"): Promise<Page> {
    const { caseId, meetingId } = booked;
    await world.script("/outlook/samordnare/compose", {
      caseId,
      meetingId,
      subject,
      start: momentIn(world, 60),
      end: momentIn(world, 60.05),
      attendees: ["kurator@ekstad.example.se", stranger],
      body: "Se Samla.",
    });
    const page = await openOutlook(browser, world, "samordnare", look);
    await page.getByRole("button", { name: `Utkast: ${subject}` }).click();
    return page;
  }
  const send = (page: Page) => page.getByRole("button", { name: "Skicka", exact: true }).press("Enter");
  const alertIn = (page: Page) => page.getByRole("alertdialog", { name: /^Samla / });
  const pictureOf = async (page: Page, name: string) => {
    const folder = process.env["SAMLA_PICTURES"];
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `outlook-alert-${name}.png`) });
  };

  test.each(["light", "dark"] as const)("refused, mended and sent, by keyboard, in %s", async (look) => {
    const page = await open(`SB-${look}`, look);
    await send(page);
    const alert = alertIn(page);
    await alert.getByText(what).waitFor();
    await pictureOf(page, `refused-${look}`);
    expect(await alert.innerText()).toContain(mend);
    expect(await alert.getByRole("button").count()).toBe(1);

    await page.keyboard.press("Enter");
    await expect.poll(() => alert.count()).toBe(0);
    await page.getByRole("button", { name: `Ta bort ${stranger}` }).press("Enter");
    await send(page);

    await page.getByText("M\u00f6tet \u00e4r skickat.").waitFor();
    await page.close();
  });

  test("a change that makes it unlawful is said above the form, and no longer once it is mended", async () => {
    const page = await open("SB-bar", "light");
    await page.getByLabel("Fr\u00e5n").fill("13:00");
    const bar = page.getByText(what);
    await bar.waitFor();
    await pictureOf(page, "bar");

    await page.getByRole("button", { name: `Ta bort ${stranger}` }).press("Enter");

    await expect.poll(() => bar.count()).toBe(0);
    await page.close();
  });

  test.each(["light", "dark"] as const)(
    "with the product down it is said, and left to whoever sends, in %s",
    async (look) => {
      const page = await open(`SB-down-${look}`, look);
      await page.route("**/api/outlook/check", (route) => route.abort());
      await send(page);
      const alert = alertIn(page);
      await alert.getByText(outlookAlert.unreachable.what).waitFor();
      await pictureOf(page, `down-${look}`);
      expect(await alert.getByRole("button").count()).toBe(2);

      await alert.getByRole("button", { name: "Skicka \u00e4nd\u00e5" }).press("Enter");

      await page.getByText("M\u00f6tet \u00e4r skickat.").waitFor();
      await page.close();
    },
  );
});
