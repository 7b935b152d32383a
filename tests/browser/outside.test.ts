import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { momentAt } from "../../src-shared/time.ts";
import { aDoctor, entered, title } from "../doctor.ts";
import { aSearch, aWorld, done, later, type World } from "../world.ts";
import { drawn, familyPage, faultsOf, overflowOf } from "./family-page.ts";
import { aBrowser, openTab } from "./tab.ts";

describe.runIf(process.env["SAMLA_LONG"])("the pages of a professional outside every tenant, on a telephone", () => {
  let world: World;
  let browser: Browser;
  let doctor: Awaited<ReturnType<typeof aDoctor>>;
  let seen: string[];
  beforeAll(async () => {
    [world, browser] = await Promise.all([aWorld({ guessesAQuarter: 10_000 }), aBrowser()]);
    doctor = await aDoctor(world);
    await entered(world, doctor);
    const { give, caseId, meetingId } = doctor;
    const input = { meetingId, words: "Rasterna är svårast. Morgnarna går bra.", category: "schooling", seen: null };
    await done(world.perform("kurator", caseId, "meeting.giveInput", input));
    await give("meeting.suggestItem", { meetingId, title: "Hur får skoldagen en lugn start?", category: "schooling" });
    const statement = { kind: "agreed", words: "Skolan känns otrygg på rasterna", category: "schooling", by: null };
    await give("plan.addStatement", statement);
    await give("meeting.seek", { ...aSearch(world, ["kurator"]), outside: [doctor.party] });
    const { id: soughtId } = (await world.file(caseId)).meetings.at(-1)!;
    const day = later(world, 7);
    const times = [10, 13].map((hour) => ({
      start: momentAt(day, `${hour}:00`),
      end: momentAt(day, `${hour + 1}:00`),
    }));
    await give("meeting.askTimes", { meetingId: soughtId, parties: [doctor.party], times });
    const [item] = (await world.file(caseId)).meetings[0]!.items;
    seen = [
      "/f/mine",
      doctor.meeting,
      "/f/mine/outside/shared",
      `/f/mine/times/${soughtId}`,
      `${doctor.meeting}/items/${item!.id}`,
      "/f/mine/outside/data",
    ];
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  /** What is wrong with what is shown, in words. */
  const lookAt = async (language: string, look: "light" | "dark") => {
    const wrong: string[] = [];
    const page = await familyPage(browser, world, doctor.browser, { language, look });
    for (const at of seen) {
      await page.goto(`${world.front}${at}?lang=${language}`);
      if (at === doctor.meeting) await drawn(page);
      if ((await overflowOf(page)) > 0) wrong.push(`${at} is too wide`);
      wrong.push(...(await faultsOf(page)));
    }
    await page.context().close();
    return wrong;
  };

  test.each([
    ["sv", "dark"],
    ["sv", "light"],
    ["en", "light"],
    ["ar", "dark"],
    ["so", "light"],
  ] as const)("in %s and %s nothing is wider than 320 pixels and axe finds no fault", async (language, look) => {
    expect(await lookAt(language, look)).toEqual([]);
  });

  test("without script an answer is a press, and a picture a press further away", async () => {
    const page = await familyPage(browser, world, doctor.browser, { hasScript: false });
    await page.goto(`${world.front}/f/mine?lang=sv`);
    await page.getByRole("link", { name: /kl\./ }).click();
    await page.getByRole("button", { name: "Jag kommer" }).click();
    await page.getByText("Samordnaren har fått ditt svar").waitFor();
    await page.getByRole("link", { name: /kl\./ }).click();
    await page.locator("summary", { hasText: "Ändra er bild" }).click();
    await page.getByLabel("Er bild", { exact: true }).fill("Hen är stökig på rasten");
    await page.locator("details[open]").getByRole("button", { name: "Skicka" }).click();
    await page.getByText("kan läsas som ett omdöme").waitFor();
    await page.getByRole("button", { name: "Skicka" }).click();
    await page.getByText("Er bild är sparad").waitFor();
    const [meeting] = (await world.file(doctor.caseId)).meetings;
    expect(meeting!.inputs.map(({ words }) => words.value)).toEqual(["Hen är stökig på rasten"]);
    await page.context().close();
  });

  test("the coordinator finds them where links are sent, apart from the family", async () => {
    const tab = await openTab(browser, world, "samordnare", { at: `#/case/${doctor.caseId}`, width: 320 });
    const anew = tab.frame.getByRole("button", { name: `Skicka ny länk: ${title}, Ekskolan` });
    await anew.scrollIntoViewIfNeeded();
    expect(await tab.overflow()).toBeLessThanOrEqual(0);
    await anew.click();
    await tab.frame.getByRole("dialog").waitFor();
    expect(await tab.faults()).toEqual([]);
    await tab.close();
  });
});
