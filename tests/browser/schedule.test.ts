import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import type { Moment } from "../../src-shared/time.ts";
import { aBookedMeeting, anActiveCase, anAgreement, aWorld, done, eventsOf, later, type World } from "../world.ts";
import { aBrowser, openTab, type Tab } from "./tab.ts";

let world: World;
let browser: Browser;
const open: Tab[] = [];
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld(), aBrowser()]);
});
afterEach(async () => {
  await world.script("/faults", {});
  for (const tab of open.splice(0)) await tab.close();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const openAt = async (at: string, showing: Parameters<typeof openTab>[3] = {}) => {
  const tab = await openTab(browser, world, "samordnare", { at, ...showing });
  open.push(tab);
  return tab;
};
const button = ({ frame }: Tab, name: string | RegExp) => frame.getByRole("button", { name, exact: true });
/** Keeps somebody from every meeting for so many days. */
async function takeUp(person: string, days: number) {
  const { mailbox } = (await world.script("/people")).find((one: { person: string }) => one.person === person);
  const at = (day: number) => `${later(world, day)}T00:00:00.000Z` as Moment;
  const event = {
    subject: "Upptagen",
    body: "",
    slot: { start: at(0), end: at(days) },
    venue: { name: "Annan plats", mailbox: "annan@ekstad.example.se" },
    attendees: [{ name: person, mailbox, isOptional: false }],
    isOnline: false,
  };
  const { eventId } = await world.app.deps.calendar.book("samverkan@ekstad.example.se", event, crypto.randomUUID());
  return () => world.app.deps.calendar.cancel("samverkan@ekstad.example.se", eventId, "");
}

test("a follow-up meeting is booked from the case by keyboard: two presses of Enter, and everybody gets it", async () => {
  const { caseId } = await anAgreement(world);
  await world.deliverAll();
  const { reference } = await world.file(caseId);
  const tab = await openAt(`#/case/${caseId}`);
  await tab.frame.getByRole("link", { name: "Planera möte" }).waitFor();

  await tab.reach(/^Planera möte$/);
  await tab.press("Enter");
  await expect.poll(() => button(tab, "Boka").isEnabled(), { timeout: 15_000 }).toBe(true);
  const when = await tab.frame.getByRole("region", { name: "Bästa tiden" }).textContent();
  const subject = await tab.frame.getByText(`Samverkansmöte ${reference}`, { exact: true }).count();
  expect(await tab.faults()).toEqual([]);
  await tab.reach(/^Boka$/);
  await tab.press("Enter");
  await tab.frame.getByRole("heading", { name: "Mötet är bokat" }).waitFor();

  await world.deliverAll();
  const events = await eventsOf(world, "kurator", reference);
  expect(events.filter(({ isCancelled }) => !isCancelled).length).toBe(2);
  expect([when, subject]).toEqual([expect.stringContaining("Ekrummet"), 1]);
  const said = await tab.frame.getByRole("status").textContent();
  expect(said).toContain("Berätta för Barnet Ek och Vårdnadshavare Ek");
  // Tab to the way and to the button, and Enter on each: the decisions are two.
  expect(tab.presses).toBeLessThanOrEqual(14);
});

test("where nobody can, it says who is in the way most, and leads on from there", async () => {
  const { caseId } = await anAgreement(world);
  await world.deliverAll();
  const giveBack = await takeUp("socialsekreterare", 50);
  const tab = await openAt(`#/case/${caseId}/schedule`, { width: 320 });
  await tab.frame.getByText("Utan Socialsekreterare, Barn och unga finns det tider.").waitFor();
  expect(await button(tab, "Boka").isDisabled()).toBe(true);
  expect(await tab.faults()).toEqual([]);
  expect(await tab.overflow()).toBe(0);

  await button(tab, "Låt Socialsekreterare, Barn och unga komma om möjligt").click();
  await expect.poll(() => button(tab, "Boka").isEnabled(), { timeout: 15_000 }).toBe(true);

  expect(await tab.frame.getByRole("region", { name: "Bästa tiden" }).textContent()).toContain(
    "utan Socialsekreterare, Barn och unga",
  );
  expect(await tab.frame.getByRole("grid").count()).toBe(0);
  expect(await tab.overflow()).toBe(0);
  await giveBack();
});

describe.runIf(process.env["SAMLA_LONG"])("the other ways", () => {
  test("through the week with the arrows: each time says whether it is good, and whom it does not suit", async () => {
    const { caseId } = await anAgreement(world);
    await world.deliverAll();
    const tab = await openAt(`#/case/${caseId}/schedule`);
    await tab.frame.getByRole("grid").waitFor();

    await tab.reach(/^tisdag .*Vald/);
    expect(
      await tab.frame.getByRole("gridcell", { name: /^tisdag 22 september .*Vald[ \d.]*, bäst, .*Ekrummet/ }).count(),
    ).toBe(1);
    expect(await tab.frame.getByRole("gridcell", { name: /går inte för Kurator, Ekskolan/ }).count()).toBeGreaterThan(
      0,
    );
    await tab.press("ArrowRight", "ArrowRight", "PageDown", "Enter");
    await expect.poll(() => tab.frame.getByRole("gridcell", { name: /^torsdag 24 september .*Vald/ }).count()).toBe(1);
    await expect.poll(() => button(tab, "Boka").isEnabled(), { timeout: 15_000 }).toBe(true);
    await tab.reach(/^Ekrummet|^ekrummet|Ekrummet/);

    // What was chosen is there when one comes back to it.
    await tab.frame.getByRole("link", { name: "Översikt" }).click();
    await tab.frame.getByRole("link", { name: "Planera möte" }).click();
    await tab.frame.getByRole("gridcell", { name: /^torsdag 24 september .*Vald/ }).waitFor();
  });

  test("a booked meeting is moved in one step, and stays one event", async () => {
    const { caseId, meetingId, slot } = await aBookedMeeting(world);
    await world.deliverAll();
    const { reference } = await world.file(caseId);
    const tab = await openAt(`#/case/${caseId}/schedule/${meetingId}`);

    await expect.poll(() => button(tab, "Flytta mötet hit").isEnabled()).toBe(true);
    await button(tab, "Flytta mötet hit").click();
    await tab.frame.getByRole("heading", { name: "Mötet är bokat" }).waitFor();
    await world.deliverAll();

    const events = await eventsOf(world, "kurator", reference);
    expect(events.length).toBe(1);
    expect(events[0]!.start).not.toBe(slot.start);
  });

  test("while calendars cannot be read it says so, keeps what is chosen, and goes on when they can", async () => {
    const { caseId } = await anAgreement(world);
    await world.deliverAll();
    await world.script("/faults", { graph: { kinds: ["schedule"], status: 503, retryAfter: 0 } });
    const tab = await openAt(`#/case/${caseId}/schedule`, { locale: "en-us" });
    await tab.frame.getByText(/While the calendars cannot be read: call those invited/).waitFor();
    expect(await tab.faults()).toEqual([]);

    await world.script("/faults", {});
    await button(tab, "Search again").click();

    await expect.poll(() => button(tab, "Book").isEnabled()).toBe(true);
  });

  test("somebody else is quicker: it says so, keeps what was chosen, and the next time is there", async () => {
    const { caseId } = await anAgreement(world);
    await world.deliverAll();
    const tab = await openAt(`#/case/${caseId}/schedule`);
    await expect.poll(() => button(tab, "Boka").isEnabled(), { timeout: 15_000 }).toBe(true);
    const giveBack = await takeUp("kurator", 26);

    await button(tab, "Boka").click();

    await tab.frame.getByText("Tiden är inte längre ledig för Kurator, Ekskolan.").waitFor();
    await expect.poll(() => button(tab, "Boka").isEnabled(), { timeout: 15_000 }).toBe(true);
    await giveBack();
  });

  test("the first meeting of a case: who is needed is found, what is missing is said, and it is booked", async () => {
    const { caseId } = await anActiveCase(world);
    await world.deliverAll();
    const tab = await openAt(`#/case/${caseId}/schedule`);
    await button(tab, "Lägg till Kurator, Ekskolan").click();
    await expect.poll(() => button(tab, "Boka").isEnabled(), { timeout: 15_000 }).toBe(true);

    await button(tab, "Boka").click();
    await expect.poll(() => tab.frame.getByText("Fyll i det här.").count()).toBe(2);
    await tab.frame.getByLabel("Vad ska mötet leda till för barnet?").fill("Trygghet i skolan");
    await tab.frame.getByLabel("Vilken fråga ställer vi utifrån barnet?").fill("Vad behöver jag?");
    expect(await tab.faults()).toEqual([]);
    await button(tab, "Boka").click();

    await tab.frame.getByRole("heading", { name: "Mötet är bokat" }).waitFor();
  });

  test("whose calendar nobody can read is asked, and what they say makes the times", async () => {
    const { caseId } = await anActiveCase(world);
    const outside = { unit: "barnochunga", title: "Stödperson utan konto", phone: "070-1740621" };
    await done(world.perform("samordnare", caseId, "party.addProfessional", outside));
    await world.deliverAll();
    const tab = await openAt(`#/case/${caseId}/schedule`);
    await tab.frame.getByText(/Samla kan inte läsa kalendern för Stödperson utan konto/).waitFor();

    await button(tab, "Spara och fråga").click();
    await expect.poll(() => tab.frame.getByText("Fyll i det här.").count()).toBe(2);
    await tab.frame.getByLabel("Vad ska mötet leda till för barnet?").fill("Trygghet i skolan");
    await tab.frame.getByLabel("Vilken fråga ställer vi utifrån barnet?").fill("Vad behöver jag?");
    await button(tab, "Spara och fråga").click();
    const form = tab.frame.getByRole("region", { name: "Tider när Stödperson utan konto kan" });
    await form.waitFor();
    expect(await tab.faults()).toEqual([]);
    await form.getByLabel("Dag 1").fill(later(world, 2));
    await form.getByLabel("Från klockan").fill("09:00");
    await form.getByLabel("Till klockan").fill("09:30");
    await form.getByRole("button", { name: "Spara tiderna" }).click();
    await form.getByText("Mötet tar 60 minuter. En av tiderna är kortare.").waitFor();
    await form.getByLabel("Till klockan").fill("12:00");
    await form.getByRole("button", { name: "Spara tiderna" }).click();

    await expect.poll(() => button(tab, "Boka").isEnabled(), { timeout: 15_000 }).toBe(true);
    await button(tab, "Boka").click();
    await tab.frame.getByRole("heading", { name: "Mötet är bokat" }).waitFor();
    expect((await world.file(caseId)).meetings[0]!.state).toMatchObject({
      slot: { start: `${later(world, 2)}T07:00:00.000Z` },
    });
  });
});

describe.runIf(process.env["SAMLA_LONG"])("every theme, width and language", () => {
  test.each(
    (["default", "dark", "contrast"] as const).flatMap((theme) =>
      ([320, 768, 1280] as const).flatMap((width) =>
        (["sv-se", "en-us"] as const).map((locale) => ({ theme, width, locale })),
      ),
    ),
  )("$theme $width $locale", { timeout: 60_000 }, async (showing) => {
    const { caseId } = await anAgreement(world);
    const tab = await openAt(`#/case/${caseId}/schedule`, showing);
    await button(tab, /^(Boka|Book)$/).waitFor();
    await tab.frame.getByRole("button", { name: /^(Visa korten|Show the cards)$/ }).click();
    expect(await tab.faults()).toEqual([]);
    expect(await tab.overflow()).toBe(0);
  });
});
