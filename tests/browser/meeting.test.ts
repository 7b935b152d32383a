import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aBookedMeeting, aWorld, done, type World } from "../world.ts";
import { aBrowser, openTab } from "./tab.ts";

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** Everything that comes up is given in order, as the person. */
const gives = (caseId: string, verb: Parameters<World["perform"]>[2], input: object, person = "samordnare") =>
  done(world.perform(person, caseId, verb, input));
const meetingOf = async (caseId: string, meetingId: string) =>
  (await world.file(caseId)).meetings.find(({ id }) => id === meetingId)!;

test("an agenda is made from a template, and its own items are ordered by keys", async () => {
  const { caseId, meetingId } = await aBookedMeeting(world);
  const tab = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}/meeting/${meetingId}` });
  const { frame } = tab;

  await frame.getByRole("button", { name: "Börja från en mall" }).focus();
  await tab.press("Enter");
  await frame.getByRole("checkbox", { name: /När vi ses igen/ }).waitFor();
  await tab.reach(/^Lägg till 5 punkter/);
  await tab.press("Enter");
  await frame.getByText("Punkterna tar 60 av mötets 60 minuter.").waitFor();
  await frame.getByRole("button", { name: "Senare: Familjen berättar" }).focus();
  await tab.press("Enter");
  await frame.getByText("2. Familjen berättar").waitFor();
  await expect.poll(() => frame.locator(":focus").getAttribute("aria-label")).toBe("Senare: Familjen berättar");
  await tab.press("Enter");
  await frame.getByText("3. Familjen berättar").waitFor();
  await frame.getByText("5. När vi ses igen").dragTo(frame.getByText("1. Så ser var och en på läget"));
  await frame.getByText("1. När vi ses igen").waitFor();

  const { items } = await meetingOf(caseId, meetingId);
  expect(items.map(({ minutes }) => minutes)).toEqual([5, 15, 10, 15, 15]);
  expect(items[3]!.title.value).toBe("Familjen berättar");
  await tab.close();
});

test("an agenda is published by keyboard, every condition told with the way to what is missing", async () => {
  const { caseId, meetingId, guardianId } = await aBookedMeeting(world);
  await gives(caseId, "meeting.suggestItem", { meetingId, title: "Morgnarna" });
  await gives(caseId, "meeting.keepOut", { meetingId, by: guardianId, words: "Skilsmässan" });
  const tab = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}/meeting/${meetingId}` });
  const { frame } = tab;
  await frame.getByRole("listitem").filter({ hasText: "Allt är läst mot" }).getByText("återstår").waitFor();

  await tab.reach(/^Läs och bekräfta/);
  await tab.press("Enter");
  await frame.getByRole("dialog").getByText("Skilsmässan").waitFor();
  await tab.reach(/^Jag har läst allt/);
  await tab.press("Space");
  await tab.reach(/^Bekräfta/);
  await tab.press("Enter");
  await frame.getByRole("dialog").waitFor({ state: "detached" });
  await frame.getByRole("listitem").filter({ hasText: "Allt är läst mot" }).getByText("klart").waitFor();
  await tab.reach(/^Varför är tiden kortare\?/);
  await tab.type("Familjen vill ses snart");
  await tab.press("Enter");

  await frame.getByText("Dagordningen är publicerad").waitFor();
  expect(tab.presses).toBeLessThanOrEqual(12);
  expect((await meetingOf(caseId, meetingId)).state).toMatchObject({
    name: "agendaPublished",
    shortNoticeReason: "Familjen vill ses snart",
  });
  expect(await tab.faults()).toEqual([]);
  await tab.close();
});

