import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { rulesFrom } from "../../src-shared/programme/programme.ts";
import { plant } from "../after-a-meeting.ts";
import { aPublishedMeeting, aWorld, done, municipalityId, type World } from "../world.ts";
import { aBrowser, openTab, type Tab } from "./tab.ts";

const shots = process.env["SHOTS"];
const looks = (["default", "dark", "contrast"] as const).flatMap((theme) =>
  (
    [
      [320, "en-us"],
      [1280, "sv-se"],
    ] as const
  ).map(([width, locale]) => ({ theme, width, locale })),
);

describe.runIf(process.env["SAMLA_LONG"])("a special solution", () => {
  let world: World;
  let browser: Browser;
  let given: Awaited<ReturnType<typeof aPublishedMeeting>>;
  beforeAll(async () => {
    [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
    given = await aPublishedMeeting(world, ["kurator", "socialsekreterare"]);
    const { programmes } = (await world.app.deps.municipality(municipalityId)).document;
    await plant(world, given.caseId, (file) => ({
      ...file,
      programme: "samba2",
      rules: rulesFrom(programmes["samba2"]!),
      meetings: file.meetings.map((one) => ({ ...one, type: "decision" })),
    }));
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const order = (verb: Parameters<World["perform"]>[2], input: object, who = "samordnare") =>
    done(world.perform(who, given.caseId, verb, input));
  const proposals = async () => (await world.file(given.caseId)).plan.proposals;
  const open = (person: string, part: string, showing: Parameters<typeof openTab>[3] = {}) =>
    openTab(browser, world, person, { subPageId: `${given.caseId}/${part}`, ...showing });
  const shoot = async (tab: Tab, name: string, heading: RegExp) => {
    if (!shots) return;
    await tab.frame.getByRole("heading", { name: heading }).first().scrollIntoViewIfNeeded();
    await tab.page.screenshot({ path: `${shots}/sam8-${name}.png` });
  };
  const isSound = async (tab: Tab) => {
    expect(await tab.faults()).toEqual([]);
    expect(await tab.overflow()).toBe(0);
  };

  test("what a way takes is written by keyboard, shares that make no hundred are refused, and what was typed stays", async () => {
    await order("plan.propose", { unit: "barnochunga", words: "Nytt familjehem", category: "schooling" });
    const [first] = await proposals();
    const more = { unit: "barnochunga", category: "schooling", alternativeTo: first!.id };
    await order("plan.propose", { ...more, words: "Eget boende med stöd" });
    await order("plan.propose", { ...more, words: "Bo hos moster" });

    const tab = await open("samordnare", "plan");
    const { frame } = tab;
    await frame.getByText("Förslag B", { exact: true }).waitFor();
    await frame.getByRole("button", { name: "Skriv vad det kräver: Eget boende med stöd" }).focus();
    await tab.press("Enter");
    const dialog = frame.getByRole("dialog");
    await dialog.getByRole("button", { name: "Spara" }).click();
    await expect.poll(() => dialog.getByLabel("Vad slags beslut det är").getAttribute("aria-invalid")).toBe("true");
    await dialog.getByLabel("Vad slags beslut det är").selectOption("placement");
    await dialog.getByRole("button", { name: "Lägg till ett hinder" }).click();
    const hindrance = dialog.getByRole("group", { name: "Hinder 1" });
    await hindrance.getByLabel("Vad som är i vägen").selectOption("contract");
    await hindrance.getByLabel("Med enkla ord. Familjen läser det.").fill("Avtal saknas med boendet");
    await hindrance.getByLabel("Vem som kan ändra det").selectOption({ label: "Barn och unga" });
    await dialog.getByLabel("Prövas i så många veckor").fill("8");
    await dialog.getByLabel("Kostnad i kronor, om den är känd").fill("400000");
    await dialog.getByRole("button", { name: "Dela kostnaden med en verksamhet" }).click();
    await dialog.getByRole("button", { name: "Dela kostnaden med en verksamhet" }).click();
    await dialog.getByRole("group", { name: "Del 1" }).getByLabel("Procent").fill("80");
    await dialog.getByRole("group", { name: "Del 2" }).getByLabel("Verksamhet").selectOption({ label: "Ekskolan" });
    await dialog.getByRole("group", { name: "Del 2" }).getByLabel("Procent").fill("30");
    await dialog.getByText("Delarna är 110 %. De ska bli 100 %.").waitFor();
    await dialog.getByRole("button", { name: "Spara" }).click();
    await dialog.getByRole("alert").first().waitFor();
    if (shots) await tab.page.screenshot({ path: `${shots}/sam8-canvas-form.png` });
    await dialog.getByRole("group", { name: "Del 2" }).getByLabel("Procent").fill("20");
    await dialog.getByRole("button", { name: "Spara" }).click();
    await frame.getByText("Avtal: Avtal saknas med boendet").waitFor();
    expect((await proposals())[1]!.canvas).toMatchObject({ sort: "placement", cost: 400_000, trialWeeks: 8 });
    await isSound(tab);
    await tab.close();

    // A link from the chat leads to what one of them takes.
    const linked = await open("samordnare", `plan/${(await proposals())[1]!.id}`);
    expect(await linked.frame.getByRole("dialog").getByLabel("Prövas i så många veckor").inputValue()).toBe("8");
    await linked.close();
  });

  test("who wants to see proposals first is noted, shown it alone, and then all are, whatever the width, look and language", async () => {
    const [first, second] = await proposals();
    const tab = await open("samordnare", "plan");
    const { frame } = tab;
    await frame.getByRole("button", { name: "Anteckna en önskan" }).click();
    const dialog = frame.getByRole("dialog");
    await dialog.getByLabel("Vem").selectOption({ label: "Barnet Ek" });
    await dialog.getByLabel("Hur ni talades vid").selectOption("phone");
    await dialog.getByRole("button", { name: "Spara" }).click();
    await frame.getByText("Barnet Ek vill se varje förslag före alla andra.").waitFor();
    await frame.getByRole("button", { name: "Visa för Barnet Ek först: Nytt familjehem" }).click();
    await dialog.getByRole("button", { name: "Visa för familjen" }).click();
    await frame.getByText("Barnet Ek ser det först, och har inte sett det än. De andra väntar.").waitFor();
    await order("plan.present", { proposalId: second!.id });
    for (const look of looks) {
      const looked = await open("samordnare", "plan", { ...look, height: 1500 });
      await looked.frame.getByText(/^(Proposal A|Förslag A)$/).waitFor();
      await shoot(
        looked,
        `canvas-${look.theme}-${look.width}`,
        /^(Förslag till stöd|Proposals for support|Proposals)$/,
      );
      await isSound(looked);
      await looked.close();
    }
    await frame.getByRole("button", { name: "Barnet Ek har sett det: Nytt familjehem" }).click();
    await dialog.getByLabel("Hur ni talades vid").selectOption("visit");
    await dialog.getByRole("button", { name: "Spara" }).click();
    await frame.getByRole("button", { name: "Visa för alla: Nytt familjehem" }).waitFor();
    expect((await proposals()).find(({ id }) => id === first!.id)?.presentedAt).toBeNull();
    await isSound(tab);
    await tab.close();
    const overview = await open("samordnare", "");
    await overview.frame.getByRole("heading", { name: "Nästa steg" }).waitFor();
    await shoot(overview, "next-step", /^Nästa steg$/);
    await overview.close();
  });

  test("to a decision those are chosen who can decide, and who lacks the mandate has somebody beside them who does not", async () => {
    const tab = await open("samordnare", "schedule", { width: 1280, height: 1400 });
    const { frame } = tab;
    await frame.getByRole("button", { name: "Ändra", exact: true }).first().click();
    await frame.getByRole("radio", { name: /Beslutsmöte/ }).check();
    await frame.getByRole("searchbox", { name: "Vem kan svara på det här?" }).fill("familjehem");
    await frame.getByRole("button", { name: "Lägg till Enhetschef, Familjehem" }).click();
    await frame.getByText(/Får inte besluta något för sin verksamhet/).waitFor();
    await frame.getByRole("button", { name: "Bjud in Enhetschef, Barn och unga" }).waitFor();
    await shoot(tab, "decision-plan", /^Vilka behövs\?$/);
    expect(await tab.faults()).toEqual([]);
    expect(await tab.overflow()).toBe(0);
    await tab.close();
  });

  test("in the room each says whether they are of one mind, and a reservation stands with its reason", async () => {
    world.clock.now = given.slot.start;
    await order("meeting.begin", { meetingId: given.meetingId });
    const tab = await open("kurator", `room/${given.meetingId}`, { width: 320 });
    const { frame } = tab;
    await frame.getByRole("heading", { name: "Samsyn om behoven" }).waitFor();
    await frame.getByRole("button", { name: "Reservera dig" }).click();
    await frame.getByRole("button", { name: "Spara reservationen" }).click();
    await frame.getByText("Skriv varför, och välj vad det gäller.").first().waitFor();
    await frame.getByLabel("Vad reservationen gäller").selectOption("cost");
    await frame.getByLabel("Varför, med egna ord").fill("Det ryms inte i år");
    await frame.getByRole("button", { name: "Spara reservationen" }).click();
    await frame.getByText("Du: är med, med reservation om kostnaden").waitFor();
    await isSound(tab);
    await tab.close();
    for (const look of looks) {
      const looked = await open("samordnare", `room/${given.meetingId}`, look);
      await looked.frame.getByText(/^(Samsyn är inte nådd än|You are not of one mind yet)$/).waitFor();
      await shoot(looked, `accord-${look.theme}-${look.width}`, /^(Samsyn om behoven|Of one mind about the needs)$/);
      await isSound(looked);
      await looked.close();
    }
    for (const look of looks) {
      const { invitees } = (await world.file(given.caseId)).meetings[0]!;
      const at = `#/case/${given.caseId}/room/${given.meetingId}?present=${invitees.join(",")}`;
      const wall = await openTab(browser, world, "samordnare", { at, ...look });
      await wall.frame
        .getByRole("dialog")
        .getByText(/Det ryms inte i år/)
        .waitFor();
      if (shots) await wall.page.screenshot({ path: `${shots}/sam8-wall-${look.theme}-${look.width}.png` });
      await isSound(wall);
      await wall.close();
    }
    const led = await open("samordnare", `room/${given.meetingId}`);
    await led.frame.getByRole("button", { name: "Visa för alla i rummet" }).click();
    await led.frame.getByRole("dialog").getByRole("button", { name: "Visa", exact: true }).click();
    const wall = led.frame.getByRole("dialog", { name: "Mötet för alla i rummet" });
    await wall.getByRole("heading").first().waitFor();
    expect(await wall.getByText(/Samsyn|Det ryms inte/).count()).toBe(0);
    await led.press("Escape");
    await led.frame.getByRole("button", { name: /Socialsekreterare, Barn och unga är med/ }).click();
    await led.frame.getByText("Samsyn är nådd", { exact: true }).waitFor();
    await led.close();
    expect((await world.file(given.caseId)).meetings[0]!.accord).toMatchObject([
      { reservation: { about: "cost" } },
      { reservation: null },
    ]);
  });
});
