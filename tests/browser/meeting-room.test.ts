import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aPublishedMeeting, aWorld, done, type World } from "../world.ts";
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

const soonMs = 2_000;
/**
 * How long after somebody sees what they did the other does, in milliseconds. What it takes until they see it themselves is
 * taken off: on a machine that is busy with other tests the other's page is as late for the same reason.
 */
async function reaches(does: () => Promise<void>, own: Locator, others: Locator): Promise<number> {
  const begun = performance.now();
  await does();
  await own.waitFor({ state: "attached" });
  const shown = performance.now();
  await others.waitFor({ state: "attached" });
  return performance.now() - shown - (shown - begun);
}
const gives = (caseId: string, verb: Parameters<World["perform"]>[2], input: object) =>
  done(world.perform("samordnare", caseId, verb, input));

/** A meeting whose time has come, with what the school and the family want raised on its agenda. */
async function aMeetingNow() {
  const begun = await aPublishedMeeting(world);
  world.clock.now = begun.slot.start;
  return { ...begun, at: `#/case/${begun.caseId}/room/${begun.meetingId}` };
}

test("a meeting is led from the narrow panel: begun, everybody heard, agreed as people talk, and noted", async () => {
  const { caseId, meetingId, at } = await aMeetingNow();
  const child = (await world.file(caseId)).parties.find(({ kind }) => kind === "child")!.id;
  await gives(caseId, "plan.addNeed", { child, area: "school", words: "Lugna morgnar", category: "schooling" });
  const tab = await openTab(browser, world, "samordnare", { at, width: 320, frameContext: "sidePanel" });
  const { frame } = tab;

  await frame.getByRole("button", { name: "Börja mötet" }).click();
  await frame.getByRole("heading", { name: "Familjen berättar" }).waitFor();
  await frame.getByRole("tab", { name: /Hörda/ }).click();
  await frame.getByLabel("Hur kom Barnet Ek till tals?").first().selectOption("inWriting");
  await frame.getByText("1 av 4 har hörts.").waitFor();
  await frame.getByLabel("Hur kom Vårdnadshavare Ek till tals?").first().selectOption("inRoom");
  await frame.getByText("2 av 4 har hörts.").waitFor();
  await frame.getByRole("tab", { name: "Överens" }).click();
  await frame.getByLabel("För vilket behov?").selectOption({ label: "Lugna morgnar" });
  await frame.getByLabel("Vad kom ni överens om?").fill("Lugn start varje morgon");
  await frame.getByRole("checkbox", { name: "Vårdnadshavare Ek" }).first().click();
  await frame.getByRole("button", { name: "Spara överenskommelsen" }).click();
  await frame.getByRole("listitem").getByText("Lugn start varje morgon", { exact: true }).waitFor();
  await expect.poll(() => frame.getByLabel("Vad kom ni överens om?").inputValue()).toBe("");
  await frame.getByText("Behov: Lugna morgnar").waitFor();
  expect(await tab.faults()).toEqual([]);
  expect(await tab.overflow()).toBe(0);

  await frame.getByRole("tab", { name: "Slut" }).click();
  await frame.getByRole("button", { name: "Anteckna att mötet är hållet" }).click();
  await frame.getByRole("heading", { name: "Innan mötet är avslutat" }).waitFor();
  const file = await world.file(caseId);
  expect(file.meetings.find(({ id }) => id === meetingId)).toMatchObject({
    state: { name: "held" },
    heard: [{ how: "inRoom" }, { how: "inWriting" }],
  });
  expect(file.tasks).toMatchObject([
    { what: { value: "Lugn start varje morgon" }, need: file.plan.needs[0]!.id, reportTo: [{}, {}] },
  ]);
  await frame.getByRole("link", { name: "Gemensam bild och plan" }).click();
  await frame.getByText("Något är lovat").first().waitFor();
  await frame.getByText(/^Lovat: Lugn start varje morgon/).waitFor();
  await tab.close();
});

test("two people in one meeting see each other's changes within two seconds, and nobody's typing is touched", async () => {
  const { caseId, meetingId, at } = await aMeetingNow();
  await gives(caseId, "meeting.begin", { meetingId });
  const [leader, school] = await Promise.all(
    ["samordnare", "kurator"].map((person) => openTab(browser, world, person, { at })),
  );
  const writing = leader!.frame.getByLabel("Vad kom ni överens om?");
  await writing.fill("Halvskriven överens");
  await school!.frame.getByRole("tab", { name: "Mer" }).click();

  await school!.frame.getByLabel("Ny punkt").fill("Skolmaten");
  const tookThere = await reaches(
    () => school!.frame.getByRole("button", { name: "Lägg till punkten" }).click(),
    school!.frame.getByText("Skolmaten").first(),
    leader!.frame.getByText("Skolmaten").first(),
  );

  await Promise.all([leader!, school!].map(({ frame }) => frame.getByRole("tab", { name: "Bilden" }).click()));
  await leader!.frame.getByLabel("Lägg till i bilden").fill("Alla vill ha lugnare morgnar");
  const tookBack = await reaches(
    () => leader!.frame.getByRole("button", { name: "Lägg till i bilden" }).click(),
    leader!.frame.getByRole("listitem").getByText("Alla vill ha lugnare morgnar"),
    school!.frame.getByText("Alla vill ha lugnare morgnar"),
  );

  expect(tookThere).toBeLessThan(soonMs);
  expect(tookBack).toBeLessThan(soonMs);
  await leader!.frame.getByRole("tab", { name: "Överens" }).click();
  expect(await writing.inputValue()).toBe("Halvskriven överens");
  await Promise.all([leader!.close(), school!.close()]);
});

