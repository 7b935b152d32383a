import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aBookedMeeting, aWorld, done, flowsBetween, type World } from "../world.ts";
import { aBrowser, openTab } from "./tab.ts";

const looks = (["default", "dark", "contrast"] as const).flatMap((theme) =>
  ([320, 640, 1280] as const).flatMap((width) =>
    (["sv-se", "en-us"] as const).map((locale) => ({ theme, width, locale })),
  ),
);

describe.runIf(process.env["SAMLA_LONG"])("the consent screen in every theme, width and language", () => {
  let world: World;
  let browser: Browser;
  let acts: string[];
  let caseId: string;
  beforeAll(async () => {
    [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
    const begun = await aBookedMeeting(world);
    const { childId, guardianId, consentId } = begun;
    caseId = begun.caseId;
    const asking = {
      grantorId: guardianId,
      subjectIds: [childId],
      flows: flowsBetween(["ekskolan", "bup"], ["schooling", "economy"]),
      purpose: "Ett vidare samarbete",
    };
    await done(world.perform("samordnare", caseId, "consent.request", asking));
    const requestId = (await world.file(caseId)).requests[0]!.id;
    acts = [
      "",
      `?whose=${guardianId}`,
      `?act=ask&of=${guardianId}`,
      `?act=record&of=${guardianId}`,
      `?act=withdraw&of=${consentId}`,
      `?act=invalidate&of=${consentId}`,
      `?act=maturity&of=${childId}`,
      `?act=letter&of=${requestId}`,
    ];
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  test.each(looks)("$theme, $width pixels, $locale", { timeout: 120_000 }, async (look) => {
    const tab = await openTab(browser, world, "samordnare", { ...look, at: `#/case/${caseId}/consent` });
    for (const act of acts) {
      const hash = `#/case/${caseId}/consent${act}`;
      await tab.frame.locator("html").evaluate((_page, at) => location.assign(at), hash);
      await tab.frame.locator("h2").first().waitFor();

      expect([act, await tab.faults(), await tab.overflow()]).toEqual([act, [], 0]);
    }
    await tab.close();
  });
});