test("a meeting is closed once nothing of it is left, and a close before that says what is", async () => {
  const { caseId, meetingId, childId, guardianId } = await aBookedMeeting(world);
  await gives(caseId, "meeting.suggestItem", { meetingId, title: "Skoltaxin", for: guardianId });
  const { parties } = await world.file(caseId);
  const staff = parties.filter((party) => party.kind === "professional").map(({ id }) => id);
  await gives(caseId, "meeting.publish", { meetingId, shortNoticeReason: "Familjen vill ses snart" });
  const attended = [childId, guardianId, ...staff];
  await gives(caseId, "meeting.hold", { meetingId, attended, agreements: [], heldEarlier: true });
  const tab = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}/meeting/${meetingId}`, width: 320 });
  const { frame } = tab;
  const press = (name: string) => frame.getByRole("button", { name, exact: true }).click();

  const none = frame.getByRole("checkbox", { name: "Det blir inget mer möte" });
  await none.waitFor();
  expect(await none.isChecked()).toBe(false);
  await press("Avsluta mötet");
  await frame.getByText("Välj när ni ses igen, eller att det inte blir något mer möte.").waitFor();
  await expect.poll(() => none.evaluate((box) => box === document.activeElement)).toBe(true);
  await none.check();
  await frame.getByLabel("Varför blir det inget mer möte?").fill("Det fungerar nu");
  await press("Avsluta mötet");
  await frame.getByText(/Alla punkter ska ha ett utfall/).waitFor();
  expect(await tab.faults()).toEqual([]);
  expect(await tab.overflow()).toBe(0);

  await press("Skoltaxin");
  await press("Skriv vad som sades, eller flytta: Skoltaxin");
  await frame.getByLabel("Vad sades? Du kan lämna det tomt").fill("Bolaget byter förare");
  await press("Diskuterad");
  await frame.getByText("✓ Diskuterad").waitFor();
  await frame.getByRole("button", { name: "Dela anteckningarna", exact: true }).press("Enter");
  await frame.getByRole("button", { name: "Dela anteckningarna", exact: true }).waitFor({ state: "detached" });
  await expect.poll(() => frame.locator(":focus").count()).toBe(1);
  await press("Färdigställ anteckningarna");
  await frame.getByRole("dialog").getByRole("button", { name: "Färdigställ" }).click();
  await frame.getByText("Färdigställt", { exact: true }).waitFor();
  expect(await frame.getByLabel("Varför blir det inget mer möte?").inputValue()).toBe("Det fungerar nu");
  await press("Avsluta mötet");

  await frame.getByText("Avslutat", { exact: true }).waitFor();
  expect(await meetingOf(caseId, meetingId)).toMatchObject({
    state: { name: "closed", next: { kind: "none", reason: { value: "Det fungerar nu" } } },
    items: [{ outcome: { kind: "discussed", note: { value: "Bolaget byter förare" } } }],
  });
  await tab.close();
});

test("a paper asks for whom it is, and holds what that person may read", async () => {
  const { caseId, meetingId, guardianId } = await aBookedMeeting(world);
  await gives(caseId, "meeting.suggestItem", { meetingId, title: "Skoltaxin", for: guardianId });
  const tab = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}/meeting/${meetingId}` });
  const { frame } = tab;
  const paperFor = async (whom: string) => {
    await frame.getByRole("button", { name: "Skriv ut" }).click();
    await frame.getByRole("radio", { name: whom }).click();
    await frame.getByRole("button", { name: "Visa pappret" }).click();
    const paper = frame.getByRole("article");
    await paper.waitFor();
    const said = await paper.textContent();
    await frame.getByRole("button", { name: "Tillbaka" }).click();
    return said;
  };

  expect(await paperFor("Vårdnadshavare Ek")).toContain("Skoltaxin");
  expect(await paperFor("Barnet Ek")).not.toContain("Skoltaxin");
  await tab.close();
});

test("a service reads the agenda in its own language, answers, and raises what is its own", async () => {
  const { caseId, meetingId } = await aBookedMeeting(world);
  await gives(caseId, "meeting.suggestItem", { meetingId, title: "Frånvaron", needs: [], minutes: 10 });
  await gives(caseId, "meeting.keepOut", {
    meetingId,
    by: (await world.file(caseId)).parties.find(({ kind }) => kind === "guardian")!.id,
    words: "Skilsmässan",
  });
  const tab = await openTab(browser, world, "kurator", {
    at: `#/case/${caseId}/meeting/${meetingId}`,
    width: 320,
    locale: "en-us",
  });
  const { frame } = tab;

  await frame.getByRole("button", { name: "I am coming" }).click();
  await frame.getByText("You have answered that you are coming.").waitFor();
  await frame.getByLabel("New item").fill("Raster");
  await frame.getByLabel("New item").press("Enter");
  await frame.getByText("2. Raster").waitFor();
  await frame.getByLabel("Your service's picture").fill("Det går bra på lektionerna");
  await frame.getByRole("button", { name: "Give the picture" }).click();
  await frame.getByRole("button", { name: "Change the picture" }).waitFor();

  const page = await frame.locator("body").textContent();
  expect(page).not.toContain("Skilsmässan");
  expect(page).not.toContain("Publish");
  expect((await meetingOf(caseId, meetingId)).inputs).toMatchObject([
    { words: { value: "Det går bra på lektionerna" } },
  ]);
  expect(await tab.faults()).toEqual([]);
  expect(await tab.overflow()).toBe(0);
  await tab.close();
});

describe.runIf(process.env["SAMLA_LONG"])("in every look and width, in both languages", () => {
  const looks = (["default", "dark", "contrast"] as const).flatMap((theme) =>
    ([320, 700, 1280] as const).flatMap((width) =>
      (["sv-se", "en-us"] as const).map((locale) => ({ theme, width, locale })),
    ),
  );
  test.each(looks)("$theme, $width pixels, $locale", async (showing) => {
    const { caseId, meetingId } = await aBookedMeeting(world);
    await gives(caseId, "meeting.suggestItem", { meetingId, title: "Skoltaxin", minutes: 5 });
    for (const part of ["meeting", "room"]) {
      const tab = await openTab(browser, world, "samordnare", {
        at: `#/case/${caseId}/${part}/${meetingId}`,
        ...showing,
      });
      await tab.frame.locator("h2").first().waitFor();
      await expect.poll(() => tab.frame.locator("[role=progressbar]").count()).toBe(0);
      expect(await tab.faults()).toEqual([]);
      expect(await tab.overflow()).toBe(0);
      await tab.close();
    }
  });
});