test("what is talked about moves for both at once, and a pause asked for in private reaches whoever leads and no wall", async () => {
  const { caseId, meetingId, at } = await aMeetingNow();
  await gives(caseId, "meeting.begin", { meetingId });
  await gives(caseId, "meeting.suggestItem", { meetingId, title: "Skolvägen", category: "schooling" });
  const [leader, school] = await Promise.all([
    openTab(browser, world, "samordnare", { at, width: 320, frameContext: "sidePanel" }),
    openTab(browser, world, "kurator", { at, width: 320, frameContext: "sidePanel" }),
  ]);
  await school.frame.getByRole("heading", { name: "Familjen berättar" }).waitFor();

  const tookTurn = await reaches(
    () => leader.frame.getByRole("button", { name: "Nästa →" }).click(),
    leader.frame.getByRole("heading", { name: "Skolvägen" }),
    school.frame.getByRole("heading", { name: "Skolvägen" }),
  );
  await school.frame.getByRole("button", { name: "← Förra" }).click();
  await school.frame.getByRole("heading", { name: "Familjen berättar" }).waitFor();
  await school.frame.getByRole("button", { name: "Till det ni talar om" }).click();
  await school.frame.getByRole("heading", { name: "Skolvägen" }).waitFor();

  await school.frame.getByRole("button", { name: "Be om stöd" }).focus();
  const tookAsk = await reaches(
    () => school.press("Enter"),
    school.frame.getByText("Samordnaren har inte sett det än."),
    leader.frame.getByText(/ber om stöd$/),
  );
  expect([...(await leader.faults()), ...(await school.faults())]).toEqual([]);
  expect([await leader.overflow(), await school.overflow()]).toEqual([0, 0]);
  const { meetings } = await world.file(caseId);
  const present = meetings[0]!.invitees.join(",");
  const wall = await world.api("samordnare", `/cases/${caseId}/meetings/${meetingId}/room?present=${present}`);
  expect(wall).toMatchObject({ status: 200, body: { meeting: { floor: { item: meetings[0]!.items.at(-1)!.id } } } });
  expect(JSON.stringify(wall.body)).not.toMatch(/pause|support/);

  await leader.frame.getByRole("button", { name: "Jag har sett" }).focus();
  await leader.press("Enter");
  await school.frame.getByText("Samordnaren har sett det.").waitFor();
  await leader.frame.getByRole("button", { name: "Paus", exact: true }).click();
  await school.frame.getByRole("heading", { name: "Paus" }).waitFor();
  expect(tookTurn).toBeLessThan(soonMs);
  expect(tookAsk).toBeLessThan(soonMs);
  expect([school.presses, leader.presses]).toEqual([1, 1]);
  await Promise.all([leader.close(), school.close()]);
});

test("where two change one note both texts stand, and the person says which is to stay", async () => {
  const { caseId, meetingId, at } = await aMeetingNow();
  await gives(caseId, "meeting.begin", { meetingId });
  await gives(caseId, "meeting.writeNote", { meetingId, words: "Lugnt", category: "schooling" });
  const tab = await openTab(browser, world, "samordnare", { at, locale: "en-us" });
  const { frame } = tab;
  await frame.getByRole("tab", { name: "More" }).click();
  await frame.getByRole("button", { name: "Change", exact: true }).click();
  await frame.getByLabel("Note", { exact: true }).fill("Lugnt på morgonen");
  const noteOf = async () => (await world.file(caseId)).meetings[0]!.notes[0]!;
  const { id: noteId, wording: seen } = await noteOf();

  await gives(caseId, "meeting.rewordNote", { meetingId, noteId, words: "Oroligt på rasten", seen });
  await frame.getByText("Now it says: Oroligt på rasten").waitFor();
  expect(await frame.getByLabel("Note", { exact: true }).inputValue()).toBe("Lugnt på morgonen");
  await frame.getByRole("button", { name: "Save mine instead" }).click();

  await frame.getByText("Lugnt på morgonen", { exact: true }).waitFor();
  await expect.poll(async () => (await noteOf()).words.value).toBe("Lugnt på morgonen");
  await tab.close();
});

test("a screen for everybody in the room asks who is there, shows what all of them may see, and is left by a key", async () => {
  const { caseId, meetingId, at } = await aMeetingNow();
  await gives(caseId, "meeting.begin", { meetingId });
  await gives(caseId, "meeting.suggestItem", { meetingId, title: "Skolvägen", category: "schooling" });
  await gives(caseId, "meeting.suggestItem", { meetingId, title: "Hyran", category: "economy" });
  const tab = await openTab(browser, world, "samordnare", { at, locale: "en-us" });
  const { frame } = tab;
  await frame.getByRole("button", { name: "Show to everybody in the room" }).focus();
  await tab.press("Enter");
  await frame.getByRole("button", { name: "Show", exact: true }).focus();
  await tab.press("Enter");

  const wall = frame.getByRole("dialog", { name: "The meeting for everybody in the room" });
  await wall.getByRole("heading", { name: "Vad behöver jag?" }).waitFor();
  expect(await wall.getByRole("button").count()).toBe(0);
  expect(await wall.textContent()).not.toContain("Hyran");
  expect(await tab.faults()).toEqual([]);
  await tab.press("ArrowRight");
  await wall.getByRole("heading", { name: "Skolvägen" }).waitFor();
  await tab.press("Escape");

  await wall.waitFor({ state: "detached" });
  expect(tab.presses).toBe(4);
  await tab.close();
});
