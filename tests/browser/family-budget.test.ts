import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { buildTab } from "../built-tab.ts";
import { aBrowser as aTelephone, aWayInto, phoneOf } from "../family.ts";
import { aCaseInConsentPending, aWorld, done, flowsBetween, later, type World } from "../world.ts";
import { readAndAnswerInPart } from "./family-budget.ts";
import { familyPage } from "./family-page.ts";
import { aBrowser } from "./tab.ts";

/**
 * Read slowly, 150 words take a minute; choices begin within one and a half screens of a small telephone, of 640 px. Somali says it
 * in longer words, and more of them.
 */
const most = {
  sv: { words: 335, firstChoice: 1_000 },
  en: { words: 350, firstChoice: 1_000 },
  ar: { words: 335, firstChoice: 1_000 },
  so: { words: 370, firstChoice: 1_280 },
};

/** Who tells whom what: the school is told how school goes, the office all of it, and social services are neither told nor tell. */
const whatIsMeant = [
  "ekskolan samordning contact",
  "ekskolan samordning family",
  "ekskolan samordning schooling",
  "samordning ekskolan schooling",
];

describe.runIf(process.env["SAMLA_LONG"])("from a message to a yes to a part", { timeout: 120_000 }, () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    buildTab();
    [world, browser] = await Promise.all([aWorld({ guessesAQuarter: 10_000 }), aBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  test.each(["sv", "en", "ar", "so"] as const)(
    "in %s no more has to be read than three minutes hold",
    async (language) => {
      const way = await aWayInto(world, await aCaseInConsentPending(world));
      const { caseId, guardianId, childId, link } = way;
      await done(
        world.perform("samordnare", caseId, "consent.request", {
          grantorId: guardianId,
          subjectIds: [childId],
          flows: flowsBetween(["ekskolan", "barnochunga"]),
          purpose: "Att skoldagen ska fungera",
          activities: ["attendMeeting", "readPlan"],
          validTo: later(world, 120),
        }),
      );
      const page = await familyPage(browser, world, aTelephone(world.front), { language });
      const messages = async () => {
        const { mail, sms } = await phoneOf(world, "vardnadshavare1");
        return { mail: mail.at(-1) ?? "", sms: sms.at(-1) ?? "" };
      };
      const deliver = () => world.deliverAll();

      const { steps, firstChoice, taps } = await readAndAnswerInPart(page, world.front, language, {
        link,
        messages,
        deliver,
      });

      const words = steps.reduce((sum, one) => sum + one.words, 0);
      if (process.env["SAMLA_MEASURE"]) console.table([...steps, { step: "all", words, firstChoice, taps }]);
      const { requests, consents } = await world.file(caseId);
      expect(requests[0]!.answer).toMatchObject({ kind: "partlyGranted" });
      const told = new Set(consents[0]!.flows.map(({ from, to, category }) => `${from} ${to} ${category}`));
      expect([...told].toSorted()).toEqual(whatIsMeant);
      expect(words).toBeLessThanOrEqual(most[language].words);
      expect(firstChoice).toBeLessThanOrEqual(most[language].firstChoice);
      expect(taps).toBeLessThanOrEqual(13);
      await page.context().close();
    },
  );
});
