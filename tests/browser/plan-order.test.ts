import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aBookedMeeting, aWorld, done, later, type World } from "../world.ts";
import { aBrowser, openTab, type Tab } from "./tab.ts";

const shots = process.env["SHOTS"];
describe.runIf(process.env["SAMLA_LONG"])("the order of the support", () => {
  let world: World;
  let browser: Browser;
  let given: Awaited<ReturnType<typeof aBookedMeeting>>;
  beforeAll(async () => {
    [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
    given = await aBookedMeeting(world);
    const support = [
      ["barnochunga", "Boende på prov hos morfar"],
      ["ekskolan", "Halva dagar i skolan"],
      ["ekskolan", "Samtal med kuratorn"],
    ];
    for (const [unit, words] of support)
      await order("plan.addIntervention", { unit, words, category: "schooling", state: "ongoing" });
    for (const { id } of await plan())
      await order("plan.setIntervention", { interventionId: id, state: "planned", dueBy: later(world, 60) });
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const order = (verb: Parameters<World["perform"]>[2], input: object) =>
    done(world.perform("samordnare", given.caseId, verb, input));
  const plan = async () => (await world.file(given.caseId)).plan.interventions;
  const openPlan = (person: string, showing: Parameters<typeof openTab>[3] = {}) =>
    openTab(browser, world, person, { subPageId: `${given.caseId}/plan`, ...showing });
  const shoot = async (tab: Tab, name: string) => {
    if (!shots) return;
    await tab.frame.getByRole("heading", { name: /^(Ordningen|The order)$/ }).scrollIntoViewIfNeeded();
    await tab.page.screenshot({ path: `${shots}/order8-${name}.png` });
  };

  test("the coordinator proposes it by keyboard, a circle is named, and what was typed stays", async () => {
    const tab = await openPlan("samordnare");
    const { frame } = tab;
    await frame.getByRole("button", { name: "Föreslå ordning" }).focus();
    await tab.press("Enter");
    const dialog = frame.getByRole("dialog");
    const row = (words: string) => dialog.getByRole("group", { name: `”${words}”` });
    const after = (words: string, when = "Startar när det här är klart") =>
      row(words).getByRole("group", { name: when });
    await after("Halva dagar i skolan").getByRole("checkbox", { name: "Samtal med kuratorn" }).check();
    await after("Samtal med kuratorn").getByRole("checkbox", { name: "Halva dagar i skolan" }).check();
    await dialog.getByRole("button", { name: "Spara" }).click();
    await dialog.getByText(/väntar på varandra i en ring: .*Halva dagar i skolan/).waitFor();

    await after("Halva dagar i skolan").getByRole("checkbox", { name: "Samtal med kuratorn" }).uncheck();
    const lasted = after("Halva dagar i skolan", "Startar när det här har varat en tid");
    await lasted.getByRole("checkbox", { name: "Boende på prov hos morfar" }).check();
    await row("Halva dagar i skolan").getByLabel("Veckor som ”Boende på prov hos morfar” ska ha varat").fill("2");
    await row("Boende på prov hos morfar").getByLabel("Prövas i veckor").fill("8");
    await row("Boende på prov hos morfar").getByLabel("Pågår i veckor").fill("8");
    if (shots) await tab.page.screenshot({ path: `${shots}/order8-form.png` });
    await dialog.getByRole("button", { name: "Spara" }).click();
    await frame.getByText("Ny ordning, inte överenskommen än").waitFor();
    await shoot(tab, "proposed");
    expect(await tab.faults()).toEqual([]);
    await tab.close();
  });

  test("it holds when all have said yes, and stands in turns whatever the width, the look and the language", async () => {
    const file = await world.file(given.caseId);
    const [proposed] = file.orders;
    const answer = (input: object) => order("plan.answerOrder", { orderId: proposed!.id, answer: "yes", ...input });
    const kurator = await openPlan("kurator");
    await kurator.frame.getByRole("button", { name: "Svara", exact: true }).click();
    await kurator.frame.getByLabel("Svar", { exact: true }).selectOption("yes");
    await kurator.frame.getByRole("button", { name: "Spara" }).click();
    await kurator.frame.getByText("Du har sagt ja.").waitFor();
    await kurator.close();
    const theirs = { orderId: proposed!.id, answer: "yes" };
    await done(world.perform("socialsekreterare", given.caseId, "plan.answerOrder", theirs));
    for (const { kind, id } of file.parties) if (kind === "guardian") await answer({ for: id, channel: "phone" });
    expect((await world.file(given.caseId)).orders[0]!.state.name).toBe("agreed");
    const [home] = await plan();
    await order("plan.setIntervention", { interventionId: home!.id, state: "ongoing" });

    for (const theme of ["default", "dark", "contrast"] as const)
      for (const [width, locale] of [
        [320, "en-us"],
        [1280, "sv-se"],
      ] as const) {
        const tab = await openPlan("samordnare", { theme, width, locale });
        await tab.frame.getByRole("heading", { name: /^(Först|First)$/ }).waitFor();
        await shoot(tab, `${theme}-${width}`);
        expect(await tab.faults()).toEqual([]);
        expect(await tab.overflow()).toBe(0);
        await tab.close();
      }
  });
});
